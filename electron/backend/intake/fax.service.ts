import type { FaxCountInput, FaxDay, FaxRow } from '../../../shared/contract/fax-count.ts';
import { checkPerson, noteLimit } from '../../../shared/domain/intake/confirmation.ts';
import { isOpenPoint, readCount } from '../../../shared/domain/intake/fax-count.ts';
import { ConflictError, type Issue, UserError } from '../../../shared/errors/errors.ts';
import { isDay, wallTime } from '../../../shared/lib/dates.ts';
import { oneLine } from '../../../shared/lib/text.ts';
import type { FaxCountRow, FaxDayRow } from '../database/entities/intake.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { exportFaxDay } from './fax-excel.ts';
import { faxDay, openFaxDays } from './fax-view.ts';
import { faxRepository } from './fax.repository.ts';
import type { IntakeDeps } from './intake.deps.ts';

interface CloseInput {
  readonly day: string;
  readonly version: number;
  readonly reasons: readonly { readonly customerId: string; readonly reason: string }[];
}

/** The day's reconciliation with every customer that faxed; closing passes nothing in silence (1.2.3). */
export function createFaxService(deps: IntakeDeps) {
  const { read, write } = deps.database;
  return {
    openDays: () => openFaxDays(read, deps),
    day: (day: string) => faxDay(read, deps, demandDay(day)),
    setCount: (actor: Actor, input: FaxCountInput) => write((tx) => setCount(tx, deps, actor, input)),
    addCustomer: (actor: Actor, input: { readonly day: string; readonly customerId: string }) =>
      write((tx) => addCustomer(tx, deps, actor, input)),
    close: (actor: Actor, input: CloseInput) => write((tx) => close(tx, deps, actor, input)),
    reopen: (actor: Actor, input: { readonly day: string; readonly version: number; readonly reason: string }) =>
      write((tx) => reopen(tx, deps, actor, input)),
    export: async (actor: Actor, day: string) =>
      exportFaxDay(await faxDay(read, deps, demandDay(day)), actor.language, await deps.company.zone()),
  };
}

async function setCount(tx: WriteContext, deps: IntakeDeps, actor: Actor, input: FaxCountInput): Promise<FaxDay> {
  const { day, customerId, version } = input;
  await openDay(tx, deps, day);
  const numbers = readNumbers(input, deps.now());
  const before = await mustFindRow(tx, deps, day, customerId);
  if (before.version !== version) {
    throw new ConflictError('intake.faxCountChanged', await faxDay(tx, deps, day));
  }
  const owner = await ownerOf(tx, deps, actor, before, input.ownerId);
  const patch = { ...numbers, ...owner, updatedAt: deps.now(), updatedByName: actor.displayName };
  await put(tx, deps, before, day, patch);
  const { theirCount, toldBy, reason } = numbers;
  const payload = { customer: before.name, customerId, theirs: theirCount, toldBy, reason, owner: owner.ownerName };
  await tell(tx, deps, actor, day, 'intake.faxCounted', { ...payload, orders: before.orders, drafts: before.drafts });
  return faxDay(tx, deps, day);
}

async function addCustomer(
  tx: WriteContext,
  deps: IntakeDeps,
  actor: Actor,
  { day, customerId }: { readonly day: string; readonly customerId: string },
): Promise<FaxDay> {
  await openDay(tx, deps, day);
  const view = await faxDay(tx, deps, day);
  if (view.rows.some((row) => row.customerId === customerId)) return view;
  const customer = (await faxRepository.customers(tx, [customerId])).get(customerId);
  if (!customer) throw new UserError('intake.faxCustomerUnknown');
  const owner = await ownerOf(tx, deps, actor, { ownerId: null, customerId }, null);
  await faxRepository.insertCount(tx, newCount(deps, actor, { day, customerId, byHand: true, ...owner }));
  await tell(tx, deps, actor, day, 'intake.faxCustomerAdded', { customer: customer.name, customerId });
  return faxDay(tx, deps, day);
}

async function close(tx: WriteContext, deps: IntakeDeps, actor: Actor, input: CloseInput): Promise<FaxDay> {
  const { day } = input;
  const held = await openDay(tx, deps, day);
  const view = await faxDay(tx, deps, day);
  if (held.version !== input.version) throw new ConflictError('intake.faxDayChanged', view);
  const typed = new Map(input.reasons.map(({ customerId, reason }) => [customerId, reason.trim()]));
  const reasonOf = (row: FaxRow) => (row.difference === 0 ? row.reason : typed.get(row.customerId) || row.reason);
  const silent = view.rows.filter((row) => isOpenPoint(row.state) && reasonOf(row) === '');
  const issues: Issue[] = silent.map(({ customerId, state }) => ({
    path: customerId,
    code: state === 'missing' ? 'intake.faxMissing' : 'intake.faxDiffers',
  }));
  issues.push(...view.rows.flatMap((row) => checkReason(row.customerId, reasonOf(row))));
  if (view.nobodys > 0) issues.push({ path: 'nobodys', code: 'intake.faxNobodys', params: { count: view.nobodys } });
  if (issues.length > 0) throw new UserError('intake.faxReasonsMissing', { count: issues.length }, issues);
  const by = { updatedAt: deps.now(), updatedByName: actor.displayName };
  for (const row of view.rows) {
    const owner = await ownerOf(tx, deps, actor, row, null);
    const atClose = { ordersAtClose: row.orders, draftsAtClose: row.drafts };
    await put(tx, deps, row, day, { ...atClose, ...owner, ...by, reason: reasonOf(row) });
  }
  const patch = { closedAt: deps.now(), closedById: actor.userId, closedByName: actor.displayName };
  await faxRepository.updateDay(tx, held, patch, async () => view);
  const rows = view.rows.map((row) => {
    const { customerId, name, orders, drafts, theirCount, difference } = row;
    return { customerId, customer: name, orders, drafts, theirs: theirCount, difference, reason: reasonOf(row) };
  });
  await tell(tx, deps, actor, day, 'intake.faxDayClosed', { rows });
  return faxDay(tx, deps, day);
}

async function reopen(
  tx: WriteContext,
  deps: IntakeDeps,
  actor: Actor,
  { day, version, reason }: { readonly day: string; readonly version: number; readonly reason: string },
): Promise<FaxDay> {
  const held = await faxRepository.holdDay(tx, demandDay(day));
  if (held.closedAt === null) throw new UserError('intake.faxDayOpen');
  const patch = { reopenedAt: deps.now(), reopenedByName: actor.displayName, reopenReason: reason };
  const open = { closedAt: null, closedById: null, closedByName: null };
  await faxRepository.updateDay(tx, { day, version }, { ...patch, ...open }, () => faxDay(tx, deps, day));
  await tell(tx, deps, actor, day, 'intake.faxDayReopened', { reason, closedBy: held.closedByName });
  return faxDay(tx, deps, day);
}

/** The day, held and open: what is closed is frozen. */
async function openDay(tx: WriteContext, deps: IntakeDeps, day: string): Promise<FaxDayRow> {
  const today = wallTime(deps.now(), await deps.company.zone()).day;
  if (demandDay(day) > today) throw new UserError('intake.faxDayToCome');
  const held = await faxRepository.holdDay(tx, day);
  if (held.closedAt !== null) throw new UserError('intake.faxDayClosed', { name: held.closedByName ?? '' });
  return held;
}

function demandDay(day: string): string {
  if (!isDay(day)) throw new UserError('intake.faxDayWrong');
  return day;
}

function readNumbers(input: FaxCountInput, now: number) {
  const read = readCount(input.theirCount);
  const issues: Issue[] = read.ok ? [] : [{ path: 'theirCount', code: read.code, params: { most: read.most } }];
  const told = read.ok && read.count !== null;
  if (told) issues.push(...checkPerson('toldBy', input.toldBy));
  if (told && (input.toldAt === null || input.toldAt > now)) {
    issues.push({ path: 'toldAt', code: input.toldAt === null ? 'intake.timeUnread' : 'intake.timeInFuture' });
  }
  issues.push(...checkReason('reason', input.reason));
  if (!read.ok || issues.length > 0) throw new UserError('intake.faxCountWrong', {}, issues);
  const reason = input.reason.trim();
  if (read.count === null) return { theirCount: null, toldBy: '', toldAt: null, reason };
  return { theirCount: read.count, toldBy: oneLine(input.toldBy), toldAt: input.toldAt, reason };
}

function checkReason(path: string, reason: string): readonly Issue[] {
  return reason.trim().length > noteLimit ? [{ path, code: 'intake.noteTooLong', params: { most: noteLimit } }] : [];
}

async function mustFindRow(tx: WriteContext, deps: IntakeDeps, day: string, customerId: string): Promise<FaxRow> {
  const found = (await faxDay(tx, deps, day)).rows.find((row) => row.customerId === customerId);
  if (!found) throw new UserError('intake.faxCustomerUnknown');
  return found;
}

/** Whom it is with; at first with the clerk who looks after the customer, else with whoever counts. */
async function ownerOf(
  tx: WriteContext,
  deps: IntakeDeps,
  actor: Actor,
  row: Pick<FaxRow, 'ownerId' | 'customerId'> & { readonly ownerName?: string },
  wanted: string | null,
): Promise<{ readonly ownerId: string; readonly ownerName: string }> {
  if (wanted !== null && wanted !== row.ownerId) {
    const owner = await deps.people.ownerOf(tx, wanted);
    if (!owner)
      throw new UserError('intake.faxOwnerUnknown', {}, [{ path: 'ownerId', code: 'intake.faxOwnerUnknown' }]);
    return { ownerId: owner.id, ownerName: owner.displayName };
  }
  if (row.ownerId !== null) return { ownerId: row.ownerId, ownerName: row.ownerName ?? '' };
  const keeper = (await faxRepository.customers(tx, [row.customerId])).get(row.customerId)?.ownerId;
  const owner = keeper ? await deps.people.ownerOf(tx, keeper) : null;
  return owner
    ? { ownerId: owner.id, ownerName: owner.displayName }
    : { ownerId: actor.userId, ownerName: actor.displayName };
}

async function put(
  tx: WriteContext,
  deps: IntakeDeps,
  before: Pick<FaxRow, 'customerId' | 'version'>,
  day: string,
  patch: Partial<FaxCountRow> & Pick<FaxCountRow, 'ownerId' | 'ownerName' | 'updatedByName'>,
): Promise<void> {
  const { customerId, version } = before;
  const current = () => faxDay(tx, deps, day);
  if (version > 0) await faxRepository.updateCount(tx, { day, customerId, version }, patch, current);
  else {
    const { ownerId, ownerName, updatedByName } = patch;
    const row = newCount(deps, { displayName: updatedByName }, { day, customerId, byHand: false, ownerId, ownerName });
    await faxRepository.insertCount(tx, { ...row, ...patch });
  }
}

function newCount(
  deps: IntakeDeps,
  by: Pick<Actor, 'displayName'>,
  row: Pick<FaxCountRow, 'day' | 'customerId' | 'byHand' | 'ownerId' | 'ownerName'>,
): FaxCountRow {
  return {
    ...row,
    theirCount: null,
    toldBy: '',
    toldAt: null,
    reason: '',
    ordersAtClose: null,
    draftsAtClose: null,
    updatedAt: deps.now(),
    updatedByName: by.displayName,
    version: 1,
  };
}

async function tell(
  tx: WriteContext,
  deps: IntakeDeps,
  actor: Actor,
  day: string,
  type: `intake.${string}`,
  payload: Readonly<Record<string, unknown>>,
): Promise<void> {
  await deps.events.append(tx, actor, [{ type, subject: { kind: 'faxDay', id: day }, clauses: ['1.2.3'], payload }]);
  tx.changed('intake', day);
}
