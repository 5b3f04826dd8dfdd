import type { AskedQuestion, Sitting, Solution } from '../../../shared/contract/exams.ts';
import { testId } from '../../helpers/test-ids.ts';

/** A short answer as it was put and written. */
export function shortAnswer(place: number): AskedQuestion {
  const text = (language: string) => ({ text: `Question ${place} ${language}`, options: [] });
  const given = { chosen: [], text: `Answer ${place}`, flagged: false };
  return { place, kind: 'short', topic: 'conduct', points: 4, zh: text('zh'), en: text('en'), ...given };
}

export function unmarked(place: number): Solution {
  const words = { explanation: '', model: `Model ${place}` };
  return { place, code: `T-${place}`, right: [], clauses: ['5.3.2'], zh: words, en: words, awarded: null, remark: '' };
}

const plan: Sitting['plan'] = {
  nameZh: '上岗考试',
  nameEn: 'Going on duty',
  counts: [{ topic: 'conduct', count: 2 }],
  passPercent: 80,
  minutes: 30,
  attempts: 2,
  waitHours: 24,
  shuffleQuestions: false,
  shuffleOptions: false,
  shortAnswers: true,
  leadsToDuty: true,
  validMonths: 12,
  warnDays: 30,
};

/** An exam of Sun Ting that runs, with no question yet. */
export const running: Sitting = {
  id: testId(1),
  planId: testId(2),
  planNameZh: plan.nameZh,
  planNameEn: plan.nameEn,
  personId: testId(3),
  personName: '孙婷',
  attempt: 1,
  attempts: 2,
  purpose: 'duty',
  state: 'running',
  assignedAt: 0,
  assignedByName: '赵文静',
  startsFrom: 0,
  startedAt: 0,
  deadlineAt: 1_800_000,
  endedAt: null,
  percent: null,
  passPercent: 80,
  reached: 0,
  total: 8,
  markedByName: '',
  validUntil: null,
  clockChanged: false,
  version: 2,
  plan,
  topics: [{ id: 'conduct', zh: '礼仪', en: 'Manners' }],
  questions: [],
  solutions: [],
  byTopic: [],
  remainingMs: 1_800_000,
  absences: [],
  endedBy: '',
  markedAt: null,
  note: '',
  nextId: null,
  may: { take: true, mark: false, withdraw: false },
};
