import { tidy } from '../../lib/text.ts';
import { codeKeyOf } from './customer.ts';

/** What a client is recognised by in the look-up. */
export interface LookUpCandidate {
  readonly id: string;
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Syllables parted by blanks. */
  readonly pinyin: string;
  readonly initials: string;
  readonly keyAccount: boolean;
  readonly active: boolean;
  readonly contacts: readonly { readonly name: string; readonly phone: string; readonly mobile: string }[];
}

/**
 * Best first (1.3.1.2): exact code, beginning of the code, of the name, of its English form, of the
 * initials, of the pinyin; then the same anywhere inside; then contact and phone. Clients that are no
 * longer served come last; among equals key accounts, then the newest.
 */
export function bestFirst<Candidate extends LookUpCandidate>(
  found: readonly Candidate[],
  text: string,
): readonly Candidate[] {
  const asked = askedFor(text);
  return found
    .map((candidate) => ({ candidate, rank: rankOf(candidate, asked) + (candidate.active ? 0 : 100) }))
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        Number(b.candidate.keyAccount) - Number(a.candidate.keyAccount) ||
        (a.candidate.id < b.candidate.id ? 1 : -1),
    )
    .map(({ candidate }) => candidate);
}

/** The contact by whom the client was found, else the first. */
export function contactToShow(candidate: LookUpCandidate, text: string): { name: string; phone: string } {
  const { name, digits } = askedFor(text);
  const [first] = candidate.contacts;
  const asked = candidate.contacts.find(
    (contact) =>
      (name.length > 1 && plain(contact.name).includes(name)) ||
      (digits.length > 2 && [contact.phone, contact.mobile].some((phone) => phone.replace(/\D/g, '').includes(digits))),
  );
  const shown = asked ?? first;
  if (!shown) return { name: '', phone: '' };
  const byPhone =
    digits.length > 2 && !shown.mobile.replace(/\D/g, '').includes(digits) && shown.phone.includes(digits);
  return { name: shown.name, phone: byPhone ? shown.phone : shown.mobile || shown.phone };
}

interface Asked {
  readonly code: string;
  readonly name: string;
  readonly digits: string;
}

function askedFor(text: string): Asked {
  return { code: codeKeyOf(text), name: plain(text), digits: tidy(text).replace(/\D/g, '') };
}

function rankOf(candidate: LookUpCandidate, { code, name, digits }: Asked): number {
  const key = codeKeyOf(candidate.code);
  const zh = plain(candidate.nameZh);
  const en = plain(candidate.nameEn);
  const pinyin = candidate.pinyin.replaceAll(' ', '');
  if (key === code) return 0;
  if (key.startsWith(code)) return 1;
  if (zh.startsWith(name)) return 2;
  if (en.startsWith(name)) return 3;
  if (candidate.initials.startsWith(name)) return 4;
  if (pinyin.startsWith(name)) return 5;
  if (zh.includes(name)) return 6;
  if (candidate.initials.includes(name)) return 7;
  if (en.includes(name) || pinyin.includes(name)) return 8;
  if (candidate.contacts.some((contact) => plain(contact.name).includes(name))) return 9;
  if (digits !== '' && candidate.contacts.some((contact) => phonesOf(contact).includes(digits))) return 10;
  return 11;
}

function phonesOf(contact: { readonly phone: string; readonly mobile: string }): string {
  return `${contact.phone} ${contact.mobile}`.replace(/[^\d ]/g, '');
}

function plain(text: string): string {
  return tidy(text).replace(/\s/g, '').toLowerCase();
}
