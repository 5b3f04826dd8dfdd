import { spokenOf } from '../../../shared/domain/promises/spoken.ts';
import type { Evidence } from '../../../shared/domain/tasks/evidence.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Follower, NewEvent } from '../events/events.ts';
import type { Actor } from '../session.ts';
import type { NotesDeps } from './notes.deps.ts';
import { notesRepository } from './notes.repository.ts';

/** The duty of a note that a person calls done, or no duty at all, in the list of tasks ends the note as well. */
export function createNotesFollower(deps: NotesDeps): Follower {
  return {
    follows: (type) => type === 'task.done' || type === 'task.notApplicable',
    async follow(tx, actor, events) {
      for (const event of events) if (actor && event.subject.kind === 'note') await end(tx, deps, actor, event);
      return [];
    },
  };
}

async function end(
  tx: WriteContext,
  deps: NotesDeps,
  actor: Actor,
  { subject, payload = {} }: NewEvent,
): Promise<void> {
  const row = await notesRepository.find(tx, subject.id);
  if (row?.state !== 'open') return;
  const evidence = payload['evidence'] as Evidence | undefined;
  const contact = evidence?.contact;
  const spoken = contact && spokenOf({ contact, said: evidence.result }, actor.displayName);
  const { reason } = payload;
  const patch = {
    state: 'done',
    closedAt: deps.now(),
    closedByName: actor.displayName,
    ...(spoken ? { told: [spoken] } : {}),
    ...(typeof reason === 'string' ? { reason } : {}),
  } as const;
  await notesRepository.update(tx, row, patch, async () => row);
  tx.changed('note', row.id);
}
