import type { Issue } from '../../errors/errors.ts';
import { mergeText } from '../../lib/merge-text.ts';
import { isForCustomer, type WorkReportKind } from './values.ts';

const everyPart = ['highlights', 'causes', 'requests', 'plan'] as const;
export type WrittenPart = (typeof everyPart)[number];

/** What the author of each kind adds to the figures. */
export const writtenParts: Readonly<Record<WorkReportKind, readonly WrittenPart[]>> = {
  daily: ['highlights', 'causes', 'requests', 'plan'],
  weekly: ['highlights', 'causes', 'requests', 'plan'],
  keyAccount: ['highlights', 'plan'],
  quarter: ['highlights', 'causes', 'requests', 'plan'],
};

export const caseParts = ['fact', 'cause', 'remedy', 'prevention'] as const;
export type CasePart = (typeof caseParts)[number];

/** An exception as the customer reads of it. */
export interface CaseWords extends Readonly<Record<CasePart, string>> {
  readonly id: string;
}

/** Kept as typed. */
export interface ReportWriting extends Readonly<Record<WrittenPart, string>> {
  readonly cases: readonly CaseWords[];
}

export const emptyReportWriting: ReportWriting = { highlights: '', causes: '', requests: '', plan: '', cases: [] };

export const reportLimits = { text: 4_000, case: 1_000, cases: 200 } as const;

interface Reviewed {
  readonly kind: WorkReportKind;
  /** Something was late, complained about or left open. */
  readonly wentWrong: boolean;
  /** Exceptions that the customer is told of. */
  readonly caseIds: readonly string[];
}

/** What is missing before it is handed in: causes only where something went wrong, each exception in all its parts. */
export function reviewReport(writing: ReportWriting, { kind, wentWrong, caseIds }: Reviewed): readonly Issue[] {
  const wanted = wantedParts(kind, wentWrong).filter((part) => writing[part].trim() === '');
  const missing = wanted.map((path): Issue => ({ path, code: `reports.${path}Missing` }));
  if (!isForCustomer(kind)) return missing;
  const cases = caseIds.flatMap((id) => {
    const words = caseOf(writing, id);
    return caseParts
      .filter((part) => words[part].trim() === '')
      .map((part): Issue => ({ path: `cases.${id}.${part}`, code: 'reports.caseMissing' }));
  });
  return [...missing, ...cases];
}

function wantedParts(kind: WorkReportKind, wentWrong: boolean): readonly WrittenPart[] {
  if (kind === 'daily') return wentWrong ? ['highlights', 'causes'] : ['highlights'];
  if (kind === 'keyAccount') return ['highlights', 'plan'];
  return wentWrong ? ['highlights', 'causes', 'plan'] : ['highlights', 'plan'];
}

export function caseOf({ cases }: Pick<ReportWriting, 'cases'>, id: string): CaseWords {
  return cases.find((one) => one.id === id) ?? { id, fact: '', cause: '', remedy: '', prevention: '' };
}

/** All that is typed, with the field in which it stands. */
export function writtenTexts(
  kind: WorkReportKind,
  writing: ReportWriting,
  caseIds: readonly string[],
): readonly { readonly path: string; readonly text: string }[] {
  return [
    ...writtenParts[kind].map((path) => ({ path, text: writing[path] })),
    ...caseIds.flatMap((id) =>
      caseParts.map((part) => ({ path: `cases.${id}.${part}`, text: caseOf(writing, id)[part] })),
    ),
  ];
}

/** Sums of money do not belong into a report on the service: a cost or a partner's price may be one (chapter 8). */
export function namesMoney(text: string): boolean {
  return /[¥￥$€]\s*\d|\d\s*(?:元|万元|rmb|cny|yuan)(?![a-z])/iu.test(text);
}

/** Two windows wrote: what only one of them changed is kept from that one, what both changed from both. */
export function mergeReport(before: ReportWriting, theirs: ReportWriting, typed: ReportWriting): ReportWriting {
  const part = (name: WrittenPart) => mergeText(before[name], theirs[name], typed[name], reportLimits.text);
  const ids = [...new Set([...theirs.cases, ...typed.cases].map(({ id }) => id))];
  return {
    highlights: part('highlights'),
    causes: part('causes'),
    requests: part('requests'),
    plan: part('plan'),
    cases: ids.map((id) => mergeCase(id, before, theirs, typed)),
  };
}

function mergeCase(id: string, before: ReportWriting, theirs: ReportWriting, typed: ReportWriting): CaseWords {
  const [old, stored, own] = [before, theirs, typed].map((one) => caseOf(one, id));
  const part = (name: CasePart) =>
    mergeText(old?.[name] ?? '', stored?.[name] ?? '', own?.[name] ?? '', reportLimits.case);
  return { id, fact: part('fact'), cause: part('cause'), remedy: part('remedy'), prevention: part('prevention') };
}
