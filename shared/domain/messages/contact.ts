import type { Issue } from '../../errors/errors.ts';
import { isEmail, isPhone } from '../../lib/contacts.ts';
import type { ContactWay } from '../tasks/evidence.ts';
import { type ContactPurpose, type Party, partiesOf } from './purposes.ts';

export const directions = ['out', 'in'] as const;
export type Direction = (typeof directions)[number];

/** What a person says of a contact about an order. */
export interface ContactForm {
  readonly purpose: ContactPurpose;
  readonly party: Party;
  readonly person: string;
  readonly company: string;
  readonly way: ContactWay;
  /** A phone number, or an address with e-mail; may be empty in person. */
  readonly address: string;
  readonly direction: Direction;
  readonly reached: boolean;
  /** Epoch ms. */
  readonly at: number;
  readonly said: string;
}

/** Clocks of workstations differ a little. */
const tolerance = 60_000;

/** What is missing or wrong, at its field. `confirmedAt`: before that there was no order to speak of. */
export function checkContact(
  form: ContactForm,
  { now, confirmedAt }: { readonly now: number; readonly confirmedAt: number },
): readonly Issue[] {
  const { purpose, party, person, way, address, at, said, reached } = form;
  const issues: Issue[] = [];
  const wrong = (path: string, name: string) => issues.push({ path, code: `messages.${name}` });
  if (!partiesOf[purpose].includes(party)) wrong('party', 'partyWrong');
  if (person.trim() === '') wrong('person', 'personMissing');
  if (way === 'email' ? !isEmail(address) : dials(way) && !isPhone(address)) {
    wrong('address', way === 'email' ? 'emailWrong' : 'phoneWrong');
  }
  if (at > now + tolerance) wrong('at', 'inFuture');
  if (at < confirmedAt - tolerance) wrong('at', 'beforeOrder');
  // A contact without purpose and without a word would tell nobody anything.
  if (purpose === 'other' && reached && said.trim() === '') wrong('said', 'saidMissing');
  return issues;
}

/** Ways that take a number. */
export function dials(way: ContactWay): boolean {
  return way === 'phone' || way === 'sms' || way === 'fax';
}
