import { parseCount } from '../../lib/quantity.ts';
import { oneLine, tidy } from '../../lib/text.ts';
import type { SettlementMethod } from '../orders/job-types.ts';
import { type AddressDetails, codeKeyOf, type ContactDetails, isBlank } from './customer.ts';
import type { ImportColumn } from './import-columns.ts';

/** One row of an import file as text, by column; a column that the file lacks is absent. */
export interface ImportRow {
  /** Row number in the file, as the person sees it there. */
  readonly row: number;
  readonly cells: Readonly<Partial<Record<ImportColumn, string>>>;
  /** Columns whose cell could not be read as one value, with the code that says why. */
  readonly unread?: readonly { readonly column: ImportColumn; readonly code: string }[];
}

export interface ImportIssue {
  readonly row: number;
  readonly column: ImportColumn;
  readonly code: string;
  readonly value: string;
}

/** Master data of a row: what the file does not say is absent and changes nothing. */
export interface ImportBase {
  readonly nameZh?: string;
  readonly nameEn?: string;
  readonly settlementMethod?: SettlementMethod;
  readonly settlementDay?: number;
  readonly keyAccount?: boolean;
  /** User name of the CS clerk. */
  readonly owner?: string;
  readonly remarks?: string;
}

/** All rows of one code. */
export interface ImportGroup {
  readonly codeKey: string;
  readonly code: string;
  readonly rows: readonly number[];
  readonly base: ImportBase;
  readonly contacts: readonly (ContactDetails & { readonly row: number })[];
  readonly addresses: readonly (AddressDetails & { readonly row: number })[];
}

export interface ReadImport {
  readonly groups: readonly ImportGroup[];
  readonly issues: readonly ImportIssue[];
}

/** Reads the cells of every row and gathers the rows of one code: each further row brings a contact or an address. */
export function readImportRows(rows: readonly ImportRow[]): ReadImport {
  const issues: ImportIssue[] = [];
  const groups = new Map<string, Mutable<ImportGroup>>();
  for (const row of rows) {
    const cell = (column: ImportColumn) => oneLine(row.cells[column] ?? '');
    const wrong: Wrong = (column, code) =>
      issues.push({ row: row.row, column, code: `customers.${code}`, value: cell(column) });
    for (const { column, code } of row.unread ?? []) wrong(column, code);
    const code = tidy(cell('code'));
    if (code === '') {
      wrong('code', 'codeMissing');
      continue;
    }
    const line: Mutable<ImportGroup> = {
      codeKey: codeKeyOf(code),
      code,
      rows: [row.row],
      base: readBase(cell, wrong),
      contacts: readLine<ContactDetails>(cell, contactColumns, row.row),
      addresses: readLine<AddressDetails>(cell, addressColumns, row.row),
    };
    const group = groups.get(line.codeKey);
    if (!group) groups.set(line.codeKey, line);
    else join(group, line, wrong);
  }
  return { groups: [...groups.values()], issues };
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
type Cell = (column: ImportColumn) => string;
type Wrong = (column: ImportColumn, code: string) => void;

const contactColumns = {
  name: 'contactName',
  position: 'contactPosition',
  phone: 'contactPhone',
  mobile: 'contactMobile',
  email: 'contactEmail',
} as const satisfies Record<keyof ContactDetails, ImportColumn>;

const addressColumns = {
  company: 'addressCompany',
  contact: 'addressContact',
  phone: 'addressPhone',
  province: 'province',
  city: 'city',
  district: 'district',
  street: 'street',
} as const satisfies Record<keyof AddressDetails, ImportColumn>;

/** The column of the file that a field of the records came from, for an issue's place. */
export function columnOfField(path: string): ImportColumn {
  const [list, , field = ''] = path.split('.');
  if (list === 'contacts') return contactColumns[field as keyof ContactDetails];
  if (list === 'addresses') return addressColumns[field as keyof AddressDetails];
  return path === 'ownerId' ? 'owner' : (path as ImportColumn);
}

function readLine<Line extends ContactDetails | AddressDetails>(
  cell: Cell,
  columns: Readonly<Record<keyof Line, ImportColumn>>,
  row: number,
): readonly (Line & { readonly row: number })[] {
  const read = Object.fromEntries(
    Object.entries<ImportColumn>(columns).map(([field, column]) => [field, cell(column)]),
  ) as unknown as Line;
  return isBlank(read) ? [] : [{ ...read, row }];
}

function readBase(cell: Cell, wrong: Wrong): ImportBase {
  const base: Mutable<ImportBase> = {};
  for (const column of ['nameZh', 'nameEn', 'owner', 'remarks'] as const) {
    if (cell(column) !== '') base[column] = cell(column);
  }
  const method = cell('settlementMethod');
  if (method !== '') {
    const read = settlementWords.get(wordKey(method));
    if (read) base.settlementMethod = read;
    else wrong('settlementMethod', 'settlementMethodUnknown');
  }
  const day = cell('settlementDay');
  if (day !== '') {
    const read = parseCount(day.replace(/^每月/, '').replace(/[日号]$/, ''));
    if (read !== null && read >= 1 && read <= 31) base.settlementDay = read;
    else wrong('settlementDay', 'settlementDayWrong');
  }
  const key = cell('keyAccount');
  if (key !== '') {
    const read = yesNoWords.get(wordKey(key));
    if (read === undefined) wrong('keyAccount', 'yesNoUnknown');
    else base.keyAccount = read;
  }
  return base;
}

/** A further row of a known code repeats its master data or leaves it out; it may not contradict or bring nothing. */
function join(group: Mutable<ImportGroup>, line: ImportGroup, wrong: Wrong): void {
  for (const [column, value] of Object.entries(line.base) as [keyof ImportBase, never][]) {
    const first = group.base[column];
    if (first === undefined) group.base = { ...group.base, [column]: value };
    else if (first !== value) wrong(column, 'importContradiction');
  }
  const contacts = line.contacts.filter((one) => !group.contacts.some((other) => equal(one, other)));
  const addresses = line.addresses.filter((one) => !group.addresses.some((other) => equal(one, other)));
  if (contacts.length === 0 && addresses.length === 0) wrong('code', 'importCodeTwice');
  group.rows = [...group.rows, ...line.rows];
  group.contacts = [...group.contacts, ...contacts];
  group.addresses = [...group.addresses, ...addresses];
}

function equal(a: object, b: object): boolean {
  const plain = (line: object) => JSON.stringify({ ...line, row: 0 });
  return plain(a) === plain(b);
}

function wordKey(word: string): string {
  return tidy(word)
    .toLowerCase()
    .replace(/[\s_-]/g, '');
}

const settlementWords = new Map<string, SettlementMethod>([
  ...(['prepaid', '现付', '现结', '寄付', '预付'] as const).map((word) => [word, 'prepaid'] as const),
  ...(['collect', '到付', '提付', 'freightcollect'] as const).map((word) => [word, 'collect'] as const),
  ...(['monthly', '月结', '月付', 'monthlyaccount'] as const).map((word) => [word, 'monthly'] as const),
  ...(['onreceipt', '回单付', '回付', '回单结', 'paidonreceiptreturn'] as const).map(
    (word) => [word, 'onReceipt'] as const,
  ),
]);

const yesNoWords = new Map<string, boolean>([
  ...['是', '对', '有', 'y', 'yes', 'true', '1', '√', '✓', 'x', '大客户'].map((word) => [word, true] as const),
  ...['否', '不是', '无', 'n', 'no', 'false', '0', '×', '普通'].map((word) => [word, false] as const),
]);
