import type { IntakeStanding, OrderConfirmation } from '../../../shared/contract/intake.ts';
import type { OrderDraft } from '../../../shared/contract/orders.ts';
import { checkConfirmation, checkPerson, type TypedConfirmation } from '../../../shared/domain/intake/confirmation.ts';
import type { ReadingGroup } from '../../../shared/domain/intake/reading-groups.ts';
import type { Channel } from '../../../shared/domain/orders/job-types.ts';
import { ConflictError, UserError } from '../../../shared/errors/errors.ts';
import { oneLine } from '../../../shared/lib/text.ts';
import type { ClauseId } from '../../../shared/sop/clauses.ts';
import type { OrderConfirmationRow, ReadBackRow } from '../database/entities/intake.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import type { IntakeDeps } from './intake.deps.ts';
import { createFaxService } from './fax.service.ts';
import { judgeOf } from './intake-gate.ts';
import { intakeRepository } from './intake.repository.ts';

export { createIntakeGate } from './intake-gate.ts';

export interface TickInput {
  readonly draftId: string;
  readonly callerName: string;
  readonly ticks: readonly { readonly group: ReadingGroup; readonly fingerprint: string }[];
}

export interface ConfirmInput extends TypedConfirmation {
  readonly draftId: string;
  readonly fingerprint: string;
}

/** The customer's word for each order: the read-back of a call, or who confirmed, when and how (1.2.1-3). */
export function createIntakeService(deps: IntakeDeps) {
  const { read, write } = deps.database;
  return {
    fax: createFaxService(deps),
    standing: async (draftId: string): Promise<IntakeStanding> =>
      standingOf(read, deps, await deps.draft(read, draftId)),
    tick: (actor: Actor, input: TickInput) => write((tx) => tick(tx, deps, actor, input)),
    confirm: (actor: Actor, input: ConfirmInput) => write((tx) => confirm(tx, deps, actor, input)),
    async ofOrder(orderId: string) {
      const readBack = await intakeRepository.readBack(read, orderId);
      const confirmations = await intakeRepository.confirmations(read, orderId);
      return { readBack: readBack.map(tickOf), confirmations: confirmations.map(confirmationOf) };
    },
  };
}

async function tick(tx: WriteContext, deps: IntakeDeps, actor: Actor, input: TickInput): Promise<IntakeStanding> {
  const issues = checkPerson('callerName', input.callerName);
  if (issues[0]) throw new UserError(issues[0].code, issues[0].params, issues);
  const draft = await deps.draft(tx, input.draftId);
  const standing = await standingOf(tx, deps, draft);
  if (standing.demand !== 'readBack') throw new UserError('intake.noReadBack');
  const current = new Map(standing.groups.map(({ group, fingerprint }) => [group, fingerprint]));
  if (input.ticks.some(({ group, fingerprint }) => current.get(group) !== fingerprint)) {
    throw new ConflictError('intake.contentChanged', standing);
  }
  const { orderId } = standing;
  const callerName = oneLine(input.callerName);
  const put: ReadingGroup[] = [];
  for (const { group, fingerprint } of input.ticks) {
    const by = { at: deps.now(), byId: actor.userId, byName: actor.displayName };
    const row: ReadBackRow = { orderId, part: group, fingerprint, callerName, ...by };
    if (await intakeRepository.putReadBack(tx, row)) put.push(group);
  }
  if (put.length === 0) return standing;
  const after = await standingOf(tx, deps, draft);
  const payload = { caller: callerName, groups: put, complete: after.complete ? 1 : 0 };
  await deps.events.append(tx, actor, [
    { type: 'intake.readBack', subject: { kind: 'order', id: orderId }, clauses: ['1.2.2'], payload },
  ]);
  tx.changed('intake', orderId);
  return after;
}

/** The clause that asks for the word, by the way in which the order came. */
const confirmationClause: Readonly<Record<Channel, ClauseId | null>> = {
  phone: null,
  email: '1.2.1',
  fax: '1.2.3',
  marketing: null,
};

async function confirm(tx: WriteContext, deps: IntakeDeps, actor: Actor, input: ConfirmInput): Promise<IntakeStanding> {
  const draft = await deps.draft(tx, input.draftId);
  const { channel } = draft.form;
  const standing = await standingOf(tx, deps, draft);
  if (standing.demand !== 'confirmation') throw new UserError('intake.readBackInstead');
  const issues = checkConfirmation(input, { channel, now: deps.now(), begunAt: draft.createdAt });
  if (issues.length > 0) throw new UserError('intake.confirmationWrong', {}, issues);
  if (input.fingerprint !== standing.fingerprint) throw new ConflictError('intake.contentChanged', standing);
  const row = newConfirmation(deps, actor, input, { orderId: standing.orderId, channel });
  const newest = (await intakeRepository.confirmations(tx, row.orderId)).at(-1);
  if (newest && saysTheSame(newest, row)) return standing;
  await intakeRepository.insertConfirmation(tx, row);
  const clause = confirmationClause[channel];
  const { person, way, at, note } = row;
  await deps.events.append(tx, actor, [
    {
      type: 'intake.confirmed',
      subject: { kind: 'order', id: row.orderId },
      clauses: clause ? [clause] : [],
      payload: { person, way, confirmedAt: at, channel, note },
    },
  ]);
  tx.changed('intake', row.orderId);
  return standingOf(tx, deps, draft);
}

function newConfirmation(
  deps: IntakeDeps,
  actor: Actor,
  input: ConfirmInput,
  { orderId, channel }: Pick<OrderConfirmationRow, 'orderId' | 'channel'>,
): OrderConfirmationRow {
  return {
    id: deps.ports.ids.next(),
    orderId,
    channel,
    way: input.way,
    person: oneLine(input.person),
    at: input.at,
    note: input.note.trim(),
    fingerprint: input.fingerprint,
    recordedAt: deps.now(),
    recordedById: actor.userId,
    recordedByName: actor.displayName,
  };
}

/** The same word sent again, as after a broken connection. */
function saysTheSame(one: OrderConfirmationRow, other: OrderConfirmationRow): boolean {
  return (['fingerprint', 'way', 'person', 'at', 'note'] as const).every((key) => one[key] === other[key]);
}

async function standingOf(at: ReadContext, deps: IntakeDeps, draft: OrderDraft): Promise<IntakeStanding> {
  const orderId = draft.amendsOrderId ?? draft.id;
  const subject = { orderId, form: draft.form, amends: draft.amendsOrderId !== null };
  const { judged, ticks, confirmation, evidence } = await judgeOf(at, deps, subject);
  const { demand, groups, fingerprint, issues } = judged;
  const tickIn = (group: ReadingGroup) => ticks.find(({ part }) => part === group);
  return {
    orderId,
    demand,
    groups: groups.map((group) => {
      const found = tickIn(group.group);
      return { ...group, tick: found ? tickOf(found) : null };
    }),
    fingerprint,
    confirmation: { state: judged.confirmation, newest: confirmation && confirmationOf(confirmation) },
    evidence,
    complete: issues.length === 0,
    begunAt: draft.createdAt,
  };
}

function tickOf({ part, callerName, at, byName }: ReadBackRow) {
  return { group: part, callerName, at, byName };
}

function confirmationOf(row: OrderConfirmationRow): OrderConfirmation {
  const { orderId: _order, fingerprint: _mark, recordedById: _by, ...confirmation } = row;
  return confirmation;
}
