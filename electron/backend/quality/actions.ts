import type { QualityAction, QualityCase } from '../../../shared/contract/quality-schemas.ts';
import type { ActionKind, FollowUpDays } from '../../../shared/domain/quality/values.ts';
import { ConflictError, UserError } from '../../../shared/errors/errors.ts';
import { instantOf, isDay, wallTime } from '../../../shared/lib/dates.ts';
import type { QualityActionRow } from '../database/entities/quality.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { type Held, hold, holdOpen, tell, touch } from './in-hand.ts';
import type { QualityDeps } from './quality.deps.ts';
import { qualityFact } from './quality-facts.ts';
import { qualityRepository } from './quality.repository.ts';
import { backTo } from './stages.ts';
import { actionOf, caseOf } from './views.ts';

interface Acted {
  readonly id: string;
  readonly version: number;
}

export interface NewAction {
  readonly id: string;
  readonly caseId: string;
  readonly kind: ActionKind;
  readonly text: string;
  readonly ownerId: string;
  readonly dueDay: string;
}

export interface FollowedUp {
  readonly id: string;
  readonly days: FollowUpDays;
  readonly holds: boolean;
  readonly result: string;
}

/** What is done about a case, by whom, until when, and whether somebody else saw that it works. */
export function createActions(deps: QualityDeps) {
  const { write } = deps.database;
  const within = (
    actor: Actor,
    { id, version }: Acted,
    act: (held: Held, action: QualityActionRow) => Promise<QualityActionRow>,
  ): Promise<QualityAction> =>
    write(async (tx) => {
      const found = await qualityRepository.action(tx, id);
      if (!found) throw new UserError('quality.actionUnknown');
      const held = await holdOpen(tx, deps, actor, { id: found.caseId, version: null });
      const action = (await qualityRepository.action(tx, id)) ?? found;
      if (action.version !== version) {
        throw new ConflictError('quality.changedMeanwhile', actionOf(action, actor, held.row));
      }
      if (action.droppedAt !== null) throw new UserError('quality.actionDropped');
      const after = await act(held, action);
      touch(held);
      return actionOf(after, actor, held.row);
    });
  return {
    add: (actor: Actor, input: NewAction): Promise<QualityAction> =>
      write(async (tx) => {
        const held = await holdOpen(tx, deps, actor, { id: input.caseId, version: null });
        return actionOf(await add(held, input), actor, held.row);
      }),

    done: (actor: Actor, input: Acted & { readonly result: string }) =>
      within(actor, input, (held, action) => finish(held, action, input.result)),

    verify: (actor: Actor, input: Acted & { readonly works: boolean; readonly how: string }) =>
      within(actor, input, (held, action) => verify(held, action, input)),

    drop: (actor: Actor, input: Acted & { readonly reason: string }) =>
      within(actor, input, async (held, action) => {
        if (action.verifiedAt !== null) throw new UserError('quality.actionVerified');
        const { id } = action;
        await tell(held, qualityFact(held.row, 'actionDropped', { actionId: id, reason: input.reason }));
        return changeAction(held.tx, action, { droppedAt: deps.now(), dropReason: input.reason });
      }),

    followUp: (actor: Actor, input: FollowedUp): Promise<QualityCase> =>
      write(async (tx) => {
        await followUp(tx, deps, actor, input);
        return caseOf(tx, deps, actor, input.id);
      }),
  };
}

async function add(held: Held, input: NewAction): Promise<QualityActionRow> {
  const { tx, deps, actor, row } = held;
  if (row.stage !== 'actions') throw new UserError('quality.noActionsNow');
  const zone = await deps.company.zone();
  const { day: today } = wallTime(deps.now(), zone);
  const { dueDay } = input;
  const dueAt = isDay(dueDay) ? instantOf(dueDay, '23:59', zone) : null;
  if (dueAt === null || dueDay < today) throw atField('dueDay', 'dueDayPast');
  const owner = (await deps.staff(tx)).colleagues.find(({ id }) => id === input.ownerId);
  if (!owner) throw atField('ownerId', 'ownerUnknown');
  const action: QualityActionRow = {
    ...input,
    ownerName: owner.name,
    dueAt,
    doneAt: null,
    doneById: null,
    doneByName: null,
    result: '',
    verifiedAt: null,
    verifiedById: null,
    verifiedByName: null,
    verifiedHow: '',
    droppedAt: null,
    dropReason: '',
    addedAt: deps.now(),
    addedByName: actor.displayName,
    version: 1,
  };
  if (!(await qualityRepository.addAction(tx, action))) return (await qualityRepository.action(tx, input.id)) ?? action;
  touch(held);
  await tell(held, qualityFact(row, 'actionAdded', addedOf(action)));
  return action;
}

async function finish(held: Held, action: QualityActionRow, result: string): Promise<QualityActionRow> {
  const { tx, deps, actor, row } = held;
  if (action.doneAt !== null) throw new UserError('quality.actionDone');
  if (action.ownerId !== actor.userId && !actor.permissions.has('quality.work')) {
    throw new UserError('quality.notYourAction', { name: action.ownerName });
  }
  await tell(held, qualityFact(row, 'actionDone', { actionId: action.id, turn: turnOf(action), result }));
  const by = { doneById: actor.userId, doneByName: actor.displayName };
  return changeAction(tx, action, { doneAt: deps.now(), ...by, result });
}

async function verify(
  held: Held,
  action: QualityActionRow,
  { works, how }: { readonly works: boolean; readonly how: string },
): Promise<QualityActionRow> {
  const { tx, deps, actor, row } = held;
  if (row.stage !== 'verification' && row.stage !== 'actions') throw new UserError('quality.noVerificationNow');
  if (action.doneAt === null) throw new UserError('quality.actionNotDone');
  if (action.verifiedAt !== null) throw new UserError('quality.actionVerified');
  // Whoever did it cannot be the one who says that it works.
  if (action.ownerId === actor.userId || action.doneById === actor.userId) throw new UserError('quality.ownAction');
  await tell(held, qualityFact(row, 'actionVerified', { actionId: action.id, works, how }));
  const by = { verifiedById: actor.userId, verifiedByName: actor.displayName, verifiedHow: how };
  if (works) return changeAction(tx, action, { verifiedAt: deps.now(), ...by });
  const again = await changeAction(tx, action, { doneAt: null, doneById: null, doneByName: null, verifiedHow: how });
  await tell(held, qualityFact(row, 'actionAdded', addedOf(again)));
  if (row.stage === 'verification') await backTo(held, 'actions', how);
  return again;
}

/** What an action is known by; given back it is a duty of its owner once more. */
function addedOf({ id, kind, text, ownerId, ownerName, dueDay, dueAt, version }: QualityActionRow) {
  return { actionId: id, kind, text, ownerId, ownerName, dueDay, deadlineAt: dueAt, turn: turnOf({ id, version }) };
}

/** Names one time that an action is in somebody's hand: its duties begin once for each. */
function turnOf({ id, version }: Pick<QualityActionRow, 'id' | 'version'>): string {
  return `${id}/${version}`;
}

async function followUp(tx: WriteContext, deps: QualityDeps, actor: Actor, input: FollowedUp): Promise<void> {
  const { id, days, holds, result } = input;
  const held = await hold(tx, deps, actor, { id, version: null });
  const { round, stage } = held.row;
  if (stage !== 'followUp' && stage !== 'closed') throw new UserError('quality.followUpOver');
  const patch = { doneAt: deps.now(), doneByName: actor.displayName, holds, result };
  if (!(await qualityRepository.finishFollowUp(tx, { caseId: id, round, days }, patch))) {
    throw new UserError('quality.followUpOver');
  }
  touch(held);
  await tell(held, qualityFact(held.row, 'followUpDone', { days, followUp: `${round}/${days}`, holds, result }));
  if (!holds) await backTo(held, 'actions', result);
}

async function changeAction(
  tx: WriteContext,
  action: QualityActionRow,
  patch: Partial<QualityActionRow>,
): Promise<QualityActionRow> {
  await qualityRepository.updateAction(tx, action, patch, async () => action);
  return { ...action, ...patch, version: action.version + 1 };
}

function atField(path: string, name: string): UserError {
  const code = `quality.${name}`;
  return new UserError(code, {}, [{ path, code }]);
}
