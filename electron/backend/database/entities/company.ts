import { EntitySchema } from 'typeorm';
import type { CentreKind } from '../../../../shared/domain/company/centres.ts';
import type { SheetLanguage } from '../../../../shared/i18n/languages.ts';
import type { Paper, PrinterDriverName } from '../../ports.ts';
import { count, json, lock, text, yesNo } from '../columns.ts';

/** The one company of this installation; its id is always `company`. */
export interface CompanyRow {
  id: string;
  nameZh: string;
  nameEn: string;
  addressZh: string;
  addressEn: string;
  phone: string;
  zone: string;
  idleLockMinutes: number;
  demo: boolean;
  version: number;
}

export const CompanyEntity = new EntitySchema<CompanyRow>({
  name: 'company',
  columns: {
    id: { ...text(20), primary: true },
    nameZh: text(120),
    nameEn: text(120),
    addressZh: text(200),
    addressEn: text(200),
    phone: text(60),
    zone: text(60),
    idleLockMinutes: count,
    demo: yesNo,
    version: lock,
  },
});

export interface CentreRow {
  kind: CentreKind;
  nameZh: string;
  nameEn: string;
  numberPrefix: string;
  version: number;
}

export const CentreEntity = new EntitySchema<CentreRow>({
  name: 'centre',
  columns: {
    kind: { ...text(20), primary: true },
    nameZh: text(120),
    nameEn: text(120),
    numberPrefix: text(8),
    version: lock,
  },
});

export interface CentrePrinterRow {
  centre: CentreKind;
  driver: PrinterDriverName;
  target: string;
  paper: Paper;
  copies: number;
  language: SheetLanguage;
  version: number;
}

export const CentrePrinterEntity = new EntitySchema<CentrePrinterRow>({
  name: 'centre_printer',
  columns: {
    centre: { ...text(20), primary: true },
    driver: text(20),
    target: text(500),
    paper: text(4),
    copies: count,
    language: text(8),
    version: lock,
  },
  foreignKeys: [{ target: 'centre', columnNames: ['centre'], referencedColumnNames: ['kind'] }],
});

/** Settings that the whole company shares, one JSON document a key. */
export interface SettingRow {
  key: string;
  value: unknown;
  version: number;
}

export const SettingEntity = new EntitySchema<SettingRow>({
  name: 'setting',
  columns: { key: { ...text(60), primary: true }, value: json, version: lock },
});
