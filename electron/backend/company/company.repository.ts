import type { BankDetails } from '../../../shared/domain/company/bank.ts';
import type { CentreKind } from '../../../shared/domain/company/centres.ts';
import {
  CentreEntity,
  type CentrePrinterRow,
  CentrePrinterEntity,
  type CentreRow,
  CompanyEntity,
  type CompanyRow,
  SettingEntity,
} from '../database/entities/company.ts';
import { insertRows, updateVersion } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

const id = 'company';
const demoKey = 'demo';
const bankKey = 'company.bank';

/** What the log-in page of the demonstration company tells. */
export interface DemoNote {
  readonly password: string;
  readonly accounts: readonly {
    readonly userName: string;
    readonly nameZh: string;
    readonly nameEn: string;
    readonly roles: readonly string[];
  }[];
}

/** Any number: two workstations must not set the same company up at once. */
const companyLock = 5_301_979;

export const companyRepository = {
  async lock(tx: WriteContext): Promise<void> {
    const manager = managerOf(tx);
    if (manager.connection.options.type !== 'postgres') return;
    await manager.query('SELECT pg_advisory_xact_lock($1, hashtext(current_schema()))', [companyLock]);
  },

  read: (at: ReadContext): Promise<CompanyRow | null> => managerOf(at).findOneBy(CompanyEntity, { id }),

  insert: (tx: WriteContext, company: Omit<CompanyRow, 'id'>) => insertRows(tx, CompanyEntity, [{ id, ...company }]),

  update: (tx: WriteContext, version: number, patch: Partial<CompanyRow>, current: () => Promise<unknown>) =>
    updateVersion(tx, CompanyEntity, { id, version }, patch, { code: 'company.changed', current }),

  centres: (at: ReadContext): Promise<CentreRow[]> => managerOf(at).find(CentreEntity, { order: { kind: 'ASC' } }),

  insertCentres: (tx: WriteContext, centres: readonly CentreRow[]) => insertRows(tx, CentreEntity, centres),

  insertPrinters: (tx: WriteContext, printers: readonly CentrePrinterRow[]) =>
    insertRows(tx, CentrePrinterEntity, printers),

  updateCentre: (
    tx: WriteContext,
    { kind, version }: { readonly kind: CentreKind; readonly version: number },
    patch: Partial<CentreRow>,
    current: () => Promise<unknown>,
  ) => updateVersion(tx, CentreEntity, { kind, version }, patch, { code: 'company.centreChanged', current }),

  async bank(at: ReadContext): Promise<(BankDetails & { readonly version: number }) | null> {
    const setting = await managerOf(at).findOneBy(SettingEntity, { key: bankKey });
    return setting && { ...(setting.value as BankDetails), version: setting.version };
  },

  saveBank(tx: WriteContext, value: BankDetails, version: number, current: () => Promise<unknown>): Promise<void> {
    if (version === 0) return insertRows(tx, SettingEntity, [{ key: bankKey, value, version: 1 }]);
    return updateVersion(
      tx,
      SettingEntity,
      { key: bankKey, version },
      { value },
      { code: 'company.bankChanged', current },
    );
  },

  async demoNote(at: ReadContext): Promise<DemoNote | null> {
    const setting = await managerOf(at).findOneBy(SettingEntity, { key: demoKey });
    return setting && (setting.value as DemoNote);
  },

  saveDemoNote: (tx: WriteContext, note: DemoNote) =>
    insertRows(tx, SettingEntity, [{ key: demoKey, value: note, version: 1 }]),
};
