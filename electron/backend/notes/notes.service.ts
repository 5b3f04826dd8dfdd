import type { AboutInput } from '../../../shared/contract/case-schemas.ts';
import type { Note } from '../../../shared/contract/notes.ts';
import { type Speaking, spokenOf } from '../../../shared/domain/promises/spoken.ts';
import { checkEvidence } from '../../../shared/domain/tasks/evidence.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import { shownRows } from '../../../shared/lib/shown-rows.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { aboutOf } from './about.ts';
import { createNotesFollower } from './follower.ts';
import { type Acted, change, mustFind, openNote, viewOf } from './in-hand.ts';
import { noteEvents, noteFacts } from './note-facts.ts';
import type { NotesDeps } from './notes.deps.ts';
import { notesRepository } from './notes.repository.ts';
import { saveNote, type TypedNote } from './saving.ts';

export type NotesService = ReturnType<typeof createNotesService>;

type Told = Acted & Speaking;

/** Quick notes of calls: who, what, which order, with the time at which the phone rang (4.3.1.1). */
export function createNotesService(deps: NotesDeps) {
  const { read, write } = deps.database;
  return {
    follower: createNotesFollower(deps),
    save: async (actor: Actor, input: TypedNote): Promise<Note> => viewOf(await saveNote(deps, actor, input)),

    list: async (view: 'open' | 'all', most: number | null = shownRows.notes): Promise<Note[]> =>
      (await (view === 'open' ? notesRepository.open(read) : notesRepository.newest(read, most))).map(viewOf),

    get: async (id: string): Promise<Note> => viewOf(await mustFind(read, id)),
    ofOrder: async (orderId: string): Promise<Note[]> => (await notesRepository.ofOrder(read, orderId)).map(viewOf),

    tellManager: (actor: Actor, input: Told) => write((tx) => tellManager(tx, deps, actor, input)),
    close: (actor: Actor, input: Acted & { readonly reason: string }) => write((tx) => close(tx, deps, actor, input)),

    /** What something is about, with the names that it keeps: for promises and requests. */
    about: (at: ReadContext, input: AboutInput) => aboutOf(at, deps, input),

    /** For the clock of the manual. */
    facts: async (at: ReadContext, id: string) => {
      const row = await notesRepository.find(at, id);
      return row && noteFacts(row);
    },

    /**
     * The note becomes an exception report, whose clock counts from the moment at which the phone rang. A note may be
     * taken for one report only. Throws `notes.unknown`, `notes.takenAlready`.
     */
    take: (tx: WriteContext, actor: Actor, noteId: string, reportId: string) => take(tx, deps, actor, noteId, reportId),
  };
}

async function tellManager(tx: WriteContext, deps: NotesDeps, actor: Actor, input: Told): Promise<Note> {
  const row = await openNote(tx, input);
  const { contact, said: result } = input;
  const since = { now: deps.now(), openedAt: row.calledAt };
  const issues = checkEvidence('contact', { result, contact, attachmentId: null }, since);
  if (issues.length > 0) throw new UserError('notes.contactIncomplete', {}, issues);
  const spoken = spokenOf(input, actor.displayName);
  const after = await change(tx, row, { told: [spoken], ...ended(deps, actor) });
  await deps.events.append(tx, actor, noteEvents('managerTold', after, { ...spoken }));
  return viewOf(after);
}

async function close(
  tx: WriteContext,
  deps: NotesDeps,
  actor: Actor,
  input: Acted & { readonly reason: string },
): Promise<Note> {
  const row = await openNote(tx, input);
  const { reason } = input;
  const after = await change(tx, row, { reason, ...ended(deps, actor) });
  await deps.events.append(tx, actor, noteEvents('closed', after, { reason }));
  return viewOf(after);
}

async function take(tx: WriteContext, deps: NotesDeps, actor: Actor, noteId: string, reportId: string) {
  const row = await mustFind(tx, noteId);
  if (row.reportId !== null && row.reportId !== reportId) throw new UserError('notes.takenAlready');
  if (row.reportId === null) {
    const after = await change(tx, row, { reportId, state: 'report' });
    await deps.events.append(tx, actor, noteEvents('reported', after, { report: reportId }));
  }
  const { orderId, customerId, customerName, caller, phone, what } = row;
  return { knownAt: row.calledAt, orderId, customerId, customerName, caller, phone, what };
}

function ended({ now }: NotesDeps, { displayName }: Actor) {
  return { state: 'done', closedAt: now(), closedByName: displayName } as const;
}
