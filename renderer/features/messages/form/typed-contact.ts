import type { OrderPerson } from '../../../../shared/contract/messages.ts';
import { type ContactForm, dials } from '../../../../shared/domain/messages/contact.ts';
import { type ContactPurpose, partiesOf, type Party } from '../../../../shared/domain/messages/purposes.ts';
import type { ContactWay } from '../../../../shared/domain/tasks/evidence.ts';
import type { Issue } from '../../../../shared/errors/errors.ts';
import { instantOf, isDay, isTimeOfDay, wallTime } from '../../../../shared/lib/dates.ts';

/** A contact as it stands in the form; `at` on the company's wall. */
export type TypedContact = Omit<ContactForm, 'at'> & { readonly at: string };

export function freshContact(
  purpose: ContactPurpose,
  people: readonly OrderPerson[],
  now: number,
  zone: string,
): TypedContact {
  const { day, time } = wallTime(now, zone);
  const empty = { party: firstParty(purpose), person: '', company: '', way: 'phone' as const, address: '' };
  const how = { direction: 'out' as const, reached: true, at: `${day} ${time}`, said: '' };
  const usual = personFor(purpose, people);
  return { purpose, ...empty, ...(usual ? spokenTo(usual, 'phone') : {}), ...how };
}

/** Whom one speaks with for that purpose, of those who have to do with the order. */
export function personFor(purpose: ContactPurpose, people: readonly OrderPerson[]): OrderPerson | undefined {
  return people.find(({ party }) => partiesOf[purpose].includes(party));
}

export function firstParty(purpose: ContactPurpose): Party {
  return purpose === 'other' ? 'client' : (partiesOf[purpose][0] ?? 'other');
}

export function spokenTo({ party, name, company, phone, email }: OrderPerson, way: ContactWay) {
  return { party, person: name, company, address: way === 'email' ? email : dials(way) ? phone : '' };
}

/** What was typed as the contract has it; a time that cannot be read is an issue at its field. */
export function readContact(
  typed: TypedContact,
  zone: string,
): { readonly form: ContactForm; readonly issues: readonly Issue[] } {
  const [day = '', time = ''] = typed.at.trim().split(/\s+/);
  const at = isDay(day) && isTimeOfDay(time) ? instantOf(day, time, zone) : null;
  const form = {
    ...typed,
    person: typed.person.trim(),
    address: typed.address.trim(),
    said: typed.said.trim(),
    at: at ?? 0,
  };
  return { form, issues: at === null ? [{ path: 'at', code: 'messages.timeUnreadable' }] : [] };
}
