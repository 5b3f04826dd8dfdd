import { spokenOf } from '../../../shared/domain/promises/spoken.ts';
import type { Evidence } from '../../../shared/domain/tasks/evidence.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Follower, NewEvent } from '../events/events.ts';
import type { Actor } from '../session.ts';
import type { NotesDeps } from './notes.deps.ts';
import { noteEvents } from './note-facts.ts';
import { notesRepository } from './notes.repository.ts';
import { change } from './in-hand.ts';

type Reaction = (tx: WriteContext, deps: NotesDeps, actor: Actor, event: NewEvent) => Promise<readonly NewEvent[]>;

/** What becomes of the duty of a note, or of the draft of a report that it was taken for, becomes of the note. */
const reactions: Readonly<Record<string, Reaction>> = {
  'task.done': end,
  'task.notApplicable': end,

  // The draft is gone, and with it whatever would have told the manager.
  'report.discarded': async (tx, _deps, _actor, { subject }) => {
    const row = await notesRepository.ofReport(tx, subject.id);
    if (!row) return [];
    return noteEvents('freed', await change(tx, row, { reportId: null, state: 'open' }), { report: subject.id });
  },

  'report.joined': async (tx, _deps, _actor, { subject, payload = {} }) => {
    const row = await notesRepository.ofReport(tx, subject.id);
    if (row && typeof payload['into'] === 'string') await change(tx, row, { reportId: payload['into'] });
    return [];
  },
};

export function createNotesFollower(deps: NotesDeps): Follower {
  return {
    follows: (type) => type in reactions,
    async follow(tx, actor, events) {
      const told: NewEvent[] = [];
      for (const event of events) {
        if (actor) told.push(...((await reactions[event.type]?.(tx, deps, actor, event)) ?? []));
      }
      return told;
    },
  };
}

/** Called done, or no duty at all, in the list of tasks. */
async function end(
  tx: WriteContext,
  deps: NotesDeps,
  actor: Actor,
  { subject, payload = {} }: NewEvent,
): Promise<readonly NewEvent[]> {
  const row = subject.kind === 'note' ? await notesRepository.find(tx, subject.id) : null;
  if (row?.state !== 'open') return [];
  const evidence = payload['evidence'] as Evidence | undefined;
  const contact = evidence?.contact;
  const spoken = contact && spokenOf({ contact, said: evidence.result }, actor.displayName);
  const { reason } = payload;
  await change(tx, row, {
    state: 'done',
    closedAt: deps.now(),
    closedByName: actor.displayName,
    ...(spoken ? { told: [spoken] } : {}),
    ...(typeof reason === 'string' ? { reason } : {}),
  });
  return [];
}
