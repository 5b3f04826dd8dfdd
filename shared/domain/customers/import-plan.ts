import { addressKey, type ContactDetails, type CustomerDetails, readCustomer, sameAddress } from './customer.ts';
import { columnOfField, type ImportGroup, type ImportIssue } from './import-rows.ts';

export type ImportAction = 'create' | 'update' | 'unchanged' | 'error';

/** What a group of rows would do to the records. */
export interface PlannedCustomer {
  readonly group: ImportGroup;
  readonly action: ImportAction;
  /** There is a record with this code already. */
  readonly known: boolean;
  /** The customer as it would be; not to be written when the action is `error` or `unchanged`. */
  readonly details: CustomerDetails;
  readonly issues: readonly ImportIssue[];
}

export interface ImportFacts {
  /** The record with the group's code, if there is one. */
  readonly existing: CustomerDetails | null;
  /** Account id of a user name in lower case; absent when nobody bears it. */
  readonly owners: ReadonlyMap<string, string>;
}

const fresh = { settlementMethod: 'prepaid', settlementDay: null, keyAccount: false, active: true } as const;

/** Merges the rows of one code into its record: what the file says is taken over, nothing is removed. */
export function planImport(group: ImportGroup, rowIssues: readonly ImportIssue[], facts: ImportFacts): PlannedCustomer {
  const { existing, owners } = facts;
  const issues: ImportIssue[] = [...rowIssues];
  const [firstRow = 0] = group.rows;
  const { owner, ...base } = group.base;
  const ownerId = owner === undefined ? (existing?.ownerId ?? null) : (owners.get(owner.toLowerCase()) ?? null);
  if (owner !== undefined && ownerId === null) {
    issues.push({ row: firstRow, column: 'owner', code: 'customers.ownerUnknown', value: owner });
  }
  const typed: CustomerDetails = {
    ...(existing ?? { code: group.code, nameZh: '', nameEn: '', remarks: '', ...fresh }),
    ...base,
    ownerId,
    contacts: mergeContacts(existing?.contacts ?? [], group.contacts),
    addresses: [
      ...(existing?.addresses ?? []),
      ...group.addresses.filter((one) => !existing?.addresses.some((other) => sameAddress(one, other))),
    ],
  };
  // The known lines come first, so what is left over belongs to the rows of the file, in their order.
  const read = readCustomer(typed);
  for (const issue of read.issues) {
    const row = rowOf(issue.path, typed, group) ?? firstRow;
    const value = valueAt(typed, issue.path);
    issues.push({ row, column: columnOfField(issue.path), code: issue.code, value });
  }
  const action =
    issues.length > 0 ? 'error' : !existing ? 'create' : same(existing, read.customer) ? 'unchanged' : 'update';
  return { group, action, known: existing !== null, details: read.customer, issues };
}

/** A contact of a known name gets what the file adds; others are new. */
function mergeContacts(known: readonly ContactDetails[], brought: ImportGroup['contacts']): readonly ContactDetails[] {
  const merged = known.map((contact) => {
    const news = brought.filter((one) => one.name === contact.name);
    return news.reduce<ContactDetails>((so, one) => ({ ...so, ...filled(one) }), contact);
  });
  return [...merged, ...brought.filter((one) => !known.some((contact) => contact.name === one.name))];
}

function filled({ name, position, phone, mobile, email }: ContactDetails): Partial<ContactDetails> {
  const said = Object.entries({ name, position, phone, mobile, email }).filter(([, value]) => value !== '');
  return Object.fromEntries(said);
}

function rowOf(path: string, typed: CustomerDetails, group: ImportGroup): number | undefined {
  const [list, index = ''] = path.split('.');
  if (list === 'contacts') {
    const contact = typed.contacts[Number(index)];
    return group.contacts.findLast((one) => one === contact || one.name === contact?.name)?.row;
  }
  if (list === 'addresses') {
    const address = typed.addresses[Number(index)];
    return group.addresses.find((one) => one === address)?.row;
  }
  return undefined;
}

function valueAt(typed: CustomerDetails, path: string): string {
  let value: unknown = typed;
  for (const step of path.split('.')) value = (value as Record<string, unknown> | undefined)?.[step];
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 200) : '';
}

function same(a: CustomerDetails, b: CustomerDetails): boolean {
  return comparable(a) === comparable(b);
}

function comparable(one: CustomerDetails): string {
  const { code, nameZh, nameEn, settlementMethod, settlementDay, keyAccount, active, ownerId, remarks } = one;
  const contacts = one.contacts.map(({ name, position, phone, mobile, email }) => [
    name,
    position,
    phone,
    mobile,
    email,
  ]);
  const master = [code, nameZh, nameEn, settlementMethod, settlementDay, keyAccount, active, ownerId, remarks];
  return JSON.stringify([master, contacts, one.addresses.map(addressKey)]);
}
