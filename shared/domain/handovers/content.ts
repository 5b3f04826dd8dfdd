import type { Issue } from '../../errors/errors.ts';
import { isEmail, isPhone } from '../../lib/contacts.ts';
import { isDay } from '../../lib/dates.ts';
import { formatFen, parseFen } from '../../lib/money.ts';
import type { SettlementMethod } from '../orders/job-types.ts';
import type { Department, HandoverKind } from './steps.ts';

export const services = [
  'cityDelivery',
  'outbound',
  'storage',
  'packing',
  'insurance',
  'receipts',
  'otherService',
] as const;
export type Service = (typeof services)[number];

export interface HandoverContact {
  readonly name: string;
  readonly position: string;
  readonly phone: string;
  readonly email: string;
}

/** A hand-over form as it was typed, letter for letter; only `reviewHandover` judges it. */
export interface HandoverContent {
  readonly contacts: readonly HandoverContact[];
  readonly business: string;
  readonly services: readonly Service[];
  readonly regions: string;
  readonly goods: string;
  readonly volumes: string;
  readonly demands: string;
  readonly settlementMethod: SettlementMethod | '';
  /** How often and when it is settled, in words. */
  readonly settlementCycle: string;
  /** Days between statement and payment; empty where nothing is owed. */
  readonly creditDays: string;
  /** Yuan as typed; empty for none. */
  readonly creditLimit: string;
  readonly prices: string;
  readonly departments: readonly Department[];
  /** Name of the department ticked as `other`. */
  readonly otherDepartment: string;
  /** Days on the company's wall; the last one counts whole. */
  readonly validFrom: string;
  readonly validUntil: string;
}

export const emptyContact: HandoverContact = { name: '', position: '', phone: '', email: '' };

export const emptyHandover: HandoverContent = {
  contacts: [emptyContact],
  business: '',
  services: [],
  regions: '',
  goods: '',
  volumes: '',
  demands: '',
  settlementMethod: '',
  settlementCycle: '',
  creditDays: '',
  creditLimit: '',
  prices: '',
  departments: [],
  otherDepartment: '',
  validFrom: '',
  validUntil: '',
};

export const handoverLimits = { line: 200, text: 2000, contacts: 10, creditDays: 365, years: 5 } as const;

export interface HandoverFacts {
  readonly kind: HandoverKind;
  /** Today on the company's wall. */
  readonly today: string;
  /** Purposes of the papers attached to the form. */
  readonly papers: readonly string[];
}

type Wrong = (path: string, code: string, params?: Issue['params']) => void;

/** What keeps a form from being handed in; empty when it may be. */
export function reviewHandover(content: HandoverContent, facts: HandoverFacts): readonly Issue[] {
  const issues: Issue[] = [];
  const wrong: Wrong = (path, code, params) => {
    issues.push({ path, code: `handovers.${code}`, ...(params ? { params } : {}) });
  };
  readContacts(content, wrong);
  for (const path of ['business', 'regions', 'goods', 'prices', 'settlementCycle'] as const) {
    if (!content[path].trim()) wrong(path, `${path}Missing`);
  }
  if (content.services.length === 0) wrong('services', 'servicesMissing');
  if (!content.settlementMethod) wrong('settlementMethod', 'settlementMissing');
  readCredit(content, wrong);
  readDepartments(content, wrong);
  readValidity(content, facts.today, wrong);
  readPapers(facts, wrong);
  return issues;
}

function readContacts({ contacts }: HandoverContent, wrong: Wrong): void {
  const typed = contacts
    .map((contact, index) => ({ contact, index }))
    .filter(({ contact }) => !isBlankContact(contact));
  if (typed.length === 0) wrong('contacts.0.name', 'contactMissing');
  for (const { contact, index } of typed) {
    if (!contact.name.trim()) wrong(`contacts.${index}.name`, 'contactNameMissing');
    if (!contact.phone.trim()) wrong(`contacts.${index}.phone`, 'contactPhoneMissing');
    else if (!isPhone(contact.phone)) wrong(`contacts.${index}.phone`, 'phoneWrong');
    if (contact.email.trim() && !isEmail(contact.email)) wrong(`contacts.${index}.email`, 'emailWrong');
  }
}

/** The credit limit as money is written; what is no amount as it was typed, nothing when there is none. */
export function creditLimitText({ creditLimit }: Pick<HandoverContent, 'creditLimit'>): string {
  const fen = parseFen(creditLimit);
  return fen === null ? creditLimit : formatFen(fen);
}

export function isBlankContact(contact: HandoverContact): boolean {
  return Object.values(contact).every((text: string) => text.trim() === '');
}

function readCredit({ creditDays, creditLimit }: HandoverContent, wrong: Wrong): void {
  const days = creditDays.trim();
  if (days && !(/^\d+$/.test(days) && Number(days) <= handoverLimits.creditDays)) {
    wrong('creditDays', 'creditDaysWrong', { most: handoverLimits.creditDays });
  }
  if (!creditLimit.trim()) return;
  const fen = parseFen(creditLimit);
  if (fen === null || fen < 0) wrong('creditLimit', 'creditLimitWrong');
}

/** 1.2.4b: the warehouse manager signs for storage, the delivery manager for delivery, others as ticked. */
function readDepartments({ departments, otherDepartment, services: asked }: HandoverContent, wrong: Wrong): void {
  if (departments.length === 0) wrong('departments', 'departmentsMissing');
  else {
    if (asked.includes('storage') && !departments.includes('warehouse')) wrong('departments', 'warehouseConcerned');
    const delivered = asked.includes('cityDelivery') || asked.includes('outbound');
    if (delivered && !departments.includes('delivery')) wrong('departments', 'deliveryConcerned');
  }
  if (departments.includes('other') && !otherDepartment.trim()) wrong('otherDepartment', 'otherDepartmentMissing');
}

function readValidity({ validFrom, validUntil }: HandoverContent, today: string, wrong: Wrong): void {
  for (const [path, day] of [
    ['validFrom', validFrom],
    ['validUntil', validUntil],
  ] as const) {
    if (!day.trim()) wrong(path, 'dayMissing');
    else if (!isDay(day)) wrong(path, 'dayWrong');
  }
  if (!isDay(validFrom) || !isDay(validUntil)) return;
  if (validUntil < validFrom) wrong('validUntil', 'untilBeforeFrom');
  else if (validUntil < today) wrong('validUntil', 'untilPast');
  else if (Number(validUntil.slice(0, 4)) - Number(validFrom.slice(0, 4)) > handoverLimits.years) {
    wrong('validUntil', 'untilTooFar', { most: handoverLimits.years });
  }
}

/** 1.2.4a: a contract comes with its quotation; without a contract the agreement on payment does as well. */
function readPapers({ kind, papers }: HandoverFacts, wrong: Wrong): void {
  if (papers.includes('quotation')) return;
  if (kind === 'contract') wrong('papers', 'quotationMissing');
  else if (!papers.includes('settlementAgreement')) wrong('papers', 'agreementMissing');
}
