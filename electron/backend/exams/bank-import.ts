import { createHash } from 'node:crypto';
import type { FileContent } from '../../../shared/contract/base.ts';
import type { BankPreview } from '../../../shared/contract/exam-bank.ts';
import {
  type BankIssue,
  columnOfPath,
  findBankHeadings,
  readBankRow,
} from '../../../shared/domain/exams/bank-table.ts';
import {
  checkQuestion,
  type QuestionContent,
  questionLimits,
  tidyQuestion,
} from '../../../shared/domain/exams/question.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { ExamQuestionRow } from '../database/entities/exams.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import type { NewEvent } from '../events/events.ts';
import type { Actor } from '../session.ts';
import { changedQuestion, knownClauses, newQuestion } from './bank.ts';
import { bankRepository as repository } from './bank.repository.ts';
import { bankHeadings, bankWords } from './bank-excel.ts';
import { contentOf, demandClosedBook, sameContent } from './bank-views.ts';
import type { ExamsDeps } from './exams.deps.ts';
import { questionEvent } from './facts.ts';
import type { Seeding } from './seeding.ts';
import { codeKeyOf } from './starting-bank.ts';

type Action = BankPreview['rows'][number]['action'];

interface PlannedRow {
  readonly row: number;
  readonly question: QuestionContent;
  readonly active: boolean;
  readonly before: ExamQuestionRow | null;
  readonly issues: readonly BankIssue[];
  readonly action: Action;
}

interface KeptPreview {
  readonly id: string;
  readonly fileName: string;
  readonly fileHash: string;
  readonly planned: readonly PlannedRow[];
  readonly until: number;
}

/** How long a preview waits for its run. */
const keptMs = 30 * 60_000;
const shown = { error: 300, create: 40, update: 40, unchanged: 20 } as const satisfies Record<Action, number>;

/** Questions from Excel or CSV: looked at first, then written whole or not at all (5.3.10). */
export function createBankImport(deps: ExamsDeps, seeded: Seeding) {
  const previews = new Map<string, KeptPreview>();

  async function previewImport(actor: Actor, file: FileContent): Promise<BankPreview> {
    await seeded();
    await demandClosedBook(deps.database.read, actor);
    for (const [userId, { until }] of previews) if (until < deps.now()) previews.delete(userId);
    const planned = await plan(deps.database.read, deps, file);
    const id = deps.ports.ids.next();
    const fileHash = createHash('sha256').update(file.base64, 'base64').digest('hex');
    previews.set(actor.userId, { id, fileName: file.name, fileHash, planned, until: deps.now() + keptMs });
    return { previewId: id, fileName: file.name, ...outcomeOf(planned) };
  }

  async function runImport(actor: Actor, previewId: string): Promise<{ created: number; updated: number }> {
    const preview = previews.get(actor.userId);
    if (preview?.id !== previewId || preview.until < deps.now()) throw new UserError('exams.importExpired');
    const errors = preview.planned.filter(({ action }) => action === 'error').length;
    if (errors > 0) throw new UserError('exams.importHasErrors', { count: errors });
    const counts = await deps.database.write((tx) => writeAll(tx, deps, actor, preview));
    previews.delete(actor.userId);
    return counts;
  }

  return { previewImport, runImport };
}

async function plan(at: ReadContext, { tables }: ExamsDeps, file: FileContent): Promise<readonly PlannedRow[]> {
  const rows = await tables.read(file);
  const headings = findBankHeadings(
    rows.map(({ cells }) => cells),
    bankHeadings(),
  );
  if (!headings) throw new UserError('exams.importWrongColumns');
  const filled = rows.slice(headings.at + 1).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) throw new UserError('exams.importEmpty');
  const topics = await repository.topics(at);
  const words = bankWords(topics);
  const facts = { topics: new Set(topics.map(({ id }) => id)), clauses: knownClauses };
  const known = new Map((await repository.questions(at)).map((row) => [row.codeKey, row]));
  const firstRows = new Map<string, number>();
  return filled.map(({ row, cells, unread }) => {
    const named = [...headings.columns].map(([index, column]) => [column, cells[index] ?? ''] as const);
    const read = readBankRow(Object.fromEntries(named), words);
    const question = tidyQuestion(read.question);
    const issues: BankIssue[] = [...read.issues];
    for (const [index, code] of unread) {
      const column = headings.columns.get(index);
      if (column) issues.push({ column, code, value: '' });
    }
    const faults = checkQuestion(question, facts).map(({ path, ...fault }) => ({
      column: columnOfPath(path),
      ...fault,
    }));
    for (const fault of [...faults, ...tooLong(question)]) {
      if (!issues.some(({ column }) => column === fault.column))
        issues.push({ ...fault, value: valueOf(named, fault.column) });
    }
    const key = codeKeyOf(question.code);
    if (firstRows.has(key) && key !== '')
      issues.push({ column: 'code', code: 'exams.codeTwice', value: question.code, params: { code: question.code } });
    firstRows.set(key, row);
    const before = known.get(key) ?? null;
    const active = read.active ?? before?.active ?? true;
    return { row, question, active, before, issues, action: actionOf({ question, active, before, issues }) };
  });
}

function actionOf({ question, active, before, issues }: Omit<PlannedRow, 'row' | 'action'>): Action {
  if (issues.length > 0) return 'error';
  if (!before) return 'create';
  return sameContent(question, contentOf(before)) && active === before.active ? 'unchanged' : 'update';
}

function tooLong({ code, zh, en }: QuestionContent): readonly Omit<BankIssue, 'value'>[] {
  const long: Omit<BankIssue, 'value'>[] = [];
  const demand = (path: string, text: string, most: number) => {
    if (text.length > most) long.push({ column: columnOfPath(path), code: 'exams.textTooLong' });
  };
  demand('code', code, questionLimits.code);
  for (const [language, words] of [['zh', zh] as const, ['en', en] as const]) {
    for (const part of ['text', 'explanation', 'model'] as const)
      demand(`${language}.${part}`, words[part], questionLimits[part]);
    for (const [at, option] of words.options.entries())
      demand(`${language}.options.${at}`, option, questionLimits.option);
  }
  return long;
}

function valueOf(named: readonly (readonly [string, string])[], column: string): string {
  return (named.find(([name]) => name === column)?.[1] ?? '').slice(0, 200);
}

function outcomeOf(planned: readonly PlannedRow[]): Pick<BankPreview, 'counts' | 'rows' | 'rowsTotal'> {
  const counts = { create: 0, update: 0, unchanged: 0, error: 0 };
  const kinds: Record<Action, BankPreview['rows']> = { error: [], create: [], update: [], unchanged: [] };
  for (const { row, question, action, issues } of planned) {
    counts[action] += 1;
    if (kinds[action].length >= shown[action]) continue;
    const text = (question.zh.text || question.en.text).slice(0, 120);
    kinds[action].push({
      row,
      code: question.code,
      text,
      action,
      issues: issues.map((one) => ({ ...one, params: one.params ?? {} })),
    });
  }
  const { error, create, update, unchanged } = kinds;
  return { counts, rows: [...error, ...create, ...update, ...unchanged], rowsTotal: planned.length };
}

/** Throws `exams.importChanged` when a question is no longer what the preview saw. */
async function writeAll(tx: WriteContext, deps: ExamsDeps, actor: Actor, preview: KeptPreview) {
  const now = new Map((await repository.questions(tx)).map((row) => [row.codeKey, row]));
  const changed = preview.planned.some(
    ({ question, before }) => now.get(codeKeyOf(question.code))?.version !== before?.version,
  );
  if (changed) throw new UserError('exams.importChanged');
  const fresh = preview.planned.filter(({ action }) => action === 'create');
  const rows = fresh.map(({ question, active }) => ({ ...newQuestion(deps, actor, question), active }));
  await repository.insertQuestions(tx, rows);
  const told = rows.map((row) => questionEvent('questionAdded', row, { question: contentOf(row) }));
  const updates = preview.planned.filter(({ action }) => action === 'update');
  for (const row of updates) told.push(...(await updateOne(tx, deps, actor, row)));
  const { id, fileName, fileHash } = preview;
  const counts = { created: rows.length, updated: updates.length };
  const codes = [...fresh, ...updates].map(({ question }) => question.code);
  const ids = [...rows.map((row) => row.id), ...updates.flatMap(({ before }) => before?.id ?? [])];
  const payload = { fileName, fileHash, ...counts, codes, ids };
  const subject = { kind: 'examImport', id };
  await deps.events.append(tx, actor, [{ type: 'exam.bankImported', subject, clauses: ['5.3.10'], payload }, ...told]);
  tx.changed('exam', id);
  return counts;
}

/** A new version where its words changed; retired or drawn again where the table says so. What it was stays on record. */
async function updateOne(
  tx: WriteContext,
  deps: ExamsDeps,
  actor: Actor,
  { before, question, active }: PlannedRow,
): Promise<readonly NewEvent[]> {
  if (!before) return [];
  const isSame = sameContent(question, contentOf(before));
  const stamp = { updatedAt: deps.now(), updatedByName: actor.displayName };
  const patch = { ...(isSame ? stamp : changedQuestion(deps, actor, before, question)), active };
  await repository.updateQuestion(tx, before, patch, async () => null);
  const after = { ...before, ...patch };
  const told = isSame ? [] : [questionEvent('questionChanged', after, { before: contentOf(before), question })];
  if (active === before.active) return told;
  return [...told, questionEvent(active ? 'questionRevived' : 'questionRetired', after, {})];
}
