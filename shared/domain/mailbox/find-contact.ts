import { isEmail, isPhone, tidyPhone } from '../../lib/contacts.ts';
import { shortPhrase } from './own-words.ts';
import type { Proposal } from './proposal.ts';

interface Sender {
  readonly fromName: string;
  readonly fromAddress: string;
}

const phone =
  /(?<![\d+])(?:\+?86[-\s]?)?(?:1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}|0\d{2,3}[-\s]?\d{7,8}(?:[-转]\d{1,6})?|400[-\s]?\d{3,4}[-\s]?\d{3,4})(?!\d)/g;

/** Who wrote: name and address from the header, the phone from the lines below the text. */
export function findContact(
  { fromName, fromAddress }: Sender,
  text: string,
  taken: readonly string[],
): readonly Proposal[] {
  const values: Record<string, string> = {};
  if (isPersonName(fromName)) values['contactName'] = fromName;
  if (isEmail(fromAddress)) values['contactEmail'] = fromAddress;
  const proposals: Proposal[] = [];
  const header = fromName ? `${fromName} <${fromAddress}>` : fromAddress;
  if (Object.keys(values).length > 0) proposals.push({ kind: 'fields', phrase: shortPhrase(header), values });
  const known = new Set(taken.map(digits));
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  for (const line of lines.slice(-10)) {
    const found = [...line.matchAll(phone)].map(([number]) => tidyPhone(number).replace(/^\+?86-?(?=1|0)/, ''));
    const own = found
      .filter((number) => isPhone(number) && !known.has(digits(number)))
      .toSorted((one, other) => Number(other.startsWith('1')) - Number(one.startsWith('1')))[0];
    if (!own) continue;
    proposals.push({ kind: 'fields', phrase: shortPhrase(line), values: { contactPhone: own } });
    break;
  }
  return proposals;
}

/** A department's or a program's name is nobody to ask for. */
function isPersonName(name: string): boolean {
  return (
    name !== '' &&
    name.length <= 60 &&
    !name.includes('@') &&
    !/公司|部$|客服|采购|物流|noreply|no-reply|service|system|logistics|department/i.test(name)
  );
}

function digits(number: string): string {
  return number.replace(/\D/g, '').slice(-11);
}
