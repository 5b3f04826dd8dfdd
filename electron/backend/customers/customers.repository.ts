import { type EntitySchema, In } from 'typeorm';
import { UserError } from '../../../shared/errors/errors.ts';
import {
  CustomerAddressEntity,
  type CustomerAddressRow,
  CustomerContactEntity,
  type CustomerContactRow,
  CustomerEntity,
  type CustomerRow,
} from '../database/entities/customers.ts';
import { UserAccountEntity } from '../database/entities/people.ts';
import { findRow, insertRows, updateVersion } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';
import type { CustomerRows } from './customer-rows.ts';

/** Ids in one statement. */
const step = 500;

/** Clients with their contacts and address books. */
export const customersRepository = {
  find: (at: ReadContext, id: string): Promise<CustomerRow | null> => findRow(at, CustomerEntity, { id }),

  async load(at: ReadContext, id: string): Promise<CustomerRows | null> {
    const [rows] = await withLines(at, await managerOf(at).findBy(CustomerEntity, { id }));
    return rows ?? null;
  },

  /** Those of the codes that are taken, by their `codeKey`. */
  async byCodes(at: ReadContext, codeKeys: readonly string[]): Promise<ReadonlyMap<string, CustomerRows>> {
    const found = await inSteps(codeKeys, (some) => managerOf(at).findBy(CustomerEntity, { codeKey: In([...some]) }));
    return new Map((await withLines(at, found)).map((rows) => [rows.customer.codeKey, rows]));
  },

  /** The next ones after a code, in the order of codes, with everything. */
  async pageOf(at: ReadContext, afterCodeKey: string, take: number): Promise<readonly CustomerRows[]> {
    const rows = await managerOf(at)
      .createQueryBuilder(CustomerEntity, 'c')
      .where('c.codeKey > :afterCodeKey', { afterCodeKey })
      .orderBy('c.codeKey')
      .limit(take)
      .getMany();
    return withLines(at, rows);
  },

  async insert(tx: WriteContext, all: readonly CustomerRows[]): Promise<void> {
    await guardCode(() =>
      insertRows(
        tx,
        CustomerEntity,
        all.map(({ customer }) => customer),
      ),
    );
    await insertRows(
      tx,
      CustomerContactEntity,
      all.flatMap(({ contacts }) => [...contacts]),
    );
    await insertRows(
      tx,
      CustomerAddressEntity,
      all.flatMap(({ addresses }) => [...addresses]),
    );
  },

  /** Writes the record and puts these lines in place of the old ones. */
  async update(
    tx: WriteContext,
    { id, version, ...patch }: Partial<CustomerRow> & Pick<CustomerRow, 'id' | 'version'>,
    lines: { readonly contacts: readonly CustomerContactRow[]; readonly addresses: readonly CustomerAddressRow[] },
    current: () => Promise<unknown>,
  ): Promise<void> {
    const conflict = { code: 'customers.changedMeanwhile', current };
    await guardCode(() => updateVersion(tx, CustomerEntity, { id, version }, patch, conflict));
    await managerOf(tx).delete(CustomerContactEntity, { customerId: id });
    await managerOf(tx).delete(CustomerAddressEntity, { customerId: id });
    await insertRows(tx, CustomerContactEntity, [...lines.contacts]);
    await insertRows(tx, CustomerAddressEntity, [...lines.addresses]);
  },

  contactsOf: (at: ReadContext, customerId: string): Promise<CustomerContactRow[]> =>
    managerOf(at).find(CustomerContactEntity, { where: { customerId }, order: { position: 'ASC' } }),

  addressesOf: (at: ReadContext, customerId: string): Promise<CustomerAddressRow[]> =>
    managerOf(at).find(CustomerAddressEntity, { where: { customerId }, order: { position: 'ASC' } }),

  insertAddresses: (tx: WriteContext, rows: readonly CustomerAddressRow[]) =>
    insertRows(tx, CustomerAddressEntity, [...rows]),

  async ownerName(at: ReadContext, ownerId: string | null): Promise<string | null> {
    if (ownerId === null) return null;
    const account = await managerOf(at).findOneBy(UserAccountEntity, { id: ownerId });
    return account?.nameZh ?? null;
  },

  /** Account ids by user name in lower case, of those who still work here, and user names by id. */
  async accounts(at: ReadContext): Promise<{ ids: ReadonlyMap<string, string>; names: ReadonlyMap<string, string> }> {
    const rows = await managerOf(at).find(UserAccountEntity, { select: { id: true, userName: true, active: true } });
    const working = rows.filter(({ active }) => active);
    return {
      ids: new Map(working.map(({ id, userName }) => [userName.toLowerCase(), id])),
      names: new Map(rows.map(({ id, userName }) => [id, userName])),
    };
  },
};

async function withLines(at: ReadContext, customers: readonly CustomerRow[]): Promise<readonly CustomerRows[]> {
  const ids = customers.map(({ id }) => id);
  const contacts = await linesOf<CustomerContactRow>(at, CustomerContactEntity, ids);
  const addresses = await linesOf<CustomerAddressRow>(at, CustomerAddressEntity, ids);
  return customers.map((customer) => ({
    customer,
    contacts: contacts.get(customer.id) ?? [],
    addresses: addresses.get(customer.id) ?? [],
  }));
}

async function linesOf<Row extends CustomerContactRow | CustomerAddressRow>(
  at: ReadContext,
  entity: EntitySchema<Row>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Row[]>> {
  const rows = await inSteps(ids, (some) => managerOf(at).findBy(entity, { customerId: In([...some]) } as never));
  return new Map(
    [...Map.groupBy(rows, ({ customerId }) => customerId)].map(([id, lines]) => [
      id,
      lines.sort((a, b) => a.position - b.position),
    ]),
  );
}

async function inSteps<Key, Row>(keys: readonly Key[], read: (some: readonly Key[]) => Promise<Row[]>): Promise<Row[]> {
  const rows: Row[] = [];
  for (let from = 0; from < keys.length; from += step) rows.push(...(await read(keys.slice(from, from + step))));
  return rows;
}

/** Two workstations may give one code at the same moment: then the database is the one that says so. */
async function guardCode<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof Error && /unique/i.test(error.message) && /code_key/.test(error.message + detailOf(error))) {
      throw new UserError('customers.codeTaken', {}, [{ path: 'code', code: 'customers.codeTaken' }]);
    }
    throw error;
  }
}

function detailOf(error: Error): string {
  return 'constraint' in error ? String(error.constraint) : '';
}
