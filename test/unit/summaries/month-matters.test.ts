import { describe, expect, it } from 'vitest';
import { medianOf, shareOf } from '../../../shared/domain/summaries/figures.ts';
import { figureLine, lengthWords, shownFigures } from '../../../shared/domain/summaries/figure-words.ts';
import { figuresOf, type LoggedEvent } from '../../../shared/domain/summaries/matter.ts';
import { isMonth, monthAfter, monthOf, spanOf } from '../../../shared/lib/month.ts';
import { monthMatters, readTypes } from '../../../shared/domain/summaries/month-matters.ts';
import { mergeWriting, reviewWriting } from '../../../shared/domain/summaries/writing.ts';

const zone = 'Asia/Shanghai';
const minute = 60_000;
const at = (text: string) => Date.parse(`${text}:00+08:00`);
const november = spanOf('2026-11', zone);

function told(type: string, when: string, payload: object, subjectId = 'one'): LoggedEvent {
  const kinds: Readonly<Record<string, string>> = { report: 'exceptionReport', quality: 'qualityCase' };
  const area = type.split('.')[0] ?? '';
  const who = { actorId: 'li', actorName: '王丽' };
  return { type, subjectKind: kinds[area] ?? area, subjectId, ...who, at: at(when), payload: { ...payload } };
}

const known = (knownAt: string, dueAt: string, regime = 'working') =>
  told('report.known', knownAt, { knownAt: at(knownAt), dueAt: at(dueAt), regime });
const accepted = (when: string) => told('report.mailAccepted', when, { toldAt: at(when) });
const filed = (when: string, facts: object) => {
  const data = { filed: { authorId: 'li', authorName: '王丽', kind: 'late', ...facts } };
  return told('report.filed', when, { number: 'KF01-1', entry: { data } });
};
const figures = (events: readonly LoggedEvent[], now: string) =>
  figuresOf(monthMatters(events, { ...november, now: at(now) }));

describe('a month of exceptions', () => {
  it('[3.4] a report that was known and never filed counts as not told once its time has passed', () => {
    const events = [known('2026-11-10T10:00', '2026-11-10T10:05')];
    expect(figures(events, '2026-11-10T10:05')).toMatchObject({ running: { n: 1 } });
    const later = figures(events, '2026-11-10T10:06');
    expect(later).toMatchObject({ due: { n: 1 }, untold: { n: 1 }, 'untold:3.3.1.2': { n: 1 } });
    expect(later.reports).toBeUndefined();
  });

  it('[3.3.1.7, 3.4] a report of the last evening belongs to the month in which its mail was due', () => {
    const facts = {
      foundBy: 'tracking',
      knownAt: at('2026-11-30T18:01'),
      dueAt: at('2026-12-01T09:00'),
      regime: 'afterHours',
    };
    const events = [
      known('2026-11-30T18:01', '2026-12-01T09:00', 'afterHours'),
      filed('2026-11-30T18:10', facts),
      accepted('2026-11-30T18:11'),
    ];
    expect(figures(events, '2026-12-01T10:00')).toEqual({ stillOpen: expect.objectContaining({ n: 1 }) });
    const december = figuresOf(monthMatters(events, { ...spanOf('2026-12', zone), now: at('2026-12-02T10:00') }));
    expect(december).toMatchObject({ due: { n: 1 }, inTime: { n: 1 }, 'inTime:3.3.1.7': { n: 1 } });
  });

  it('[3.3.1.2, 3.4] who told in time and who did not are both counted, with how late', () => {
    const facts = {
      foundBy: 'complaint',
      knownAt: at('2026-11-10T10:00'),
      dueAt: at('2026-11-10T10:05'),
      regime: 'working',
    };
    const life = [known('2026-11-10T10:00', '2026-11-10T10:05'), filed('2026-11-10T10:03', facts)];
    expect(figures([...life, accepted('2026-11-10T10:05')], '2026-12-01T09:00')).toMatchObject({ inTime: { n: 1 } });
    const late = figures([...life, accepted('2026-11-10T10:12')], '2026-12-01T09:00');
    expect(late).toMatchObject({ late: { n: 1, medianMs: 7 * minute, worstMs: 7 * minute }, 'late:3.3.1.2': { n: 1 } });
  });

  it('[4.3.1.9] a complaint that quality control puts on the customer is shown with and without', () => {
    const facts = {
      foundBy: 'complaint',
      knownAt: at('2026-11-10T10:00'),
      dueAt: at('2026-11-10T10:05'),
      regime: 'working',
    };
    const events = [
      known('2026-11-10T10:00', '2026-11-10T10:05'),
      filed('2026-11-10T10:03', facts),
      told('quality.opened', '2026-11-10T11:00', { reportId: 'one' }, 'case'),
      told('quality.signed', '2026-11-12T11:00', { reportId: 'one', stage: 'cause', party: 'customer' }, 'case'),
    ];
    const counted = figures(events, '2026-12-01T09:00');
    expect(counted).toMatchObject({ complaints: { n: 1 }, casesOpened: { n: 1 }, casesOpen: { n: 1 } });
    expect(counted.complaintsOurs).toBeUndefined();
  });

  it('[4.3.1.2] another time that was promised before the old one passed replaces it; after, the promise was broken', () => {
    const made = told('promise.made', '2026-11-10T10:00', { person: '王先生', dueAt: at('2026-11-10T10:10') });
    const extended = (when: string) => told('promise.extended', when, {});
    expect(figures([made, extended('2026-11-10T10:09')], '2026-12-01T09:00')).toMatchObject({ replaced: { n: 1 } });
    expect(figures([made, extended('2026-11-10T10:11')], '2026-12-01T09:00')).toMatchObject({ broken: { n: 1 } });
  });

  it('[3.3.2.3] of several decisions on a claim the last one counts', () => {
    const decided = (when: string, compensation: number) =>
      told('claim.decided', when, { claimId: 'c', compensation, penalty: 0 });
    const events = [decided('2026-11-10T10:00', 90_000), decided('2026-11-11T10:00', 50_000)];
    expect(figures(events, '2026-12-01T09:00')).toMatchObject({ compensation: { n: 1, fen: 50_000 } });
  });
});

describe('honest numbers', () => {
  it('[3.4] prints n beside every share and never rounds up to a whole', () => {
    expect(shareOf('inTime', 999, 1_000)).toBe('99.9');
    expect(shareOf('kept', 9_999, 10_000)).toBe('99.9');
    expect(shareOf('inTime', 0, 0)).toBeNull();
    const due = { n: 3, fen: 0, medianMs: null, worstMs: null };
    expect(figureLine('late:3.3.1.2', { 'due:3.3.1.2': due })).toMatchObject({ n: 0, of: 3 });
  });

  it('[3.4] says a share by whole numbers, and rounds what went wrong up: what happened is never called none', () => {
    expect(shareOf('inTime', 29, 100)).toBe('29.0');
    expect(shareOf('inTime:3.3.1.2', 23, 40)).toBe('57.5');
    expect(shareOf('complaints', 57, 100)).toBe('57.00');
    expect(shareOf('complaintsOurs', 1, 20_000)).toBe('0.01');
    expect(shareOf('late:3.3.1.2', 1, 3)).toBe('33.4');
    expect(shareOf('broken', 0, 3)).toBe('0.0');
    const all = Array.from({ length: 1_000 }, (_, n) => shareOf('kept', n, 1_000));
    expect(all).toEqual(Array.from({ length: 1_000 }, (_, n) => (n / 10).toFixed(1)));
  });

  it('shows main figures with nothing in them, kinds only where there is one', () => {
    expect(shownFigures('promises', {})).toEqual(['promised', 'kept', 'keptLate', 'broken']);
    expect(shownFigures('reports', {})).toEqual(['reports', 'found:complaint', 'found:tracking', 'found:internal']);
  });

  it('takes for the median one that there was', () => {
    expect(medianOf([])).toBeNull();
    expect(medianOf([9, 1, 5, 3])).toBe(3);
  });

  it.each([
    [1, { key: 'length.minutes', params: { minutes: 1 } }],
    [61 * minute, { key: 'length.hours', params: { hours: 1, minutes: 1 } }],
    [49 * 60 * minute, { key: 'length.days', params: { days: 2, hours: 1 } }],
  ])('says %i ms in words', (ms, words) => {
    expect(lengthWords(ms)).toEqual(words);
  });
});

describe('money that was settled on the spot', () => {
  const settled = (when: string, settlementId: string, amount: number) =>
    told('claim.settled', when, { settlementId, amount, number: 'KF01-1', consignee: '' });
  const takenBack = (when: string, settlementId: string, amount: number) =>
    told('claim.takenBack', when, { settlementId, amount, reason: '记错' });
  const of = (month: string, events: readonly LoggedEvent[]) =>
    figuresOf(monthMatters(events, { ...spanOf(month, zone), now: at('2027-01-10T10:00') })).settled;

  it('[4.3.1.4] and taken back in the same month counts nowhere, in a later month it goes off that one', () => {
    const events = [
      settled('2026-11-10T10:00', 'a', 30_000),
      settled('2026-11-11T10:00', 'b', 5_000),
      takenBack('2026-11-12T10:00', 'b', 5_000),
      takenBack('2026-12-02T10:00', 'a', 30_000),
    ];
    expect(of('2026-11', events)).toMatchObject({ n: 1, fen: 30_000 });
    expect(of('2026-12', events)).toMatchObject({ n: 1, fen: -30_000 });
    expect(readTypes).toContain('claim.takenBack');
  });
});

describe('months and words', () => {
  it('goes from month to month on the company’s wall', () => {
    expect(monthOf(at('2026-12-01T00:00') - 1, zone)).toBe('2026-11');
    expect(monthAfter('2026-12', 1)).toBe('2027-01');
    expect(monthAfter('2026-01', -1)).toBe('2025-12');
    expect(november).toEqual({ from: at('2026-11-01T00:00'), to: at('2026-12-01T00:00') });
    expect(isMonth('2026-13')).toBe(false);
  });

  it('[4.3.1.9] asks for the causes only where something went wrong', () => {
    const writing = { highlights: '好', causes: '', plan: ' ' };
    expect(reviewWriting(writing, false).map(({ path }) => path)).toEqual(['plan']);
    expect(reviewWriting(writing, true).map(({ path }) => path)).toEqual(['causes', 'plan']);
  });

  it('keeps what two windows wrote', () => {
    const base = { highlights: '', causes: '', plan: '' };
    const merged = mergeWriting(
      base,
      { ...base, highlights: '甲', plan: '丙' },
      { ...base, highlights: '乙', causes: '丁' },
    );
    expect(merged).toEqual({ highlights: '乙\n甲', causes: '丁', plan: '丙' });
  });
});
