import type { FileContent } from '../../../shared/contract/base.ts';
import {
  bankColumns,
  bankRow,
  type BankWords,
  headingKey,
  type Headings,
} from '../../../shared/domain/exams/bank-table.ts';
import { questionKinds } from '../../../shared/domain/exams/question.ts';
import { languages } from '../../../shared/i18n/languages.ts';
import type { ExamQuestionRow, ExamTopicRow } from '../database/entities/exams.ts';
import { translatorFor } from '../i18n/translate.ts';
import type { Actor } from '../session.ts';
import { bankRepository } from './bank.repository.ts';
import { demandClosedBook } from './bank-views.ts';
import type { ExamsDeps } from './exams.deps.ts';
import type { Seeding } from './seeding.ts';

/** The bank as a spreadsheet, in the columns that the import reads. */
export function createBankExcel(deps: ExamsDeps, seeded: Seeding) {
  const { database, events, now, tables } = deps;

  async function write(actor: Actor, name: string, questions: readonly ExamQuestionRow[]): Promise<FileContent> {
    const t = translatorFor(actor.language);
    const topics = new Map((await bankRepository.topics(database.read)).map((topic) => [topic.id, topic]));
    const named = (id: string) => {
      const topic = topics.get(id);
      return topic ? (actor.language === 'en' ? topic.en : topic.zh) : id;
    };
    const rows = questions.map((question) => {
      const { topic, kind, active } = question;
      const words = {
        topic: named(topic),
        kind: t(`exams:kind.${kind}`),
        active: t(`exams:active.${active ? 'yes' : 'no'}`),
      };
      const cells = bankRow(question, words);
      return bankColumns.map((column) => cells[column] ?? '');
    });
    const headings = bankColumns.map((column) => t(`exams:column.${column}`));
    return tables.write({ name: t(`exams:file.${name}`), sheet: t('exams:file.sheet'), headings, rows }, 'xlsx');
  }

  return {
    importTemplate: async (actor: Actor): Promise<FileContent> => {
      await seeded();
      return write(actor, 'template', []);
    },

    async export(actor: Actor): Promise<FileContent> {
      await seeded();
      await demandClosedBook(database.read, actor);
      // Retired ones too: what comes back is the whole bank.
      const questions = await bankRepository.questions(database.read);
      const file = await write(actor, 'bank', questions);
      const subject = { kind: 'examBank', id: String(now()) };
      const payload = { count: questions.length };
      await database.write((tx) => events.append(tx, actor, [{ type: 'exam.bankExported', subject, payload }]));
      return file;
    },
  };
}

/** What may stand above a column, in both languages. */
export function bankHeadings(): Headings {
  return new Map(
    languages.flatMap((language) => {
      const t = translatorFor(language);
      return bankColumns.map((column) => [headingKey(t(`exams:column.${column}`)), column] as const);
    }),
  );
}

/** What may stand for a kind or a topic, in both languages. */
export function bankWords(topics: readonly ExamTopicRow[]): BankWords {
  const kinds = languages.flatMap((language) => {
    const t = translatorFor(language);
    return questionKinds.map((kind) => [headingKey(t(`exams:kind.${kind}`)), kind] as const);
  });
  const named = topics.flatMap(({ id, zh, en }) => [id, zh, en].map((word) => [headingKey(word), id] as const));
  return { kinds: new Map(kinds), topics: new Map(named) };
}
