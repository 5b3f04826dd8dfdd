import type { LikelyCustomer } from '../../../shared/domain/mailbox/proposal.ts';
import { managerOf, type ReadContext } from '../database/unit-of-work.ts';

/** More candidates than anybody compares. */
const most = 8;

/** Addresses that anybody can have say nothing of a company. */
const forEverybody =
  /^(?:qq|foxmail|163|126|yeah|sina|sohu|139|189|wo|aliyun|tom|21cn|gmail|hotmail|outlook|live|msn|yahoo|icloud|me|mail|proton|protonmail)[.]/;

/** Who stands behind an e-mail address, by the contacts of the records. */
export const byEmailRepository = {
  async find(at: ReadContext, address: string): Promise<readonly LikelyCustomer[]> {
    const wanted = address.trim().toLowerCase();
    const domain = /@([^@]+)$/.exec(wanted)?.[1];
    if (!domain) return [];
    const exact = await among(at, 'lower(p.email) = $1', wanted);
    if (exact.length > 0 || forEverybody.test(domain)) return exact;
    return among(at, `lower(p.email) LIKE $1 ESCAPE '!'`, `%@${domain.replace(/[!%_]/g, '!$&')}`);
  },
};

async function among(at: ReadContext, condition: string, value: string): Promise<readonly LikelyCustomer[]> {
  const rows = await managerOf(at).query<LikelyCustomer[]>(
    `SELECT c.id AS id, c.code AS code, c.name_zh AS name, p.name AS contact
     FROM customer_contact p JOIN customer c ON c.id = p.customer_id
     WHERE ${condition} AND p.email <> '' AND c.active ORDER BY c.code_key, p.position LIMIT ${most * 4}`,
    [value],
  );
  return rows.filter(({ id }, index) => rows.findIndex((other) => other.id === id) === index).slice(0, most);
}
