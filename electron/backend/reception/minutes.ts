import type { Visit } from '../../../shared/contract/reception-schemas.ts';
import { emptyMinutes, type MinutesWriting } from '../../../shared/domain/reception/minutes.ts';
import { ConflictError, UserError } from '../../../shared/errors/errors.ts';
import type { VisitMinutesRow, VisitRow } from '../database/entities/reception.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { visitEvent } from './facts.ts';
import { tell, type Versioned } from './in-hand.ts';
import type { ReceptionDeps } from './reception.deps.ts';
import { mustFindVisit, visitView } from './views.ts';
import { visitsRepository } from './visits.repository.ts';

/** What was said and agreed: kept as typed, then closed (6, norm). Versions are those of the minutes. */
export function createVisitMinutes(deps: ReceptionDeps) {
  const { write } = deps.database;
  return {
    saveMinutes: (_actor: Actor, input: Versioned & { readonly writing: MinutesWriting }) =>
      write((tx) => save(tx, deps, input)),
    finishMinutes: (actor: Actor, input: Versioned): Promise<Visit> => write((tx) => finish(tx, deps, actor, input)),
    reopenMinutes: (actor: Actor, input: Versioned & { readonly reason: string }): Promise<Visit> =>
      write((tx) => reopen(tx, deps, actor, input)),
  };
}

async function save(
  tx: WriteContext,
  deps: ReceptionDeps,
  { writing, ...acted }: Versioned & { readonly writing: MinutesWriting },
): Promise<{ version: number }> {
  const { minutes } = await inHand(tx, deps, acted);
  demandOpen(minutes);
  await visitsRepository.updateMinutes(tx, minutes, { writing, updatedAt: deps.now() }, async () => null);
  tx.changed('visit', acted.id);
  return { version: minutes.version + 1 };
}

async function finish(tx: WriteContext, deps: ReceptionDeps, actor: Actor, acted: Versioned): Promise<Visit> {
  const { minutes, row } = await inHand(tx, deps, acted);
  demandOpen(minutes);
  if (row.state !== 'ended') throw new UserError('reception.notEnded');
  if (minutes.writing.text.trim() === '') {
    const code = 'reception.minutesMissing';
    throw new UserError(code, {}, [{ path: 'text', code }]);
  }
  const done = { state: 'done', doneAt: deps.now(), doneByName: actor.displayName, updatedAt: deps.now() } as const;
  await visitsRepository.updateMinutes(tx, minutes, done, async () => null);
  tx.changed('visit', row.id);
  await tell({ tx, deps, actor, row }, visitEvent(deps, 'minutesDone', row, { ...minutes.writing }, ['6']));
  return visitView(tx, deps, row.id);
}

async function reopen(
  tx: WriteContext,
  deps: ReceptionDeps,
  actor: Actor,
  { reason, ...acted }: Versioned & { readonly reason: string },
): Promise<Visit> {
  const { minutes, row } = await inHand(tx, deps, acted);
  if (minutes.state === 'open') throw new UserError('reception.minutesOpen');
  const open = { state: 'open', doneAt: null, doneByName: '', updatedAt: deps.now() } as const;
  await visitsRepository.updateMinutes(tx, minutes, open, async () => null);
  tx.changed('visit', row.id);
  await tell({ tx, deps, actor, row }, visitEvent(deps, 'minutesReopened', row, { reason }, ['6']));
  return visitView(tx, deps, row.id);
}

interface InHand {
  readonly row: VisitRow;
  readonly minutes: VisitMinutesRow;
}

/** Begun by the first word; until then their version is 0. */
async function inHand(tx: WriteContext, deps: ReceptionDeps, { id, version }: Versioned): Promise<InHand> {
  const row = await mustFindVisit(tx, id);
  if (row.state !== 'inProgress' && row.state !== 'ended') throw new UserError('reception.notBegun');
  const first = {
    id,
    state: 'open',
    writing: emptyMinutes,
    doneAt: null,
    doneByName: '',
    updatedAt: deps.now(),
  } as const;
  if (version === 0) await visitsRepository.insertMinutes(tx, { ...first, version: 0 });
  const minutes = await visitsRepository.minutes(tx, id);
  if (minutes?.version !== version) {
    const { state, writing, version: now } = minutes ?? { ...first, version: 0 };
    throw new ConflictError('reception.minutesMeanwhile', { state, writing, version: now });
  }
  return { row, minutes };
}

function demandOpen({ state }: VisitMinutesRow): void {
  if (state === 'done') throw new UserError('reception.minutesClosed');
}
