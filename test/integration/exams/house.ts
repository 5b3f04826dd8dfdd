import { openDatabase } from '../../../electron/backend/database/database.ts';
import { eventsRepository } from '../../../electron/backend/events/events.repository.ts';
import type { Api } from '../../../shared/contract/contract.ts';
import type { AskedQuestion, Sitting } from '../../../shared/contract/exams.ts';
import { type Counter, openCounter } from '../../helpers/counter.ts';
import type { OpenDatabase } from '../../helpers/databases.ts';
import { type TestPorts, testPorts } from '../../helpers/ports.ts';
import { backendConfig } from '../../helpers/test-database.ts';
import { stayAwake } from '../tasks/house.ts';

export const minute = 60_000;
export const hour = 60 * minute;

export interface Examinee {
  readonly api: Api;
  readonly id: string;
}

export interface ExamHouse {
  readonly counter: Counter;
  readonly ports: TestPorts;
  readonly director: Api;
  readonly trainee: Examinee;
  hire(userName: string, role?: 'csTrainee' | 'csClerk'): Promise<Examinee>;
  /** A plan of three questions of one topic, none of them shuffled. */
  plan(patch?: Partial<Parameters<Api['exams']['plans']['create']>[0]>): Promise<string>;
  /** A sitting of the plan that has begun. */
  begun(planId: string, who?: Examinee): Promise<Sitting>;
  answerAll(api: Api, sitting: Sitting, rightly: boolean): Promise<void>;
}

/** Three questions of the test's own topic, of each kind that needs nobody to mark it. */
export const ownQuestions = [
  own('T-1', 'single', ['甲', '乙', '丙'], [1]),
  own('T-2', 'multiple', ['甲', '乙', '丙', '丁'], [0, 2]),
  own('T-3', 'trueFalse', [], [1]),
] as const;

export const shortQuestion = { ...own('T-4', 'short', [], []), points: 4 };

function own(code: string, kind: AskedQuestion['kind'], options: readonly string[], right: readonly number[]) {
  const text = (language: string) => ({
    text: `${code} ${language}`,
    options: options.map((option) => `${option} ${language}`),
    explanation: `因为 ${code}`,
    model: kind === 'short' ? `要点 ${code}` : '',
  });
  return { code, kind, points: 2, clauses: ['5.3.2'], zh: text('zh'), en: text('en'), right: [...right] };
}

export async function openExams(database: OpenDatabase): Promise<ExamHouse> {
  const counter = await openCounter(database);
  const { ports } = counter;
  const boss = await counter.hire('zhaowenjing', ['csDirector']);
  stayAwake(boss.session);
  const director = boss.api;
  const topic = await director.exams.bank.addTopic({ zh: '测试', en: 'Test' });
  for (const question of ownQuestions) await director.exams.bank.create({ ...question, topic: topic.id });
  const hire = async (userName: string, role: 'csTrainee' | 'csClerk' = 'csTrainee') => {
    const { api, session } = await counter.hire(userName, [role]);
    stayAwake(session);
    return { api, id: session.user?.id ?? '' };
  };
  const trainee = await hire('sunting');
  return {
    counter,
    ports,
    director,
    trainee,
    hire,
    async plan(patch = {}) {
      const plan = await director.exams.plans.create({ ...planOf(topic.id), ...patch });
      return plan.id;
    },
    async begun(planId, who) {
      const { ids } = await director.exams.assign({ planId, personIds: [(who ?? trainee).id] });
      const { api } = who ?? trainee;
      const { id, version } = await api.exams.get({ id: ids[0] ?? '' });
      return api.exams.start({ id, version });
    },
    async answerAll(api, sitting, rightly) {
      for (const { place, zh } of sitting.questions) {
        const question = ownQuestions.find(({ code }) => zh.text.startsWith(code));
        if (!question) continue;
        const chosen = rightly ? question.right : question.right.map((at) => (at + 1) % 2);
        await api.exams.answer({
          id: sitting.id,
          place,
          chosen: question.kind === 'single' ? chosen.slice(0, 1) : chosen,
          text: '',
          flagged: false,
        });
      }
    },
  };
}

/** All that is on record of one sitting, oldest first. */
export async function eventsOf({ config }: OpenDatabase, sittingId: string) {
  const database = await openDatabase(backendConfig({ database: config, dataDir: '' }), testPorts().logger);
  try {
    return await eventsRepository.ofSubject(database.read, sittingId);
  } finally {
    await database.close();
  }
}

function planOf(topic: string) {
  return {
    nameZh: '小测验',
    nameEn: 'Small exam',
    counts: [{ topic, count: 3 }],
    passPercent: 80,
    minutes: 30,
    attempts: 2,
    waitHours: 24,
    shuffleQuestions: false,
    shuffleOptions: false,
    shortAnswers: false,
    leadsToDuty: true,
    validMonths: null,
    warnDays: 30,
    active: true,
  };
}
