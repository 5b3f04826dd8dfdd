import { describe, expect, it } from 'vitest';
import { checkCall, rises } from '../../../shared/domain/exceptionReports/check-entry.ts';
import { checkReport } from '../../../shared/domain/exceptionReports/check-report.ts';
import { emptyReportForm } from '../../../shared/domain/exceptionReports/form.ts';
import {
  nextToCall,
  type Reachable,
  recipientsOf,
  startingReportSettings,
} from '../../../shared/domain/exceptionReports/recipients.ts';
import { lastToldAt, timelinessOf } from '../../../shared/domain/exceptionReports/timeliness.ts';
import type { Role } from '../../../shared/domain/people/roles.ts';
import { formatToSecond } from '../../../shared/lib/dates.ts';

const person = (id: string, roles: readonly Role[], email = `${id}@a.cn`): Reachable => {
  return { id, name: id, roles, email, phone: '', language: 'zh-CN' };
};
const leaders = [
  person('manager', ['departmentManager']),
  person('qc', ['qcManager']),
  person('boss', ['gm']),
  person('pm', ['projectManager']),
  person('clerk', ['csClerk']),
];
const office = { people: leaders, absences: [] };

describe('whom a report is told', () => {
  it.each([
    ['3.3.1.2', ['manager', 'qc', 'boss']],
    ['3.3.1.3', ['manager', 'qc', 'boss', 'pm']],
    ['3.3.1.4', ['manager', 'qc', 'boss']],
  ] as const)('[3.3.1.2, 3.3.1.3, 3.3.1.4] clause %s names its leaders', (clause, names) => {
    const told = recipientsOf(clause, startingReportSettings, office);
    expect(told.map(({ who }) => who)).toEqual(names);
    expect(told.every((one) => one.clause === clause)).toBe(true);
  });

  it('[3.3.1.2] nobody gets it twice, an empty role stays a line, a substitute and further addresses are told as well', () => {
    const people = [person('both', ['departmentManager', 'qcManager']), person('sub', ['csClerk'])];
    const absences = [{ userId: 'both', substituteId: 'sub' }];
    const extra = [
      { name: '顾问', address: 'Advisor@b.cn', language: 'en' as const },
      { name: '', address: 'both@a.cn', language: 'en' as const },
    ];
    const told = recipientsOf('3.3.1.2', { ...startingReportSettings, extra }, { people, absences });
    expect(told.map(({ who, clause }) => [who, clause])).toEqual([
      ['both', '3.3.1.2'],
      ['role:gm', '3.3.1.2'],
      ['sub', null],
      ['advisor@b.cn', null],
    ]);
  });

  it('[3.3.1.2] what is no address is none', () => {
    const [first] = recipientsOf('3.3.1.2', startingReportSettings, {
      people: [person('manager', ['departmentManager'], 'not an address')],
      absences: [],
    });
    expect(first?.address).toBe('');
  });

  it('[3.3.1.7] the next to phone is the next in line until one is reached', () => {
    const line = recipientsOf('3.3.1.2', startingReportSettings, office);
    const missed = (...who: string[]) => who.map((one) => ({ who: one, reached: false }));
    expect(nextToCall(line, [])?.who).toBe('manager');
    expect(nextToCall(line, missed('manager'))?.who).toBe('qc');
    expect(nextToCall(line, missed('manager', 'qc', 'boss'))?.who).toBe('manager');
    expect(nextToCall(line, missed('manager', 'qc', 'boss', 'manager'))?.who).toBe('qc');
    expect(nextToCall(line, [...missed('manager'), { who: 'qc', reached: true }])).toBeNull();
  });
});

describe('[3.4] in time or late', () => {
  it('is what servers said, to the millisecond', () => {
    const dueAt = 300_000;
    expect(timelinessOf({ dueAt, toldAt: null }, dueAt)).toBe('running');
    expect(timelinessOf({ dueAt, toldAt: null }, dueAt + 1)).toBe('overdue');
    expect(timelinessOf({ dueAt, toldAt: dueAt }, 900_000)).toBe('inTime');
    expect(timelinessOf({ dueAt, toldAt: dueAt + 1 }, 900_000)).toBe('late');
  });

  it('waits for the last of those whom the clause names, and for nobody else', () => {
    const clause = '3.3.1.2';
    expect(
      lastToldAt([
        { clause, toldAt: 1 },
        { clause, toldAt: 5 },
        { clause: null, toldAt: null },
      ]),
    ).toBe(5);
    expect(
      lastToldAt([
        { clause, toldAt: 1 },
        { clause, toldAt: null },
      ]),
    ).toBeNull();
    expect(lastToldAt([{ clause: null, toldAt: 1 }])).toBeNull();
  });

  it('page and paper cut the same second', () => {
    expect(formatToSecond(Date.parse('2026-09-30T18:03:59.999+08:00'), 'Asia/Shanghai')).toBe('2026-09-30 18:03:59');
  });

  it('a severity only rises', () => {
    expect(rises('minor', 'grave')).toBe(true);
    expect(rises('grave', 'minor')).toBe(false);
    expect(rises('serious', 'serious')).toBe(false);
  });
});

describe('[3.3.1.5] what may be filed', () => {
  const form = { ...emptyReportForm, kind: 'damage', foundBy: 'complaint', facts: '破损', person: '张三' } as const;
  const circumstances = { knownAt: 1_000_000, now: 1_000_000, order: { pieces: 10 } };
  const about = { orderId: 'o' } as const;

  it('reads amounts and pieces exactly', () => {
    const read = checkReport({ ...form, ...about, pieces: ' ３ ', amount: '12.5' }, circumstances);
    expect(read).toMatchObject({ issues: [], pieces: 3, amountFen: 1_250 });
    const wrong = (patch: object) =>
      checkReport({ ...form, ...about, ...patch }, circumstances).issues.map(({ path, code }) => `${path} ${code}`);
    expect(wrong({ pieces: '11' })).toEqual(['pieces exceptionReports.piecesAboveOrder']);
    expect(wrong({ pieces: '0' })).toEqual(['pieces exceptionReports.piecesWrong']);
    expect(wrong({ amount: '1.234' })).toEqual(['amount exceptionReports.amountWrong']);
    expect(wrong({ amount: '-1' })).toEqual(['amount exceptionReports.amountWrong']);
  });

  it('asks for an order where it was found in tracking, and for nobody where it was found among ourselves', () => {
    const tracking = checkReport({ ...form, foundBy: 'tracking' }, { ...circumstances, order: null });
    expect(tracking.issues.map(({ code }) => code)).toEqual(['exceptionReports.orderMissing']);
    const internal = { ...form, foundBy: 'internal', person: '' } as const;
    expect(checkReport(internal, { ...circumstances, order: null }).issues).toEqual([]);
  });

  it('[3.3.1.7] a call names somebody, a number that can be, and a moment after it was known', () => {
    const call = { person: '王', phone: '13800138000', at: 500_000 };
    const window = { knownAt: 400_000, now: 600_000 };
    expect(checkCall(call, window)).toEqual([]);
    const codes = (patch: object) => checkCall({ ...call, ...patch }, window).map(({ code }) => code);
    expect(codes({ person: ' ' })).toEqual(['exceptionReports.calledMissing']);
    expect(codes({ phone: 'abc' })).toEqual(['exceptionReports.phoneWrong']);
    expect(codes({ at: 700_000 })).toEqual(['exceptionReports.momentInFuture']);
    expect(codes({ at: 300_000 })).toEqual(['exceptionReports.momentBeforeKnown']);
  });
});
