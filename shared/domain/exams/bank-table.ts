import type { ErrorParams } from '../../errors/errors.ts';
import { optionCount, type QuestionContent, type QuestionKind, questionKinds, type QuestionText } from './question.ts';

const letters = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

type OptionColumn = `option${(typeof letters)[number]}${'Zh' | 'En'}`;
type WordColumn = `${'text' | 'explanation' | 'model'}${'Zh' | 'En'}`;
export type BankColumn =
  | ('code' | 'topic' | 'kind' | 'points' | 'clauses' | 'right' | 'active')
  | WordColumn
  | OptionColumn;

const optionsOf = (language: 'Zh' | 'En') => letters.map((letter) => `option${letter}${language}` as const);

/** Columns of the question bank as a table, in their order. */
export const bankColumns: readonly BankColumn[] = [
  ...(['code', 'topic', 'kind', 'points', 'clauses', 'right'] as const),
  ...(['textZh', ...optionsOf('Zh'), 'explanationZh', 'modelZh'] as const),
  ...(['textEn', ...optionsOf('En'), 'explanationEn', 'modelEn'] as const),
  'active',
];

/** Headings that name a column: those of both languages, given by who knows the catalogues. */
export type Headings = ReadonlyMap<string, BankColumn>;

export function headingKey(text: string): string {
  return text.replaceAll(/\s+/g, '').toLowerCase();
}

export type Cells = Readonly<Partial<Record<BankColumn, string>>>;

/** The first row that names the code and the Chinese text, and which column each of its cells is. */
export function findBankHeadings(
  rows: readonly (readonly string[])[],
  headings: Headings,
): { readonly at: number; readonly columns: ReadonlyMap<number, BankColumn> } | null {
  for (const [at, cells] of rows.slice(0, 20).entries()) {
    const columns = new Map<number, BankColumn>();
    for (const [index, cell] of cells.entries()) {
      const column = headings.get(headingKey(cell));
      if (column && ![...columns.values()].includes(column)) columns.set(index, column);
    }
    const found = new Set(columns.values());
    if (found.has('code') && found.has('textZh') && found.has('right')) return { at, columns };
  }
  return null;
}

export interface BankIssue {
  readonly column: BankColumn;
  readonly code: string;
  readonly value: string;
  /** What the text of the fault names. */
  readonly params?: ErrorParams;
}

/** Words that stand for a kind or a topic in a table, by what was typed. */
export interface BankWords {
  readonly kinds: ReadonlyMap<string, QuestionKind>;
  /** Id of the topic. */
  readonly topics: ReadonlyMap<string, string>;
}

export interface ReadQuestion {
  readonly question: QuestionContent;
  /** Whether it is drawn; `null` where the table says nothing of it. */
  readonly active: boolean | null;
  /** What cannot be read at all; what is wrong with the question is found by its own rule. */
  readonly issues: readonly BankIssue[];
}

/** A row of the table as a question. */
export function readBankRow(cells: Cells, { kinds, topics }: BankWords): ReadQuestion {
  const cell = (column: BankColumn) => (cells[column] ?? '').trim();
  const issues: BankIssue[] = [];
  const wrong = (column: BankColumn, code: string) => issues.push({ column, code, value: cell(column).slice(0, 200) });
  const kind = kinds.get(headingKey(cell('kind'))) ?? questionKinds.find((one) => one === cell('kind'));
  if (!kind) wrong('kind', 'exams.kindUnknown');
  const points = /^\d{1,3}(\.0+)?$/.test(cell('points')) ? Number(cell('points')) : null;
  if (points === null) wrong('points', 'exams.pointsUnread');
  const right = readRight(cell('right'), kind ?? 'single');
  if (!right) wrong('right', 'exams.rightUnread');
  const inUse = cell('active') === '' ? null : truths.get(cell('active').toLowerCase());
  if (inUse === undefined) wrong('active', 'exams.activeUnread');
  const question: QuestionContent = {
    code: cell('code'),
    topic: topics.get(headingKey(cell('topic'))) ?? cell('topic'),
    kind: kind ?? 'single',
    points: points ?? 1,
    clauses: cell('clauses')
      .split(/[\s,，;；、]+/)
      .filter(Boolean),
    zh: textOf('Zh', cell),
    en: textOf('En', cell),
    right: right ?? [],
  };
  return { question, active: inUse === null ? null : inUse === 0, issues };
}

function textOf(language: 'Zh' | 'En', cell: (column: BankColumn) => string): QuestionText {
  const options = optionsOf(language).map(cell);
  const last = options.findLastIndex((option) => option !== '');
  return {
    text: cell(`text${language}`),
    options: options.slice(0, last + 1),
    explanation: cell(`explanation${language}`),
    model: cell(`model${language}`),
  };
}

const truths: ReadonlyMap<string, number> = new Map([
  ...['对', '正确', '是', '√', 'true', 't', 'yes', 'right', 'a'].map((word) => [word, 0] as const),
  ...['错', '错误', '否', '×', 'false', 'f', 'no', 'wrong', 'b'].map((word) => [word, 1] as const),
]);

/** Letters in any writing, as in `A、C`; of a statement a word for true or false. `null` when it is neither. */
function readRight(text: string, kind: QuestionKind): readonly number[] | null {
  if (text === '' || kind === 'short') return [];
  if (kind === 'trueFalse') {
    const place = truths.get(text.toLowerCase());
    return place === undefined ? null : [place];
  }
  const named = text.toUpperCase().replaceAll(/[\s,，;；、/]+/g, '');
  const places = [...named].map((letter) => letters.findIndex((one) => one === letter));
  return places.includes(-1) ? null : places;
}

interface RowWords {
  readonly topic: string;
  readonly kind: string;
  /** Yes or no. */
  readonly active: string;
}

/** A question as a row; topic, kind and whether it is drawn by the words that are given. */
export function bankRow(question: QuestionContent, { topic, kind, active }: RowWords): Cells {
  const { code, points, clauses, right, zh, en } = question;
  const answer = question.kind === 'trueFalse' ? right.map((at) => (at === 0 ? 'T' : 'F')) : right.map(letterOf);
  return {
    code,
    topic,
    kind,
    points: String(points),
    clauses: clauses.join(' '),
    right: answer.join(' '),
    ...textCells(zh, 'Zh'),
    ...textCells(en, 'En'),
    active,
  };
}

function textCells({ text, options, explanation, model }: QuestionText, language: 'Zh' | 'En'): Cells {
  const columns = optionsOf(language).map((column, at) => [column, options[at] ?? ''] as const);
  const words = { [`text${language}`]: text, [`explanation${language}`]: explanation, [`model${language}`]: model };
  return { ...words, ...Object.fromEntries(columns) };
}

/** `A` for the first option. */
export function letterOf(place: number): string {
  return letters[place] ?? '?';
}

/** The column in which a fault of the question stands: `zh.options.1` is that of option B in Chinese. */
export function columnOfPath(path: string): BankColumn {
  const [language = '', part = '', at = '0'] = path.split('.');
  if (language !== 'zh' && language !== 'en') return bankColumns.find((column) => column === path) ?? 'code';
  const suffix = language === 'zh' ? 'Zh' : 'En';
  if (part === 'options') return optionsOf(suffix)[Math.min(Number(at), optionCount.most - 1)] ?? `text${suffix}`;
  return bankColumns.find((column) => column === `${part}${suffix}`) ?? `text${suffix}`;
}
