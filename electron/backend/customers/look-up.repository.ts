import type { LookUpCandidate } from '../../../shared/domain/customers/best-first.ts';
import { managerOf, type ReadContext } from '../database/unit-of-work.ts';
import { Params, search } from '../search/search.repository.ts';
import { startToken } from '../search/tokens.ts';

/** Clients as bare rows with their contacts: nothing is hydrated that is not shown. */
const columns = `c.id AS id, c.code AS code, c.code_key AS "codeKey", c.name_zh AS "nameZh", c.name_en AS "nameEn",
  c.pinyin AS pinyin, c.initials AS initials, c.key_account AS "keyAccount", c.active AS active,
  p.name AS "contactName", p.phone AS "contactPhone", p.mobile AS "contactMobile"`;

interface Row {
  readonly id: string;
  readonly code: string;
  readonly codeKey: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly pinyin: string;
  readonly initials: string;
  readonly keyAccount: boolean | number;
  readonly active: boolean | number;
  readonly contactName: string | null;
  readonly contactPhone: string | null;
  readonly contactMobile: string | null;
}

export interface FoundCustomer extends LookUpCandidate {
  readonly codeKey: string;
}

export interface ListFilter {
  readonly keyAccountsOnly: boolean;
  readonly inactiveToo: boolean;
}

/** Latest orders looked at for the clients that the counter dealt with. */
const latestOrders = 300;

export const lookUpRepository = {
  /** Those whose code, name, pinyin or initials begin so, and the newest that hold it anywhere: at most twice `limit`. */
  async candidates(at: ReadContext, text: string, limit: number): Promise<readonly FoundCustomer[]> {
    const params = new Params();
    const start = startToken(text);
    const parts: string[] = [];
    if (start !== '') parts.push(search.selectStarting('customer', start, limit, params));
    const anywhere = await search.selectMatching(at, 'customer', text, { limit }, params);
    if (anywhere) parts.push(anywhere);
    if (parts.length === 0) return [];
    const found = parts.map((part, index) => `SELECT ref_id FROM (${part}) AS part${index}`).join(' UNION ');
    return read(
      await managerOf(at).query(
        `SELECT ${columns} FROM (${found}) AS found JOIN customer c ON c.id = found.ref_id
         LEFT JOIN customer_contact p ON p.customer_id = c.id ORDER BY c.id, p.position`,
        params.values,
      ),
    );
  },

  /** Clients of the latest orders, latest first, then the newest clients; only those still served. */
  async lately(at: ReadContext, limit: number): Promise<readonly FoundCustomer[]> {
    const orders: { id: string }[] = await managerOf(at).query(
      `SELECT o.customer_id AS id FROM work_order o ORDER BY o.confirmed_at DESC, o.id DESC LIMIT ${latestOrders}`,
    );
    const newest: { id: string }[] = await managerOf(at).query(
      `SELECT id FROM customer ORDER BY id DESC LIMIT ${limit * 2}`,
    );
    const ids = [...new Set([...orders, ...newest].map(({ id }) => id))].slice(0, limit * 3);
    const rows = new Map((await byIds(at, ids)).map((row) => [row.id, row]));
    return ids
      .flatMap((id) => rows.get(id) ?? [])
      .filter(({ active }) => active)
      .slice(0, limit);
  },

  /** Those of the ids that pass the filter, newest first. */
  async among(at: ReadContext, ids: readonly string[], filter: ListFilter): Promise<readonly FoundCustomer[]> {
    const found = await byIds(at, ids);
    return found.filter((row) => (row.active || filter.inactiveToo) && (row.keyAccount || !filter.keyAccountsOnly));
  },

  /** In the order of codes, from `afterCodeKey` on. */
  async page(
    at: ReadContext,
    filter: ListFilter,
    afterCodeKey: string,
    take: number,
  ): Promise<readonly FoundCustomer[]> {
    const params = new Params();
    const conditions = [`k.code_key > ${params.add(afterCodeKey)}`];
    if (!filter.inactiveToo) conditions.push('k.active');
    if (filter.keyAccountsOnly) conditions.push('k.key_account');
    return read(
      await managerOf(at).query(
        `SELECT ${columns} FROM (SELECT * FROM customer k WHERE ${conditions.join(' AND ')} ORDER BY k.code_key LIMIT ${take}) AS c
         LEFT JOIN customer_contact p ON p.customer_id = c.id ORDER BY c.code_key, p.position`,
        params.values,
      ),
    );
  },
};

async function byIds(at: ReadContext, ids: readonly string[]): Promise<readonly FoundCustomer[]> {
  if (ids.length === 0) return [];
  const params = new Params();
  const places = ids.map((id) => params.add(id)).join(', ');
  return read(
    await managerOf(at).query(
      `SELECT ${columns} FROM customer c LEFT JOIN customer_contact p ON p.customer_id = c.id
       WHERE c.id IN (${places}) ORDER BY c.id DESC, p.position`,
      params.values,
    ),
  );
}

/** One row per contact becomes one client. */
function read(rows: readonly Row[]): readonly FoundCustomer[] {
  const found = new Map<string, FoundCustomer & { contacts: { name: string; phone: string; mobile: string }[] }>();
  for (const row of rows) {
    const { contactName, contactPhone, contactMobile, keyAccount, active, ...plain } = row;
    const known = found.get(row.id) ?? {
      ...plain,
      keyAccount: Boolean(keyAccount),
      active: Boolean(active),
      contacts: [],
    };
    if (contactName !== null) {
      known.contacts.push({ name: contactName, phone: contactPhone ?? '', mobile: contactMobile ?? '' });
    }
    found.set(row.id, known);
  }
  return [...found.values()];
}
