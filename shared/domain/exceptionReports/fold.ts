import type { FiledFacts, ReportEntry } from './entry.ts';
import type { EntryKind, Severity } from './values.ts';

/** Kinds of entry whose words can be corrected. */
const correctable: readonly EntryKind[] = ['filed', 'fact', 'action'];

export interface FoldedFact {
  readonly seq: number;
  readonly kind: 'filed' | 'fact' | 'action';
  /** As it was reported, whatever was said later. */
  readonly text: string;
  readonly at: number;
  readonly byName: string;
  /** In the order in which they were made; the last one holds. */
  readonly corrections: readonly Correction[];
}

interface Correction {
  readonly seq: number;
  readonly text: string;
  readonly at: number;
  readonly byName: string;
}

/** A report as the sum of its entries. */
export interface FoldedReport {
  readonly filed: FiledFacts;
  readonly filedAt: number;
  readonly filedByName: string;
  readonly severity: Severity;
  readonly facts: readonly FoldedFact[];
  readonly entries: readonly ReportEntry[];
  readonly closedAt: number | null;
}

/** The report as its readers saw it at a moment, `null` for now; `null` before it was filed (3.4). */
export function foldReport(all: readonly ReportEntry[], until: number | null = null): FoldedReport | null {
  const entries = all.filter(({ at }) => until === null || at <= until).toSorted((one, other) => one.seq - other.seq);
  const [first] = entries;
  const filed = first?.data.filed;
  if (!first || !filed) return null;
  const ends = entries.filter(({ kind }) => kind === 'closed' || kind === 'reopened');
  const end = ends.at(-1);
  return {
    filed,
    filedAt: first.at,
    filedByName: first.byName,
    severity: entries.findLast(({ data }) => data.severity !== undefined)?.data.severity ?? 'minor',
    facts: factsOf(entries),
    entries,
    closedAt: end?.kind === 'closed' ? end.at : null,
  };
}

/** Whether the words of this entry can be corrected: those of a correction are corrected at their own place. */
export function isCorrectable({ kind }: Pick<ReportEntry, 'kind'>): boolean {
  return correctable.includes(kind);
}

function factsOf(entries: readonly ReportEntry[]): readonly FoldedFact[] {
  return entries.flatMap((entry) => {
    const { seq, kind, text, at, byName } = entry;
    if (kind !== 'filed' && kind !== 'fact' && kind !== 'action') return [];
    const corrections = entries
      .filter((other) => other.kind === 'correction' && other.corrects === seq)
      .map((other) => ({ seq: other.seq, text: other.text, at: other.at, byName: other.byName }));
    return [{ seq, kind, text, at, byName, corrections }];
  });
}
