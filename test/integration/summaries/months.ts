import { foundByWays, reportKinds } from '../../../shared/domain/exceptionReports/values.ts';
import type { NewEvent } from '../../../electron/backend/events/events.ts';

export interface Happening {
  readonly at: number;
  readonly who: number;
  readonly event: NewEvent;
}

export type Chance = (most: number) => number;

const minute = 60_000;
const day = 24 * 60 * minute;
export const wall = (text: string) => Date.parse(`${text}+08:00`);

/** Numbers that look like chance and are the same each time. */
export function chanceOf(seed: number): Chance {
  let state = seed;
  return (most) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * most);
  };
}

/** What five people did from September to the middle of December, as the areas write it into the log. */
export function inventMonths(chance: Chance): readonly Happening[] {
  const from = wall('2026-09-01T00:00');
  const moment = () => from + chance(105) * day + chance(24 * 60) * minute;
  const all = [
    ...times(260, (n) => report(chance, moment(), n)),
    ...times(220, (n) => promise(chance, moment(), n)),
    ...times(120, (n) => note(chance, moment(), n)),
    ...times(90, (n) => request(chance, moment(), n)),
  ].flat();
  return all.toSorted((one, other) => one.at - other.at);
}

/** The log's order: what follows in one life is later than what came before. */
function report(chance: Chance, knownAt: number, n: number): readonly Happening[] {
  const id = `report-${n}`;
  const who = chance(5);
  const afterHours = chance(4) === 0;
  const dueAt = afterHours ? knownAt + 15 * 60 * minute : knownAt + 5 * minute;
  const say = (at: number, type: string, payload: object, by = who): Happening => ({
    at,
    who: by,
    event: { type, subject: { kind: 'exceptionReport', id }, payload: { ...payload } },
  });
  const regime = afterHours ? 'afterHours' : 'working';
  const known = say(knownAt + 1_000, 'report.known', { number: '', knownAt, regime, dueAt, noteId: null });
  const fate = chance(20);
  if (fate === 0) return [known, say(knownAt + 3 * minute, 'report.discarded', { number: '' })];
  if (fate === 1) return [known];
  const filedAt = knownAt + 2 * minute;
  const number = `KF01-${n}`;
  const kind = reportKinds[chance(reportKinds.length)];
  const foundBy = foundByWays[chance(3)];
  const facts = { number, kind, foundBy, knownAt, dueAt, regime, customerName: '华信' };
  const filed = { ...facts, authorId: idOf(who), authorName: `人员${who}` };
  const told = filedAt + chance(6) * minute + (chance(8) === 0 ? chance(3_000) * minute : 0);
  const lives = [known, say(filedAt, 'report.filed', { number, entry: { kind: 'filed', data: { filed } } }, chance(5))];
  if (fate !== 2)
    lives.push(say(told, 'report.mailAccepted', { number, toldAt: told, dueAt, typed: chance(10) === 0 }));
  return [
    ...lives,
    ...quality(chance, { id, number, filedAt, say }),
    ...money(chance, { number, filedAt, say }),
    ...ending(chance, told, say),
  ];
}

type Say = (at: number, type: string, payload: object, by?: number) => Happening;

function ending(chance: Chance, told: number, say: Say): readonly Happening[] {
  if (chance(4) === 0) return [];
  const closedAt = told + chance(30 * 24 * 60) * minute;
  const closed = say(closedAt, 'report.closed', {});
  if (chance(10) > 0) return [closed];
  return [closed, say(closedAt + day, 'report.reopened', {}), say(closedAt + 3 * day, 'report.closed', {})];
}

interface OfReport {
  readonly number: string;
  readonly filedAt: number;
  readonly say: Say;
}

function quality(
  chance: Chance,
  { id, number, filedAt, say }: OfReport & { readonly id: string },
): readonly Happening[] {
  if (chance(3) > 0) return [];
  const subject = { kind: 'qualityCase', id: `case-of-${id}` };
  const told = (at: number, type: string, payload: object): Happening => {
    const { who, event } = say(at, type, { reportId: id, number, ...payload }, 4);
    return { at, who, event: { ...event, subject } };
  };
  const party = (['internal', 'carrier', 'customer', 'forceMajeure'] as const)[chance(4)];
  const opened = filedAt + 10 * minute;
  const life = [told(opened, 'quality.opened', {}), told(opened + day, 'quality.signed', { stage: 'cause', party })];
  return chance(2) === 0
    ? life
    : [...life, told(opened + (2 + chance(30)) * day, 'quality.closed', { text: '已验证' })];
}

function money(chance: Chance, { number, filedAt, say }: OfReport): readonly Happening[] {
  const kind = chance(5);
  const at = filedAt + 30 * minute;
  if (kind === 0)
    return [say(at, 'claim.settled', { number, settlementId: `s-${number}`, amount: 1 + chance(20_000) }, chance(5))];
  if (kind > 1) return [];
  const claimId = `c-${number}`;
  const compensation = chance(3) === 0 ? 0 : chance(90_000) + 1;
  const penalty = chance(2) === 0 ? 0 : chance(9_000) + 1;
  const decided = (when: number, more: number) =>
    say(when, 'claim.decided', { number, claimId, compensation: compensation + more, penalty }, 4);
  const paidAt = at + 20 * day;
  return [
    say(at, 'claim.raised', { number, claimId, asked: 100_000 + chance(9_999) }),
    decided(at + day, 0),
    ...(chance(4) === 0 ? [decided(at + 12 * day, 77)] : []),
    ...(chance(2) === 0 ? [say(paidAt + minute, 'claim.paid', { number, claimId, reference: '回单', paidAt }, 4)] : []),
  ];
}

function promise(chance: Chance, at: number, n: number): readonly Happening[] {
  const who = chance(5);
  const say = (when: number, type: string, payload: object): Happening => ({
    at: when,
    who,
    event: { type, subject: { kind: 'promise', id: `promise-${n}` }, payload: { ...payload } },
  });
  const dueAt = at + (5 + chance(6)) * minute;
  const made = say(at, 'promise.made', { person: '王先生', text: '回电', dueAt });
  const end = at + 1 + chance(14) * minute;
  const fate = chance(10);
  if (fate === 0) return [made];
  if (fate === 1) return [made, say(end, 'promise.extended', { reason: '等司机' })];
  return [
    made,
    fate === 2 ? say(end, 'promise.dropped', { reason: '不再需要' }) : say(end, 'promise.kept', { late: end > dueAt }),
  ];
}

function note(chance: Chance, at: number, n: number): readonly Happening[] {
  const say = (when: number, type: string, payload: object): Happening => ({
    at: when,
    who: n % 5,
    event: { type, subject: { kind: 'note', id: `note-${n}` }, payload: { ...payload } },
  });
  const saved = say(at + 40_000, 'note.saved', { calledAt: at });
  const ends = ['note.reported', 'note.managerTold', 'note.closed', 'task.done', 'task.notApplicable', ''] as const;
  const end = ends[chance(ends.length)] ?? '';
  return end === '' ? [saved] : [saved, say(at + 3 * minute, end, {})];
}

function request(chance: Chance, at: number, n: number): readonly Happening[] {
  const who = chance(5);
  const say = (when: number, type: string, payload: object, by = who): Happening => ({
    at: when,
    who: by,
    event: { type, subject: { kind: 'request', id: `request-${n}` }, payload: { ...payload } },
  });
  const requestKind = chance(5) === 0 ? 'escalation' : 'request';
  const dueAt = at + chance(4_000) * minute;
  const asked = say(at, 'request.asked', { requestKind, toRole: 'dispatchCentre', text: '加派', dueAt });
  const fate = chance(6);
  if (fate === 0) return [asked];
  if (fate === 1) return [asked, say(at + minute, 'request.withdrawn', { requestKind })];
  const answeredAt = at + 1 + chance(5_000) * minute;
  const answered = say(answeredAt, 'request.answered', { requestKind }, 4);
  if (fate > 2) return [asked, answered];
  const again = answeredAt + 600 * minute;
  const back = say(answeredAt + minute, 'request.sentBack', { requestKind, dueAt: again });
  return [
    asked,
    answered,
    back,
    ...(chance(2) === 0 ? [say(again + (chance(400) - 200) * minute, 'request.answered', { requestKind }, 4)] : []),
  ];
}

function times<T>(count: number, make: (n: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, n) => make(n));
}

export function idOf(who: number): string {
  return `0190a000-0000-7000-8000-00000000000${who}`;
}
