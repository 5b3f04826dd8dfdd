import type { Note } from '../../../shared/contract/notes.ts';
import { ConflictError, UserError } from '../../../shared/errors/errors.ts';
import type { NoteRow } from '../database/entities/notes.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import { notesRepository } from './notes.repository.ts';

export interface Acted {
  readonly id: string;
  readonly version: number;
}

export async function mustFind(at: ReadContext, id: string): Promise<NoteRow> {
  const row = await notesRepository.find(at, id);
  if (!row) throw new UserError('notes.unknown');
  return row;
}

/** An open note as the person saw it. */
export async function openNote(tx: WriteContext, { id, version }: Acted): Promise<NoteRow> {
  const row = await mustFind(tx, id);
  if (row.version !== version) throw new ConflictError('notes.changedMeanwhile', viewOf(row));
  if (row.state !== 'open') throw new UserError('notes.over');
  return row;
}

/** Writes the row and tells the windows; answers it as it is now. */
export async function change(tx: WriteContext, row: NoteRow, patch: Partial<NoteRow>): Promise<NoteRow> {
  await notesRepository.update(tx, row, patch, async () => viewOf(await mustFind(tx, row.id)));
  tx.changed('note', row.id);
  return { ...row, ...patch, version: row.version + 1 };
}

/** A note as windows read it. */
export function viewOf({ token: _token, told, ...row }: NoteRow): Note {
  return { ...row, told: told[0] ?? null };
}
