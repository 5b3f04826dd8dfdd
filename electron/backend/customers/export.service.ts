import type { FileContent } from '../../../shared/contract/base.ts';
import { type ImportColumn, importColumns } from '../../../shared/domain/customers/import-columns.ts';
import type { Translate } from '../../../shared/i18n/languages.ts';
import { translatorFor } from '../i18n/translate.ts';
import type { Actor } from '../session.ts';
import type { CustomerRows } from './customer-rows.ts';
import type { CustomersDeps } from './customers.deps.ts';
import { customersRepository } from './customers.repository.ts';
import { type TableFormat, writeTable } from './write-table.ts';

const pageSize = 1_000;

/** All clients as a file that the import reads back: one row per contact or address. */
export function createCustomerExport({ database, events, now }: Pick<CustomersDeps, 'database' | 'events' | 'now'>) {
  return {
    async export(actor: Actor, format: TableFormat): Promise<FileContent> {
      const t = translatorFor(actor.language);
      const { names } = await customersRepository.accounts(database.read);
      let count = 0;
      async function* rows() {
        for (let after = ''; ; ) {
          const page = await customersRepository.pageOf(database.read, after, pageSize);
          for (const one of page) yield* rowsOf(one, names, t);
          count += page.length;
          const last = page.at(-1);
          if (!last || page.length < pageSize) return;
          after = last.customer.codeKey;
        }
      }
      const headings = importColumns.map((column) => t(`customers:column.${column}`));
      const table = { name: t('customers:file.export'), sheet: t('customers:file.sheet'), headings, rows: rows() };
      const file = await writeTable(table, format);
      const subject = { kind: 'customerExport', id: String(now()) };
      await database.write((tx) =>
        events.append(tx, actor, [{ type: 'customer.exported', subject, payload: { format, count } }]),
      );
      return file;
    },
  };
}

function* rowsOf(
  { customer, contacts, addresses }: CustomerRows,
  userNames: ReadonlyMap<string, string>,
  t: Translate,
): Generator<readonly string[]> {
  const lines = Math.max(1, contacts.length, addresses.length);
  for (let line = 0; line < lines; line++) {
    const cells: Partial<Record<ImportColumn, string>> = {
      code: customer.code,
      nameZh: customer.nameZh,
      ...(line === 0 ? masterCells(customer, userNames, t) : {}),
    };
    const contact = contacts[line];
    if (contact) {
      cells.contactName = contact.name;
      cells.contactPosition = contact.title;
      cells.contactPhone = contact.phone;
      cells.contactMobile = contact.mobile;
      cells.contactEmail = contact.email;
    }
    const address = addresses[line];
    if (address) {
      const { company, contact: receiver, phone, province, city, district, street } = address;
      Object.assign(cells, { addressCompany: company, addressContact: receiver, addressPhone: phone });
      Object.assign(cells, { province, city, district, street });
    }
    yield importColumns.map((column) => cells[column] ?? '');
  }
}

function masterCells(
  customer: CustomerRows['customer'],
  userNames: ReadonlyMap<string, string>,
  t: Translate,
): Partial<Record<ImportColumn, string>> {
  return {
    nameEn: customer.nameEn,
    settlementMethod: t(`customers:settlementMethod.${customer.settlementMethod}`),
    settlementDay: customer.settlementDay === null ? '' : String(customer.settlementDay),
    keyAccount: t(customer.keyAccount ? 'customers:yes' : 'customers:no'),
    owner: customer.ownerId === null ? '' : (userNames.get(customer.ownerId) ?? ''),
    remarks: customer.remarks,
  };
}
