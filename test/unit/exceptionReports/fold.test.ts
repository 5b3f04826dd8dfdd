import { describe, expect, it } from 'vitest';
import { foldReport } from '../../../shared/domain/exceptionReports/fold.ts';
import type { FiledFacts, ReportEntry } from '../../../shared/domain/exceptionReports/entry.ts';
import { emptyReportForm } from '../../../shared/domain/exceptionReports/form.ts';
import { type EntryKind, severities } from '../../../shared/domain/exceptionReports/values.ts';

const filed = { number: 'KF01-20261123-001', form: emptyReportForm } as FiledFacts;

function entry(seq: number, kind: EntryKind, given: Partial<ReportEntry> = {}): ReportEntry {
  const who = { byId: 'u', byName: '李娜', workstation: 'counter-1' };
  const data = kind === 'filed' ? { filed, severity: 'minor' as const } : {};
  return { id: `e${seq}`, seq, kind, at: seq * 1_000, ...who, text: `第${seq}条`, corrects: null, data, ...given };
}

/** Numbers that look like chance and are the same each time. */
function chance(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

/** A report as people might write it: facts, actions, corrections of any of them, rises, ends. */
function story(seed: number): readonly ReportEntry[] {
  const next = chance(seed);
  const entries: ReportEntry[] = [entry(1, 'filed')];
  let severity = 0;
  let open = true;
  for (let seq = 2; seq < 30; seq += 1) {
    const targets = entries.filter(({ kind }) => kind === 'filed' || kind === 'fact' || kind === 'action');
    const target = targets[next(targets.length)];
    const at = (entries.at(-1)?.at ?? 0) + next(3) * 500;
    const choice = open ? next(6) : 5;
    if (choice === 0) entries.push(entry(seq, 'action', { at }));
    else if (choice === 1 && target) entries.push(entry(seq, 'correction', { at, corrects: target.seq }));
    else if (choice === 2 && severity < 2) {
      severity += 1;
      entries.push(entry(seq, 'severity', { at, data: { severity: severities[severity] ?? 'grave' } }));
    } else if (choice === 5) {
      entries.push(entry(seq, open ? 'closed' : 'reopened', { at }));
      open = !open;
    } else entries.push(entry(seq, 'fact', { at }));
  }
  return entries;
}

describe('[3.4] a report is the sum of its entries', () => {
  it('is nothing before it is filed, and corrected words keep their place beside the correction', () => {
    const entries = [
      entry(1, 'filed'),
      entry(2, 'fact'),
      entry(3, 'correction', { corrects: 1, text: '更正' }),
      entry(4, 'action'),
      entry(5, 'correction', { corrects: 1, text: '再更正' }),
    ];
    expect(foldReport([])).toBeNull();
    expect(foldReport(entries, 999)).toBeNull();
    const facts = foldReport(entries)?.facts ?? [];
    expect(facts.map(({ seq, kind, text }) => [seq, kind, text])).toEqual([
      [1, 'filed', '第1条'],
      [2, 'fact', '第2条'],
      [4, 'action', '第4条'],
    ]);
    expect(facts[0]?.corrections.map(({ seq, text }) => [seq, text])).toEqual([
      [3, '更正'],
      [5, '再更正'],
    ]);
    expect(foldReport(entries, 3_000)?.facts[0]?.corrections).toHaveLength(1);
  });

  it.each(Array.from({ length: 40 }, (_, seed) => seed + 1))(
    'shows what its readers saw at every moment (story %i)',
    (seed) => {
      const entries = story(seed);
      const moments = [...new Set(entries.map(({ at }) => at))];
      for (const moment of moments) {
        const seen = foldReport(entries, moment);
        const alone = foldReport(entries.filter(({ at }) => at <= moment));
        expect(seen).toEqual(alone);
        const words = entries.filter(({ at, kind }) => at <= moment && kind !== 'correction').map(({ text }) => text);
        expect(seen?.facts.every(({ text }) => words.includes(text))).toBe(true);
      }
      const whole = foldReport(entries);
      // Nothing that was ever said is missing, whatever was said later.
      const shown = (whole?.facts ?? []).flatMap(({ seq, corrections }) => [seq, ...corrections.map((one) => one.seq)]);
      const said = entries.filter(({ kind }) => ['filed', 'fact', 'action', 'correction'].includes(kind));
      expect(shown.toSorted((a, b) => a - b)).toEqual(said.map(({ seq }) => seq));
      expect(foldReport(entries.toReversed())).toEqual(whole);
    },
  );

  it('the severity never falls as time goes on, and an end holds until it is taken back', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const entries = story(seed);
      const levels = entries.map(({ at }) => severities.indexOf(foldReport(entries, at)?.severity ?? 'minor'));
      expect(levels).toEqual(levels.toSorted((a, b) => a - b));
      const last = entries.findLast(({ kind }) => kind === 'closed' || kind === 'reopened');
      expect(foldReport(entries)?.closedAt ?? null).toBe(last?.kind === 'closed' ? last.at : null);
    }
  });
});
