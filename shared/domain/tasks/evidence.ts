import type { Issue } from '../../errors/errors.ts';
import { isPhone } from '../../lib/contacts.ts';
import type { EvidenceKind } from './rule.ts';

export const contactWays = ['phone', 'email', 'sms', 'fax', 'message', 'inPerson'] as const;
export type ContactWay = (typeof contactWays)[number];

/** What a person brings to show that a task is done; which part is asked for stands in its rule. */
export interface Evidence {
  /** What came of it; may be added to every kind. */
  readonly result: string;
  readonly contact: {
    readonly person: string;
    /** Or an address, with e-mail. */
    readonly phone: string;
    readonly way: ContactWay;
    readonly at: number;
  } | null;
  /** A file that is attached to the task's subject. */
  readonly attachmentId: string | null;
}

const mostResult = 2_000;
const mostName = 120;
/** Clocks of workstations differ a little. */
const tolerance = 60_000;

/** What is missing or wrong, at its field: `result`, `contact.person`, `attachmentId` ... */
export function checkEvidence(
  kind: EvidenceKind,
  { result, contact, attachmentId }: Evidence,
  { now, openedAt }: { readonly now: number; readonly openedAt: number },
): readonly Issue[] {
  const issues: Issue[] = [];
  if (kind === 'result' && result.trim() === '') issues.push(issue('result', 'resultMissing'));
  if (result.length > mostResult) issues.push(issue('result', 'resultTooLong', { most: mostResult }));
  if (kind === 'contact' && !contact) issues.push(issue('contact', 'contactMissing'));
  if (kind === 'file' && !attachmentId) issues.push(issue('attachmentId', 'fileMissing'));
  if (contact) issues.push(...checkContact(contact, now, openedAt));
  return issues;
}

function checkContact(
  { person, phone, way, at }: NonNullable<Evidence['contact']>,
  now: number,
  openedAt: number,
): readonly Issue[] {
  const issues: Issue[] = [];
  if (person.trim() === '') issues.push(issue('contact.person', 'personMissing'));
  if (person.length > mostName) issues.push(issue('contact.person', 'personTooLong', { most: mostName }));
  if (way === 'phone' || way === 'sms') {
    if (!isPhone(phone)) issues.push(issue('contact.phone', 'phoneWrong'));
  } else if (phone.length > 200) issues.push(issue('contact.phone', 'phoneWrong'));
  if (at > now + tolerance) issues.push(issue('contact.at', 'contactInFuture'));
  if (at < openedAt - tolerance) issues.push(issue('contact.at', 'contactBefore'));
  return issues;
}

function issue(path: string, name: string, params: Readonly<Record<string, number>> = {}): Issue {
  return { path, code: `tasks.${name}`, params };
}
