import type { Sitting } from '../../../shared/contract/exams.ts';
import { startingPlan, startingQuestions } from '../exams/starting-bank.ts';
import type { Actor } from '../session.ts';
import type { DemoHouse } from './take-orders.ts';

const minute = 60_000;
const hour = 60 * minute;

const quiz = {
  nameZh: '电话与礼仪测验',
  nameEn: 'Telephone and manners',
  passPercent: 70,
  minutes: 30,
  attempts: 3,
  waitHours: 24,
  shuffleQuestions: false,
  shuffleOptions: false,
  shortAnswers: true,
  leadsToDuty: false,
  validMonths: 12,
  warnDays: 30,
  active: true,
} as const;

const words = '您好，非常抱歉让您久等，也没有及时通知您。我先核对单号，马上联系司机，十分钟内给您回电。';

/** Last month's quiz for the clerks: one passed, one at the second try. Answers the id of its plan. */
export async function holdExams(house: DemoHouse, staff: readonly Actor[]): Promise<string> {
  const director = staff.find(({ roles }) => roles.includes('csDirector'));
  const clerks = staff.filter(({ roles }) => roles.includes('csClerk'));
  if (!director) return '';
  const { services, moveTo, now } = house;
  // All of a topic, so that chance has nothing to choose.
  const conduct = startingQuestions().filter(({ topic }) => topic === 'conduct');
  const counts = [{ topic: 'conduct', count: conduct.length }];
  const { id: planId } = await services.exams.plans.create(director, { ...quiz, counts });
  for (const [index, clerk] of clerks.slice(1, 3).entries()) {
    const { ids } = await services.exams.assign(director, { planId, personIds: [clerk.userId] });
    const [first = ''] = ids;
    const handed = await sit(house, clerk, first, { wrong: index === 0 ? 1 : 7 });
    const done = await mark(house, { director, person: clerk, handed, points: index === 0 ? 4 : 1 });
    if (done.nextId === null) continue;
    moveTo(now() + 25 * hour);
    const again = await sit(house, clerk, done.nextId, { wrong: 1 });
    await mark(house, { director, person: clerk, handed: again, points: 3 });
  }
  return planId;
}

/** Today: the trainee has her exam before her, and a clerk's short answers wait to be marked. */
export async function assignExams(house: DemoHouse, staff: readonly Actor[], quizId: string): Promise<void> {
  const director = staff.find(({ roles }) => roles.includes('csDirector'));
  const trainee = staff.find(({ roles }) => roles.includes('csTrainee'));
  const clerk = staff.findLast(({ roles }) => roles.includes('csClerk'));
  const { exams } = house.services;
  if (!director || !trainee || !clerk) return;
  await exams.assign(director, { planId: startingPlan(0).id, personIds: [trainee.userId] });
  const { ids } = await exams.assign(director, { planId: quizId, personIds: [clerk.userId] });
  await sit(house, clerk, ids[0] ?? '', { wrong: 2, perQuestion: 1_000 });
}

interface Sat {
  /** So many of the first questions are answered wrongly. */
  readonly wrong: number;
  readonly perQuestion?: number;
}

async function sit(
  { services: { exams }, moveTo, now }: DemoHouse,
  person: Actor,
  id: string,
  { wrong, perQuestion = 50_000 }: Sat,
): Promise<Sitting> {
  const sitting = await exams.start(person, { id, version: 1 });
  for (const { place, kind, zh } of sitting.questions) {
    moveTo(now() + perQuestion);
    const right = startingQuestions().find((question) => question.zh.text === zh.text)?.right ?? [];
    const missed = right.map((at) => (at + 1) % 2).slice(0, 1);
    const chosen = kind === 'short' ? [] : place < wrong ? missed : right;
    await exams.answer(person, { id, place, chosen, text: kind === 'short' ? words : '', flagged: false });
  }
  return exams.submit(person, { id, version: sitting.version });
}

interface Handed {
  readonly director: Actor;
  readonly person: Actor;
  readonly handed: Sitting;
  /** For each short answer. */
  readonly points: number;
}

async function mark(
  { services: { exams }, moveTo, now }: DemoHouse,
  { director, person, handed: { id, version, questions }, points }: Handed,
): Promise<Sitting> {
  moveTo(now() + 20 * minute);
  for (const { place, kind, points: most } of questions) {
    const awarded = Math.min(points, most);
    const remark = awarded === most ? '要点齐全' : '没有说明何时回电';
    if (kind === 'short') await exams.markAnswer(director, { id, place, awarded, remark });
  }
  const done = await exams.complete(director, { id, version });
  await exams.noteResult(person, id);
  await exams.noteResult(director, id);
  return done;
}
