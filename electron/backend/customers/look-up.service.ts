import type { CustomerHit } from '../../../shared/contract/customers.ts';
import { bestFirst, contactToShow } from '../../../shared/domain/customers/best-first.ts';
import { search } from '../search/search.repository.ts';
import type { CustomersDeps } from './customers.deps.ts';
import { type FoundCustomer, type ListFilter, lookUpRepository } from './look-up.repository.ts';

const lookUpLimit = 20;
const pageSize = 50;
/** Found clients looked at in one go while the filters are laid over a search. */
const searchStep = 200;

type ListInput = ListFilter & { readonly text: string; readonly cursor: string | null };

/** F9 (1.3.1.2, 1.3.2.2) and the list of clients. */
export function createLookUp({ database }: Pick<CustomersDeps, 'database'>) {
  const { read } = database;
  return {
    /** Best first, at most 20; for an empty text those that the counter lately dealt with. */
    async lookUp(text: string): Promise<CustomerHit[]> {
      if (text.trim() === '') return (await lookUpRepository.lately(read, lookUpLimit)).map((found) => hit(found, ''));
      const found = bestFirst(await lookUpRepository.candidates(read, text, lookUpLimit), text);
      return found.slice(0, lookUpLimit).map((one) => hit(one, text));
    },

    /** In the order of codes, or newest first among what a text finds. */
    async list({ text, cursor, ...filter }: ListInput): Promise<{ rows: CustomerHit[]; next: string | null }> {
      if (text.trim() === '') {
        const rows = await lookUpRepository.page(read, filter, cursor ?? '', pageSize + 1);
        return pageOf(rows, text, ({ codeKey }) => codeKey);
      }
      const rows: FoundCustomer[] = [];
      let before = cursor ?? undefined;
      for (;;) {
        const ids = await search.find(read, 'customer', text, { limit: searchStep, before });
        rows.push(...(await lookUpRepository.among(read, ids, filter)));
        before = ids.at(-1);
        if (rows.length > pageSize || ids.length < searchStep) return pageOf(rows, text, ({ id }) => id);
      }
    },
  };
}

function pageOf(rows: readonly FoundCustomer[], text: string, key: (row: FoundCustomer) => string) {
  const shown = rows.slice(0, pageSize);
  const last = shown.at(-1);
  return { rows: shown.map((row) => hit(row, text)), next: rows.length > pageSize && last ? key(last) : null };
}

function hit(found: FoundCustomer, text: string): CustomerHit {
  const { id, code, nameZh, nameEn, keyAccount, active } = found;
  const contact = contactToShow(found, text);
  return { id, code, nameZh, nameEn, contact: contact.name, phone: contact.phone, keyAccount, active };
}
