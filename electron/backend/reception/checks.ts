import type { Visit } from '../../../shared/contract/reception-schemas.ts';
import {
  adopt,
  type CheckState,
  isPrepared,
  itemsFor,
  type TemplateItem,
} from '../../../shared/domain/reception/checklist.ts';
import { isComing, isRunning } from '../../../shared/domain/reception/values.ts';
import { ConflictError, UserError } from '../../../shared/errors/errors.ts';
import type { VisitCheckRow, VisitRow } from '../database/entities/reception.ts';
import type { Actor } from '../session.ts';
import { templateNow, templateOf } from './books.ts';
import { visitEvent } from './facts.ts';
import { demandMove, type Held, hold, put, tell, type Versioned } from './in-hand.ts';
import type { ReceptionDeps } from './reception.deps.ts';
import { mustFindVisit, visitView } from './views.ts';
import { visitsRepository } from './visits.repository.ts';

interface Tick extends Versioned {
  readonly checkId: string;
  readonly state: CheckState;
  readonly note: string;
}

/** A visit's own copy of the checklist, ticked with who and when (6, norm). */
export function createVisitChecks(deps: ReceptionDeps) {
  const { write } = deps.database;
  return {
    tick: (actor: Actor, input: Tick): Promise<Visit> =>
      write(async (tx) => {
        await tick({ tx, deps, actor, row: await mustFindVisit(tx, input.id) }, input);
        return visitView(tx, deps, input.id);
      }),
    adopt: (actor: Actor, input: Versioned): Promise<Visit> =>
      write(async (tx) => {
        await adoptNewest(await hold(tx, deps, actor, input));
        return visitView(tx, deps, input.id);
      }),
  };
}

/** The template as it is now becomes the visit's own. */
export async function freeze(held: Held, items: readonly TemplateItem[]): Promise<void> {
  await visitsRepository.insertChecks(held.tx, itemsFor(items, held.row.grade).map(lineOf(held)));
}

/** Another grade asks for other lines, of the same version of the template. */
export async function refreeze(held: Held, revision: number): Promise<{ added: number; dropped: number }> {
  const { tx, deps, row } = held;
  const current = () => visitView(tx, deps, row.id);
  const lines = await visitsRepository.checks(tx, row.id);
  const { add, drop, reword, order } = adopt(lines, itemsFor(await templateOf(tx, revision), row.grade));
  for (const line of drop) await visitsRepository.removeCheck(tx, line, current);
  await visitsRepository.insertChecks(tx, add.map(lineOf(held)));
  for (const { line, item } of reword) {
    await visitsRepository.updateCheck(tx, line, { item, mandatory: item.mandatory }, current);
  }
  for (const [position, itemId] of order.entries()) await visitsRepository.place(tx, row.id, itemId, position);
  return { added: add.length, dropped: drop.length };
}

/** Says so when the last mandatory line of the preparation is settled, or one of them is open again. */
export async function judgePrepared(held: Held): Promise<void> {
  const { tx, deps, row } = held;
  const prepared = isPrepared(await visitsRepository.checks(tx, row.id));
  if (prepared === (row.preparedAt !== null)) return;
  const after = await put(held, { preparedAt: prepared ? deps.now() : null });
  await tell(held, visitEvent(deps, prepared ? 'prepared' : 'unprepared', after));
}

async function tick(held: Held, { checkId, version, state, note }: Tick): Promise<void> {
  const { tx, deps, actor, row } = held;
  const line = (await visitsRepository.checks(tx, row.id)).find(({ id }) => id === checkId);
  if (!line) throw new UserError('reception.lineUnknown');
  const current = () => visitView(tx, deps, row.id);
  if (line.version !== version) throw new ConflictError('reception.tickedMeanwhile', await current());
  if (!isRunning(row.state)) throw new UserError(`reception.not.${row.state}`);
  if (state === line.state && note === line.note) return;
  if (state === 'notApplicable' && note === '') {
    const code = 'reception.whyNotMissing';
    throw new UserError(code, {}, [{ path: 'note', code }]);
  }
  const by =
    state === 'open'
      ? { byId: null, byName: '', at: null }
      : { byId: actor.userId, byName: actor.displayName, at: deps.now() };
  await visitsRepository.updateCheck(tx, line, { state, note: state === 'open' ? '' : note, ...by }, current);
  tx.changed('visit', row.id);
  await tell(held, tickEvent(held, line, { state, note }));
  await judgePrepared({ ...held, row: await underWay(held, line, state) });
}

/** The first line of the preparation that is settled says that it goes on. */
async function underWay(held: Held, { item }: VisitCheckRow, state: CheckState): Promise<VisitRow> {
  const begins = held.row.state === 'confirmed' && item.phase === 'preparation' && state !== 'open';
  return begins ? put(held, { state: 'preparing' }) : held.row;
}

function tickEvent({ deps, row }: Held, line: VisitCheckRow, { state, note }: Pick<Tick, 'state' | 'note'>) {
  const what = { done: 'ticked', open: 'unticked', notApplicable: 'notApplicable' }[state];
  const { itemId, item, byName, at } = line;
  const before = line.state === 'open' ? {} : { was: line.state, wasBy: byName, wasAt: at };
  const payload = { item: itemId, zh: item.zh, en: item.en, ...(note ? { note } : {}), ...before };
  return visitEvent(deps, what, row, payload, [item.clause]);
}

async function adoptNewest(held: Held): Promise<void> {
  const { tx, deps, row } = held;
  if (!isRunning(row.state)) demandMove(row, 'ended');
  const { revision } = await templateNow(tx);
  if (revision === row.templateRevision) return;
  const after = { ...held, row: await put(held, { templateRevision: revision }) };
  const counts = await refreeze(after, revision);
  await tell(after, visitEvent(deps, 'adopted', after.row, { revision, ...counts }, ['6']));
  if (isComing(row.state)) await judgePrepared(after);
}

function lineOf({ deps, row }: Held) {
  return (item: TemplateItem, position: number): VisitCheckRow => ({
    id: deps.ports.ids.next(),
    visitId: row.id,
    itemId: item.id,
    position,
    item,
    mandatory: item.mandatory,
    state: 'open',
    byId: null,
    byName: '',
    at: null,
    note: '',
    version: 1,
  });
}
