import { setImmediate as breathe } from 'node:timers/promises';
import { type PlannedCustomer, planImport } from '../../../shared/domain/customers/import-plan.ts';
import type { ReadImport } from '../../../shared/domain/customers/import-rows.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { CustomerRow } from '../database/entities/customers.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import { search } from '../search/search.repository.ts';
import { addressRows, contactRows, type CustomerRows, detailsOf, recordOf } from './customer-rows.ts';
import { customerTokens } from './customer-tokens.ts';
import type { CustomersDeps } from './customers.deps.ts';
import { customersRepository } from './customers.repository.ts';

export interface PlannedImport {
  readonly customers: readonly PlannedCustomer[];
  /** The records that the plan was made against, by code. */
  readonly known: ReadonlyMap<string, CustomerRow>;
}

/** What will be written, ready made: nothing is computed inside the unit of work. */
export interface PreparedImport {
  readonly fresh: readonly PreparedCustomer[];
  readonly changed: readonly PreparedCustomer[];
}

interface PreparedCustomer {
  readonly rows: CustomerRows;
  readonly tokens: readonly string[];
}

/** Clients computed in one go before others get their turn. */
const step = 250;

export async function plan(at: ReadContext, { groups, issues }: ReadImport): Promise<PlannedImport> {
  const existing = await customersRepository.byCodes(
    at,
    groups.map(({ codeKey }) => codeKey),
  );
  const { ids: owners } = await customersRepository.accounts(at);
  const byRow = Map.groupBy(issues, ({ row }) => row);
  const customers: PlannedCustomer[] = [];
  for (const [index, group] of groups.entries()) {
    if (index % step === 0) await breathe();
    const rows = existing.get(group.codeKey);
    const own = group.rows.flatMap((row) => byRow.get(row) ?? []);
    customers.push(planImport(group, own, { existing: rows ? detailsOf(rows) : null, owners }));
  }
  return { customers, known: new Map([...existing].map(([codeKey, { customer }]) => [codeKey, customer])) };
}

export async function prepare(deps: CustomersDeps, { customers, known }: PlannedImport): Promise<PreparedImport> {
  const fresh: PreparedCustomer[] = [];
  const changed: PreparedCustomer[] = [];
  const at = deps.now();
  const nextId = () => deps.ports.ids.next();
  for (const [index, { action, group, details }] of customers.entries()) {
    if (index % step === 0) await breathe();
    if (action !== 'create' && action !== 'update') continue;
    const before = known.get(group.codeKey);
    const id = before?.id ?? nextId();
    const customer: CustomerRow = {
      ...recordOf(details),
      id,
      acceptance: before?.acceptance ?? 'existing',
      breakInUntil: before?.breakInUntil ?? null,
      createdAt: before?.createdAt ?? at,
      updatedAt: at,
      version: before?.version ?? 1,
    };
    const contacts = contactRows(id, details.contacts, nextId);
    const rows = { customer, contacts, addresses: addressRows(id, details.addresses, nextId) };
    (before ? changed : fresh).push({ rows, tokens: customerTokens(details) });
  }
  return { fresh, changed };
}

/** Writes everything, or throws `customers.importChanged` when a record is no longer what the preview saw. */
export async function writeImport(
  tx: WriteContext,
  { customers, known }: PlannedImport,
  { fresh, changed }: PreparedImport,
): Promise<{ created: number; updated: number }> {
  const now = await customersRepository.byCodes(
    tx,
    customers.map(({ group }) => group.codeKey),
  );
  const same =
    now.size === known.size && [...known].every(([codeKey, row]) => now.get(codeKey)?.customer.version === row.version);
  if (!same) throw new UserError('customers.importChanged');
  await customersRepository.insert(
    tx,
    fresh.map(({ rows }) => rows),
  );
  await search.insertTokens(
    tx,
    'customer',
    fresh.map(({ rows, tokens }) => ({ refId: rows.customer.id, tokens })),
  );
  for (const { rows, tokens } of changed) {
    const { id } = rows.customer;
    await customersRepository.update(tx, rows.customer, rows, async () => null);
    await search.replaceTokens(tx, 'customer', id, tokens);
  }
  for (const { rows } of [...fresh, ...changed]) tx.changed('customer', rows.customer.id);
  return { created: fresh.length, updated: changed.length };
}
