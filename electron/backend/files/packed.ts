import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { Worksheet } from 'exceljs';

/** Where the writer hands a sheet's text on to be packed: nowhere until the sheets before it are packed. */
interface Streamed {
  readonly stream: { readonly pipes: readonly Writable[] };
}

/** Turns that the packer gets to come to this sheet. */
const mostTurns = 10_000;

/**
 * Waits until what was written of a streamed sheet is packed. The writer takes rows as fast as they come, which is faster
 * than they are packed: a long list would stand in memory as text. Sheets before this one must be committed.
 */
export async function untilPacked(sheet: Worksheet): Promise<void> {
  const { stream } = sheet as unknown as Streamed;
  for (let turn = 0; stream.pipes.length === 0 && turn < mostTurns; turn++) await setImmediate();
  const [packer] = stream.pipes;
  if (packer?.writableNeedDrain) await once(packer, 'drain');
  // Others get their turn too.
  else await setImmediate();
}
