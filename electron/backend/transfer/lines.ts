import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** What is said of the lines of a table: how many, how long, their hash, and a check sum of each. */
export function createLineSums() {
  const hash = createHash('sha256');
  let rows = 0;
  let size = 0;
  let sums = Buffer.alloc(4096);
  return {
    /** A line with its end. */
    add(line: Uint8Array): void {
      if ((rows + 1) * 4 > sums.length) sums = Buffer.concat([sums, Buffer.alloc(sums.length)]);
      sums.writeUInt32BE(crc32(line), rows * 4);
      hash.update(line);
      rows += 1;
      size += line.byteLength;
    },
    rows: () => rows,
    /** CRC-32 of each line, four bytes each, big end first. */
    sums: (): Buffer => sums.subarray(0, rows * 4),
    result: () => ({ rows, size, sha256: hash.copy().digest('hex') }),
  };
}

export type LineSums = ReturnType<typeof createLineSums>;

/** No row of this house comes near it; a line without end would fill the memory. */
const longestLine = 64 * 1024 * 1024;

export class LineTooLong extends Error {}

/** Lines with their ends; a last one without an end is a line too. */
export async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void> {
  let rest: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
      yield Buffer.concat([...rest, chunk.subarray(from, end + 1)]);
      rest = [];
      length = 0;
      from = end + 1;
    }
    if (from < chunk.length) rest.push(chunk.subarray(from));
    length += chunk.length - from;
    if (length > longestLine) throw new LineTooLong();
  }
  if (rest.length > 0) yield Buffer.concat(rest);
}
