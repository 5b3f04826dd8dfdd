/**
 * The part of IPP's encoding (RFC 8010) that a print client needs. Our own, because npm's `ipp` writes
 * to the console, warns about its use of Buffer and reads past the end of a broken answer.
 */

export type IppTag = 'integer' | 'keyword' | 'name' | 'uri' | 'charset' | 'language' | 'mimeType';

export interface IppAttribute {
  readonly name: string;
  readonly tag: IppTag;
  readonly value: string | number;
}

export type IppValue = string | number | boolean;
export type IppGroup = ReadonlyMap<string, readonly IppValue[]>;

export interface IppResponse {
  readonly status: number;
  readonly operation: IppGroup;
  readonly job: IppGroup;
  readonly printer: IppGroup;
}

const writtenTags: Readonly<Record<IppTag, number>> = {
  integer: 0x21,
  name: 0x42,
  keyword: 0x44,
  uri: 0x45,
  charset: 0x47,
  language: 0x48,
  mimeType: 0x49,
};
const operationGroup = 0x01;
const jobGroup = 0x02;
const endOfAttributes = 0x03;
const printerGroup = 0x04;

export function encodeRequest(
  operation: number,
  requestId: number,
  attributes: { readonly operation: readonly IppAttribute[]; readonly job?: readonly IppAttribute[] },
): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt16BE(0x0200, 0);
  head.writeUInt16BE(operation, 2);
  head.writeInt32BE(requestId, 4);
  const job = attributes.job ?? [];
  return Buffer.concat([
    head,
    Buffer.from([operationGroup]),
    ...attributes.operation.map(encodeAttribute),
    ...(job.length > 0 ? [Buffer.from([jobGroup]), ...job.map(encodeAttribute)] : []),
    Buffer.from([endOfAttributes]),
  ]);
}

function encodeAttribute({ name, tag, value }: IppAttribute): Buffer {
  const bytes = typeof value === 'number' ? Buffer.alloc(4) : Buffer.from(value, 'utf8');
  if (typeof value === 'number') bytes.writeInt32BE(value, 0);
  return Buffer.concat([Buffer.from([writtenTags[tag]]), counted(Buffer.from(name, 'utf8')), counted(bytes)]);
}

function counted(bytes: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(bytes.length, 0);
  return Buffer.concat([length, bytes]);
}

/** Reads an answer; throws a `RangeError` on one that is cut short or not IPP. */
export function decodeResponse(bytes: Buffer): IppResponse {
  const groups = new Map<number, Map<string, IppValue[]>>();
  const status = bytes.readUInt16BE(2);
  let at = 8;
  let group = new Map<string, IppValue[]>();
  let values: IppValue[] = [];
  let depth = 0;
  while (bytes.readUInt8(at) !== endOfAttributes) {
    const tag = bytes.readUInt8(at);
    if (tag < 0x10) {
      at += 1;
      // Of several groups of one kind (jobs of a list) the first one counts.
      group = new Map();
      if (!groups.has(tag)) groups.set(tag, group);
      continue;
    }
    const name = piece(bytes, at + 1);
    const value = piece(bytes, name.end);
    at = value.end;
    // What lies inside a collection is of no use here.
    if (tag === 0x37) depth -= 1;
    else if (depth === 0 && tag !== 0x34) {
      if (name.bytes.length > 0) group.set(name.bytes.toString('utf8'), (values = []));
      values.push(readValue(tag, value.bytes));
    }
    if (tag === 0x34) depth += 1;
  }
  const read = (tag: number): IppGroup => groups.get(tag) ?? new Map();
  return { status, operation: read(operationGroup), job: read(jobGroup), printer: read(printerGroup) };
}

function piece(bytes: Buffer, at: number): { readonly bytes: Buffer; readonly end: number } {
  const end = at + 2 + bytes.readUInt16BE(at);
  if (end > bytes.length) throw new RangeError('IPP answer cut short');
  return { bytes: bytes.subarray(at + 2, end), end };
}

function readValue(tag: number, bytes: Buffer): IppValue {
  if ((tag === 0x21 || tag === 0x23) && bytes.length === 4) return bytes.readInt32BE(0);
  if (tag === 0x22) return bytes[0] === 1;
  return bytes.toString('utf8');
}
