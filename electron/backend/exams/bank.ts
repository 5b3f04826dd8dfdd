import type {
  ExamQuestion,
  ExamQuestionRow as RowView,
  ExamTopic,
  TopicFigures,
} from '../../../shared/contract/exam-bank.ts';
import { checkQuestion, type QuestionContent, tidyQuestion } from '../../../shared/domain/exams/question.ts';
import { ConflictError, UserError } from '../../../shared/errors/errors.ts';
import { clauses } from '../../../shared/sop/clauses.ts';
import type { ExamQuestionRow } from '../database/entities/exams.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { bankRepository as repository, type QuestionCount } from './bank.repository.ts';
import { contentOf, countsOf, demandClosedBook, questionView, rowView, sameContent } from './bank-views.ts';
import type { ExamsDeps } from './exams.deps.ts';
import { questionEvent } from './facts.ts';
import type { Seeding } from './seeding.ts';
import { codeKeyOf } from './starting-bank.ts';

export interface BankFilter {
  readonly text: string;
  readonly topic: string | null;
  readonly kind: QuestionContent['kind'] | null;
  readonly clause: string | null;
  readonly retiredToo: boolean;
}

interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** Rows of the list that are shown; further ones are found by words. */
const shown = 500;

export const knownClauses: ReadonlySet<string> = new Set(clauses.map(({ id }) => id));

/** The question bank: what it holds, and how it is kept (5.3.10). */
export function createBank(deps: ExamsDeps, seeded: Seeding) {
  const { read, write } = deps.database;

  return {
    async list(actor: Actor, filter: BankFilter): Promise<{ rows: RowView[]; total: number }> {
      await seeded();
      await demandClosedBook(read, actor);
      const found = (await repository.questions(read)).filter((row) => isWanted(row, filter));
      const counts = countsOf(await repository.counts(read));
      return { rows: found.slice(0, shown).map((row) => rowView(row, counts)), total: found.length };
    },

    async topics(): Promise<TopicFigures[]> {
      await seeded();
      const questions = await repository.questions(read);
      const counts = await repository.counts(read);
      return (await repository.topics(read)).map(({ id, zh, en }) => ({
        id,
        zh,
        en,
        ...figuresOf(id, questions, counts),
      }));
    },

    async get(actor: Actor, id: string): Promise<ExamQuestion> {
      await demandClosedBook(read, actor);
      return view(read, id);
    },

    async create(actor: Actor, input: QuestionContent): Promise<ExamQuestion> {
      await seeded();
      return write((tx) => create(tx, deps, actor, input));
    },

    update: (actor: Actor, input: QuestionContent & Versioned): Promise<ExamQuestion> =>
      write((tx) => update(tx, deps, actor, input)),

    setActive: (
      actor: Actor,
      { id, version, active }: Versioned & { readonly active: boolean },
    ): Promise<ExamQuestion> =>
      write(async (tx) => {
        await demandClosedBook(tx, actor);
        const row = await mustFind(tx, id);
        const stamp = { updatedAt: deps.now(), updatedByName: actor.displayName };
        await repository.updateQuestion(tx, { id, version }, { active, ...stamp }, () => view(tx, id));
        await deps.events.append(tx, actor, [questionEvent(active ? 'questionRevived' : 'questionRetired', row, {})]);
        tx.changed('exam', id);
        return view(tx, id);
      }),

    async addTopic(actor: Actor, { zh, en }: { readonly zh: string; readonly en: string }): Promise<ExamTopic> {
      await seeded();
      return write((tx) => addTopic(tx, deps, actor, { zh, en }));
    },
  };
}

async function create(tx: WriteContext, deps: ExamsDeps, actor: Actor, input: QuestionContent): Promise<ExamQuestion> {
  await demandClosedBook(tx, actor);
  const question = await demandSound(tx, input, null);
  const row = newQuestion(deps, actor, question);
  const added = await repository.insertQuestions(tx, [row]);
  // Somebody else took the code between the look and the writing.
  if (!added.has(row.id)) throw codeTaken(question.code);
  await deps.events.append(tx, actor, [questionEvent('questionAdded', row, { question })]);
  tx.changed('exam', row.id);
  return view(tx, row.id);
}

async function update(
  tx: WriteContext,
  deps: ExamsDeps,
  actor: Actor,
  { id, version, ...input }: QuestionContent & Versioned,
): Promise<ExamQuestion> {
  await demandClosedBook(tx, actor);
  const before = await mustFind(tx, id);
  if (before.version !== version) throw new ConflictError('exams.questionChanged', await view(tx, id));
  const question = await demandSound(tx, input, id);
  if (sameContent(question, contentOf(before))) return view(tx, id);
  const patch = changedQuestion(deps, actor, before, question);
  await repository.updateQuestion(tx, before, patch, () => view(tx, id));
  const after = { ...before, ...patch };
  await deps.events.append(tx, actor, [
    questionEvent('questionChanged', after, { before: contentOf(before), question }),
  ]);
  tx.changed('exam', id);
  return view(tx, id);
}

/** A new version beside the sittings, which keep theirs. */
export function changedQuestion(
  { now }: Pick<ExamsDeps, 'now'>,
  actor: Actor,
  before: ExamQuestionRow,
  question: QuestionContent,
): Partial<ExamQuestionRow> {
  const { code } = question;
  const stamp = { updatedAt: now(), updatedByName: actor.displayName };
  return { ...question, codeKey: codeKeyOf(code), revision: before.revision + 1, ...stamp };
}

export function newQuestion(
  { now, ports }: Pick<ExamsDeps, 'now' | 'ports'>,
  actor: Actor,
  question: QuestionContent,
): ExamQuestionRow {
  const at = now();
  const stamp = { createdAt: at, updatedAt: at, updatedByName: actor.displayName, version: 1 };
  return { ...question, id: ports.ids.next(), codeKey: codeKeyOf(question.code), active: true, revision: 1, ...stamp };
}

async function demandSound(at: ReadContext, input: QuestionContent, ownId: string | null): Promise<QuestionContent> {
  const question = tidyQuestion(input);
  const topics = new Set((await repository.topics(at)).map(({ id }) => id));
  const issues = [...checkQuestion(question, { topics, clauses: knownClauses })];
  const same = question.code === '' ? null : await repository.byCode(at, codeKeyOf(question.code));
  if (same && same.id !== ownId) issues.unshift(...codeTaken(question.code).issues);
  if (issues.length > 0) throw new UserError('exams.questionIncomplete', {}, issues);
  return question;
}

function codeTaken(code: string): UserError {
  const params = { code };
  return new UserError('exams.questionIncomplete', {}, [{ path: 'code', code: 'exams.codeTaken', params }]);
}

async function addTopic(
  tx: WriteContext,
  { events, ports }: ExamsDeps,
  actor: Actor,
  { zh, en }: { readonly zh: string; readonly en: string },
): Promise<ExamTopic> {
  const issues = [...(zh === '' ? [missing('zh')] : []), ...(en === '' ? [missing('en')] : [])];
  const there = await repository.topics(tx);
  if (there.some((one) => one.zh === zh || one.en.toLowerCase() === en.toLowerCase())) {
    issues.push({ path: 'zh', code: 'exams.topicTaken' });
  }
  if (issues.length > 0) throw new UserError('exams.topicWrong', {}, issues);
  const row = { id: ports.ids.next(), zh, en, place: there.length };
  await repository.insertTopics(tx, [row]);
  await events.append(tx, actor, [
    { type: 'exam.topicAdded', subject: { kind: 'examTopic', id: row.id }, clauses: ['5.3.10'], payload: { zh, en } },
  ]);
  tx.changed('exam', row.id);
  return { id: row.id, zh, en };
}

const missing = (path: string) => ({ path, code: 'exams.nameMissing' });

async function mustFind(at: ReadContext, id: string): Promise<ExamQuestionRow> {
  const row = await repository.question(at, id);
  if (!row) throw new UserError('exams.questionUnknown');
  return row;
}

async function view(at: ReadContext, id: string): Promise<ExamQuestion> {
  return questionView(await mustFind(at, id), countsOf(await repository.counts(at)));
}

function isWanted(row: ExamQuestionRow, { text, topic, kind, clause, retiredToo }: BankFilter): boolean {
  if (!row.active && !retiredToo) return false;
  if (topic !== null && row.topic !== topic) return false;
  if (kind !== null && row.kind !== kind) return false;
  if (clause !== null && !row.clauses.some((one) => one.startsWith(clause))) return false;
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const within = [
    row.code,
    ...[row.zh, row.en].flatMap((one) => [one.text, ...one.options, one.explanation, one.model]),
  ];
  const whole = within.join('\n').toLowerCase();
  return words.every((word) => whole.includes(word));
}

function figuresOf(topic: string, questions: readonly ExamQuestionRow[], counts: readonly QuestionCount[]) {
  const own = questions.filter((question) => question.topic === topic);
  const active = own.filter((question) => question.active);
  const ids = new Set(own.map(({ id }) => id));
  const sum = counts.filter(({ questionId }) => ids.has(questionId));
  return {
    questions: active.filter(({ kind }) => kind !== 'short').length,
    withShort: active.length,
    asked: sum.reduce((all, { asked }) => all + asked, 0),
    rightly: sum.reduce((all, { rightly }) => all + rightly, 0),
  };
}
