import type { Consent, CustomerAcceptance } from '../../../shared/contract/handovers.ts';
import { type CustomerFacts, isInBreakIn, standingOf } from '../../../shared/domain/handovers/acceptance.ts';
import { headRoles, leaderRoles } from '../../../shared/domain/handovers/steps.ts';
import type { Role } from '../../../shared/domain/people/roles.ts';
import { rolesInEffect } from '../../../shared/domain/people/standing.ts';
import { ConflictError, UserError } from '../../../shared/errors/errors.ts';
import { addDays, instantOf, isDay } from '../../../shared/lib/dates.ts';
import type { SpokenConsentRow } from '../database/entities/handovers.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import type { OrderingCustomer } from '../orders/orders.deps.ts';
import type { Actor } from '../session.ts';
import { acceptanceRepository } from './acceptance.repository.ts';
import { type Colleague, today } from './colleagues.ts';
import type { HandoversDeps } from './handovers.deps.ts';
import { handoversRepository } from './handovers.repository.ts';
import { rowsOf } from './views.ts';

/** Longest time that papers may be pending, in days. */
export const longestPending = 31;

interface ConsentInput {
  readonly customerId: string;
  readonly leaderId: string;
  readonly spokenAt: number;
  readonly deadlineDay: string;
  readonly reason: string;
}

interface BreakInInput {
  readonly customerId: string;
  readonly before: string | null;
  readonly until: string | null;
  readonly reason: string;
}

/** Whether a customer may be ordered for (1.2.4b-d). */
export function createAcceptanceService(deps: HandoversDeps) {
  const { read, write } = deps.database;
  return {
    acceptance: (actor: Actor, customerId: string) => acceptanceOf(read, deps, actor.userId, customerId),

    /** 1.2.4c: this customer is or was served on a leader's word, and his papers are still missing. */
    async papersPending(at: ReadContext, customer: OrderingCustomer): Promise<boolean> {
      const { ground } = (await standingFor(at, deps, customer)).standing;
      return ground === 'consent' || ground === 'consentLapsed';
    },

    async leaders(actor: Actor, customerId: string): Promise<{ id: string; name: string }[]> {
      const entitled = await entitledLeaders(read, deps, actor, customerId);
      return entitled.map(({ id, name }) => ({ id, name }));
    },

    recordConsent: (actor: Actor, input: ConsentInput): Promise<CustomerAcceptance> =>
      write(async (tx) => {
        await recordConsent(tx, deps, actor, input);
        return acceptanceOf(tx, deps, actor.userId, input.customerId);
      }),

    setBreakIn: (actor: Actor, input: BreakInInput): Promise<CustomerAcceptance> =>
      write(async (tx) => {
        await setBreakIn(tx, deps, actor, input);
        return acceptanceOf(tx, deps, actor.userId, input.customerId);
      }),

    /** Words whose papers are missing, the first deadline first. */
    async pending(): Promise<Consent[]> {
      const rows = await acceptanceRepository.pendingConsents(read);
      const customers = await acceptanceRepository.customers(
        read,
        rows.map(({ customerId }) => customerId),
      );
      return rows.map((row) => consentOf(row, customers.get(row.customerId)?.nameZh ?? '', deps.now()));
    },
  };
}

/** The customer, and on what ground he may be ordered for. Throws `handovers.customerUnknown`. */
export async function standingOfCustomer(at: ReadContext, deps: HandoversDeps, customerId: string) {
  const customer = await acceptanceRepository.customer(at, customerId);
  if (!customer) throw new UserError('handovers.customerUnknown');
  const forms = await handoversRepository.ofCustomer(at, customerId);
  const consents = await acceptanceRepository.consentsOf(at, customerId);
  return { customer, forms, consents, ...(await judged(deps, { ...customer, forms, consents })) };
}

/** The same with a customer at hand: what is on file of an existing one decides nothing and is not read. */
export async function standingFor(at: ReadContext, deps: HandoversDeps, customer: OrderingCustomer) {
  const isNew = customer.acceptance === 'new';
  const forms = isNew ? await handoversRepository.ofCustomer(at, customer.id) : [];
  const consents = isNew ? await acceptanceRepository.consentsOf(at, customer.id) : [];
  return { forms, ...(await judged(deps, { ...customer, forms, consents })) };
}

async function judged(deps: HandoversDeps, facts: CustomerFacts) {
  const day = await today(deps);
  return { inBreakIn: isInBreakIn(facts, day), standing: standingOf(facts, { now: deps.now(), today: day }) };
}

async function acceptanceOf(
  at: ReadContext,
  deps: HandoversDeps,
  userId: string,
  customerId: string,
): Promise<CustomerAcceptance> {
  const { customer, forms, consents, inBreakIn, standing } = await standingOfCustomer(at, deps, customerId);
  const rows = await rowsOf(at, deps, userId, forms);
  const formId = 'formId' in standing ? standing.formId : null;
  const { acceptance, breakInUntil, nameZh } = customer;
  return {
    customerId,
    acceptance,
    breakInUntil,
    inBreakIn,
    ground: standing.ground,
    mayOrder: standing.may,
    form: rows.find(({ id }) => id === formId) ?? null,
    forms: rows,
    consents: consents.map((row) => consentOf(row, nameZh, deps.now())),
  };
}

function consentOf(row: SpokenConsentRow, customerName: string, now: number): Consent {
  const { id, customerId, leaderName, spokenAt, askedByName, reason, deadlineAt, recordedAt, settledAt } = row;
  const lapsed = settledAt === null && deadlineAt <= now;
  return {
    id,
    customerId,
    customerName,
    leaderName,
    spokenAt,
    askedByName,
    reason,
    deadlineAt,
    recordedByName: askedByName,
    recordedAt,
    settledAt,
    lapsed,
  };
}

async function entitledLeaders(
  at: ReadContext,
  deps: HandoversDeps,
  actor: Actor,
  customerId: string,
): Promise<readonly Colleague[]> {
  const consents = await acceptanceRepository.consentsOf(at, customerId);
  const lapsed = consents.some(({ settledAt, deadlineAt }) => settledAt === null && deadlineAt <= deps.now());
  const entitled: readonly Role[] = lapsed ? headRoles : leaderRoles;
  const colleagues = await acceptanceRepository.colleagues(at);
  const standings = await deps.people.standing.all(at);
  const rolesOf = ({ id, roles }: Colleague) => rolesInEffect(roles, standings.get(id) ?? { state: 'notNeeded' });
  return colleagues.filter((one) => one.id !== actor.userId && rolesOf(one).some((role) => entitled.includes(role)));
}

async function recordConsent(tx: WriteContext, deps: HandoversDeps, actor: Actor, input: ConsentInput): Promise<void> {
  const { customerId, leaderId, spokenAt, reason } = input;
  await acceptanceRepository.holdCustomer(tx, customerId);
  const { standing, customer } = await standingOfCustomer(tx, deps, customerId);
  if (standing.may) throw new UserError(`handovers.consentNotNeeded`);
  const now = deps.now();
  const day = await today(deps);
  const deadlineAt = deadlineOf(input.deadlineDay, day, await deps.company.zone());
  if (spokenAt > now) throw atField('spokenAt', 'spokenLater');
  await acceptanceRepository.holdAccounts(tx, [leaderId]);
  const leader = (await entitledLeaders(tx, deps, actor, customerId)).find(({ id }) => id === leaderId);
  if (!leader) {
    throw atField('leaderId', standing.ground === 'consentLapsed' ? 'headNeeded' : 'leaderNotEntitled');
  }
  // The new word stands in place of the one that ran out, which remains in the history as lapsed.
  await acceptanceRepository.insertConsent(tx, {
    id: deps.ports.ids.next(),
    customerId,
    leaderId,
    leaderName: leader.name,
    spokenAt,
    askedById: actor.userId,
    askedByName: actor.displayName,
    reason,
    deadlineAt,
    recordedAt: now,
    settledAt: null,
    settledByHandoverId: null,
  });
  const payload = { leader: leader.name, spokenAt, deadlineAt, reason, customer: customer.nameZh };
  const subject = { kind: 'customer', id: customerId };
  await deps.events.append(tx, actor, [{ type: 'customer.consentRecorded', subject, clauses: ['1.2.4c'], payload }]);
  tx.changed('handover', customerId);
  tx.changed('customer', customerId);
}

/** The end of the day, on the company's wall. */
function deadlineOf(deadlineDay: string, day: string, zone: string): number {
  if (!isDay(deadlineDay) || deadlineDay < day) throw atField('deadlineDay', 'deadlinePast');
  if (deadlineDay > addDays(day, longestPending))
    throw atField('deadlineDay', 'deadlineTooFar', { most: longestPending });
  const next = instantOf(addDays(deadlineDay, 1), '00:00', zone);
  if (next === null) throw atField('deadlineDay', 'deadlinePast');
  return next;
}

async function setBreakIn(tx: WriteContext, deps: HandoversDeps, actor: Actor, input: BreakInInput): Promise<void> {
  const { customerId, before, until, reason } = input;
  if (until !== null && (!isDay(until) || until < (await today(deps)))) throw atField('until', 'breakInPast');
  if (!(await acceptanceRepository.setBreakIn(tx, customerId, before, until))) {
    throw new ConflictError('handovers.changedMeanwhile', await acceptanceOf(tx, deps, actor.userId, customerId));
  }
  const subject = { kind: 'customer', id: customerId };
  const payload = { from: before, to: until, reason };
  await deps.events.append(tx, actor, [{ type: 'customer.breakInSet', subject, clauses: ['1.2.4d'], payload }]);
  tx.changed('handover', customerId);
  tx.changed('customer', customerId);
}

function atField(path: string, name: string, params: Readonly<Record<string, number>> = {}): UserError {
  const code = `handovers.${name}`;
  return new UserError(code, params, [{ path, code, params }]);
}
