import type { Shift, ShiftRow } from '../../../shared/contract/shifts.ts';
import { isWritten } from '../../../shared/domain/shifts/states.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { ShiftListRow } from '../database/entities/shifts.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import { type Fate, fatesOf } from './fates.ts';
import { gatherLines } from './gather.ts';
import type { ShiftsDeps } from './shifts.deps.ts';
import { type ListedShift, shiftsRepository } from './shifts.repository.ts';

export function rowView(row: ListedShift): ShiftRow {
  const { id, state, giverId, giverName, receiverId, receiverName, createdAt, handedOverAt, answeredAt, version } = row;
  return { id, state, giverId, giverName, receiverId, receiverName, createdAt, handedOverAt, answeredAt, version };
}

export async function mustFindShift(at: ReadContext, id: string): Promise<ShiftListRow> {
  const row = await shiftsRepository.find(at, id);
  if (!row) throw new UserError('shifts.unknown');
  return row;
}

/** The list as the caller sees it: live while it is written, frozen since. */
export async function shiftView(at: ReadContext, deps: ShiftsDeps, userId: string, id: string): Promise<Shift> {
  const row = await mustFindShift(at, id);
  const written = isWritten(row.state);
  const lines = written ? await gatherLines(at, deps, row.giverId) : row.lines;
  const fates = row.state === 'handedOver' ? await fatesOf(at, row) : new Map(Object.entries(row.fates));
  const fateOf = (key: string): Fate => (written ? 'waiting' : (fates.get(key) ?? 'waiting'));
  return {
    ...rowView(row),
    lines: lines.map((line) => ({ ...line, fate: fateOf(line.key) })),
    writing: { ...row.writing },
    answer: row.answer,
    updatedAt: row.updatedAt,
    mine: sideOf(row, userId),
  };
}

function sideOf({ giverId, receiverId }: ShiftListRow, userId: string): Shift['mine'] {
  if (giverId === userId) return 'giver';
  return receiverId === userId ? 'receiver' : 'neither';
}
