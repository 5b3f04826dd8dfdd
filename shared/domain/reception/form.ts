import type { Issue } from '../../errors/errors.ts';
import { type DayText, instantOf, isDay, isTimeOfDay } from '../../lib/dates.ts';
import { mergeRecords } from '../../lib/merge.ts';
import { oneLine } from '../../lib/text.ts';
import type { Equipment, Grade, GuestLanguage, Honorific } from './values.ts';

export interface Guest {
  readonly name: string;
  readonly title: string;
  readonly honorific: Honorific;
  readonly language: GuestLanguage;
  readonly phone: string;
  readonly leader: boolean;
}

/** A visit as it is typed: kept half written, checked when it is announced (6.2.1). */
export interface VisitForm {
  /** `null` for a company that is no customer yet. */
  readonly customerId: string | null;
  readonly customerName: string;
  readonly guests: readonly Guest[];
  readonly purpose: string;
  readonly grade: Grade;
  readonly hostId: string | null;
  readonly companionIds: readonly string[];
  readonly roomId: string | null;
  readonly equipment: readonly Equipment[];
  /** `YYYY-MM-DD`, empty while it is not known; in a draft also what was typed and cannot be read. */
  readonly day: string;
  /** `HH:MM`, or as the day what was typed. */
  readonly from: string;
  readonly to: string;
  /** Plate, driver, where the guests are fetched. */
  readonly vehicle: string;
  readonly pickUp: string;
  /** Of a VIP. */
  readonly meals: string;
  readonly notes: string;
  /** Why they come on a day on which the office is closed. */
  readonly restDayReason: string;
}

export const visitLimits = {
  guests: 60,
  /** A day or time as typed. */
  moment: 20,
  name: 60,
  company: 200,
  title: 60,
  phone: 40,
  purpose: 500,
  text: 300,
  notes: 2_000,
  reason: 500,
  companions: 20,
} as const;

export const emptyGuest: Guest = { name: '', title: '', honorific: 'none', language: 'zh', phone: '', leader: false };

export const emptyVisit: VisitForm = {
  customerId: null,
  customerName: '',
  guests: [{ ...emptyGuest, leader: true }],
  purpose: '',
  grade: 'B',
  hostId: null,
  companionIds: [],
  roomId: null,
  equipment: [],
  day: '',
  from: '',
  to: '',
  vehicle: '',
  pickUp: '',
  meals: '',
  notes: '',
  restDayReason: '',
};

/** What the form is judged by beside itself. */
export interface FormCircumstances {
  readonly now: number;
  readonly zone: string;
  readonly colleagueIds: ReadonlySet<string>;
  readonly roomIds: ReadonlySet<string>;
  /** Whether the office is open that day. */
  readonly isWorkingDay: (day: DayText) => boolean;
  /** They are here already. */
  readonly walkIn: boolean;
  /** Its time as it stands, which may lie behind; `null` of a new visit. */
  readonly known: { readonly fromAt: number; readonly toAt: number } | null;
}

export interface CheckedForm {
  readonly issues: readonly Issue[];
  readonly form: VisitForm;
  readonly fromAt: number;
  readonly toAt: number;
}

/** The form tidied, its time, and what is wrong with it, at its fields (6.2.1). */
export function checkVisit(typed: VisitForm, given: FormCircumstances): CheckedForm {
  const form = tidyForm(typed);
  const fromAt = instantOf(form.day, form.from, given.zone);
  const toAt = instantOf(form.day, form.to, given.zone);
  const issues = [...partyIssues(form, given), ...timeIssues(form, { fromAt, toAt }, given)];
  return { issues, form, fromAt: fromAt ?? 0, toAt: toAt ?? 0 };
}

function partyIssues(form: VisitForm, { colleagueIds, roomIds, walkIn }: FormCircumstances): readonly Issue[] {
  const { guests, hostId, companionIds, roomId } = form;
  const issues: Issue[] = [];
  if (form.customerName === '') issues.push(issue('customerName', 'companyMissing'));
  if (guests.length === 0) issues.push(issue('guests.0.name', 'guestMissing'));
  guests.forEach(({ name }, index) => {
    if (name === '') issues.push(issue(`guests.${index}.name`, 'guestNameMissing'));
  });
  if (guests.length > visitLimits.guests) issues.push(issue('guests', 'tooManyGuests', { most: visitLimits.guests }));
  if (form.purpose === '' && !walkIn) issues.push(issue('purpose', 'purposeMissing'));
  if (hostId === null) issues.push(issue('hostId', 'hostMissing'));
  else if (!colleagueIds.has(hostId)) issues.push(issue('hostId', 'hostUnknown'));
  if (companionIds.some((id) => !colleagueIds.has(id))) issues.push(issue('companionIds', 'companionUnknown'));
  if (roomId !== null && !roomIds.has(roomId)) issues.push(issue('roomId', 'roomUnknown'));
  return issues;
}

function timeIssues(
  { day, from, to, restDayReason }: VisitForm,
  { fromAt, toAt }: { readonly fromAt: number | null; readonly toAt: number | null },
  { now, walkIn, isWorkingDay, known }: FormCircumstances,
): readonly Issue[] {
  const issues: Issue[] = [];
  if (!isDay(day)) issues.push(issue('day', day === '' ? 'dayMissing' : 'dayWrong'));
  if (!isTimeOfDay(from)) issues.push(issue('from', from === '' ? 'fromMissing' : 'timeWrong'));
  if (!isTimeOfDay(to)) issues.push(issue('to', to === '' ? 'toMissing' : 'timeWrong'));
  if (fromAt === null || toAt === null) return issues;
  if (toAt <= fromAt) issues.push(issue('to', 'endBeforeBegin'));
  const moved = known?.fromAt !== fromAt || known.toAt !== toAt;
  if (!walkIn && moved && toAt <= now) issues.push(issue('from', 'inPast'));
  if (!walkIn && !isWorkingDay(day) && restDayReason === '') issues.push(issue('restDayReason', 'restDay', { day }));
  return issues;
}

/** One-line texts folded, guests without any word left out, exactly one leader among them. */
export function tidyForm(form: VisitForm): VisitForm {
  const named = form.guests
    .map((guest) => ({
      ...guest,
      name: oneLine(guest.name),
      title: oneLine(guest.title),
      phone: oneLine(guest.phone),
    }))
    .filter(({ name, title, phone }) => name !== '' || title !== '' || phone !== '');
  const leader = Math.max(
    0,
    named.findIndex((guest) => guest.leader),
  );
  return {
    ...form,
    customerName: oneLine(form.customerName),
    guests: named.map((guest, index) => ({ ...guest, leader: index === leader })),
    purpose: form.purpose.trim(),
    companionIds: [...new Set(form.companionIds)].filter((id) => id !== form.hostId),
    vehicle: form.vehicle.trim(),
    pickUp: form.pickUp.trim(),
    meals: form.grade === 'A' ? form.meals.trim() : '',
    notes: form.notes.trim(),
    restDayReason: form.restDayReason.trim(),
  };
}

export function leaderOf({ guests }: Pick<VisitForm, 'guests'>): Guest | null {
  return guests.find(({ leader }) => leader) ?? guests[0] ?? null;
}

/** Whether nothing was typed into it since it was begun as `begun`; a record's name may have changed since. */
export function isUntouched(form: VisitForm, begun: VisitForm): boolean {
  const kept = form.customerId === null ? {} : { customerName: begun.customerName };
  return changedFields(withWords(begun), withWords({ ...form, ...kept })).length === 0;
}

/** Guests without any word are no guests. */
function withWords(form: VisitForm): VisitForm {
  return { ...form, guests: tidyForm(form).guests };
}

/** Two windows wrote: guests of both, of other fields what one of them changed; where both did, what is typed here. */
export function mergeVisit(before: VisitForm, theirs: VisitForm, typed: VisitForm): VisitForm {
  const { form } = mergeRecords(before, typed, theirs);
  return { ...form, guests: form.guests.slice(0, visitLimits.guests) };
}

/** Names of the fields that are not the same in both. */
export function changedFields(before: VisitForm, after: VisitForm): readonly (keyof VisitForm)[] {
  const fields = Object.keys(after) as (keyof VisitForm)[];
  return fields.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}

function issue(path: string, name: string, params?: Issue['params']): Issue {
  return { path, code: `reception.${name}`, ...(params ? { params } : {}) };
}
