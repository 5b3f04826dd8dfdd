import { kpiFigures, kindOf, type KpiFigure } from '../../shared/domain/kpi/figures.ts';
import type { KpiSheetModel } from '../../shared/domain/kpi/sheet-model.ts';
import type { Counted } from '../../shared/domain/kpi/value.ts';
import type { CountedReport, ReportLine, TableRow } from '../../shared/domain/reports/counted.ts';
import type { WorkReportSheetModel } from '../../shared/domain/reports/sheet-model.ts';
import type { WorkReportKind } from '../../shared/domain/reports/values.ts';
import { emptyReportWriting } from '../../shared/domain/reports/writing.ts';
import { type FigureId, type Figures, noFigure } from '../../shared/domain/summaries/figures.ts';
import type { SummarySheetModel } from '../../shared/domain/summaries/sheet-model.ts';
import type { SummaryScope } from '../../shared/domain/summaries/values.ts';
import { emptyWriting } from '../../shared/domain/summaries/writing.ts';

const zone = 'Asia/Shanghai';
const countedAt = Date.parse('2027-01-04T09:00:00+08:00');
const company = {
  nameZh: '北京测试物流有限公司',
  nameEn: 'Beijing Test Logistics Co., Ltd.',
  addressZh: '',
  addressEn: '',
  phone: '',
};
const head = { zone, demo: false, company, printedAt: countedAt };
const signed = { submittedAt: countedAt, submittedByName: '王丽', answeredAt: null, answeredByName: '', answer: '' };

/** A name that a spreadsheet would run, and signs that markup knows. */
export const evilName = `=cmd|' /C calc'!A0 & <b>"仁和"</b>`;

/** Of a span; of the fourth nothing is known. */
function countedIn(figure: KpiFigure, index: number): Counted {
  if (index === 3) return { n: 0, of: 0, ms: 0 };
  const of = 180 + ((index * 37) % 61);
  const missed = (index * 5 + kpiFigures.indexOf(figure)) % 9;
  if (kindOf[figure].unit === 'length')
    return { n: missed + 1, of: missed + 1, ms: (missed + 1) * (31 + index) * 3_599_000 };
  return { n: kindOf[figure].better === 'more' ? of - missed : missed, of, ms: 0 };
}

function lineOf(figure: KpiFigure, labels: readonly string[]): ReportLine {
  const trend = labels.map((label, index) => ({ label, ...countedIn(figure, index) }));
  const [before, now] = trend.slice(-2);
  const nothing = { n: 0, of: 0, ms: 0 };
  return {
    figure,
    goal: kindOf[figure].usual,
    goalFrom: 'usual',
    now: now ?? nothing,
    before: before ?? nothing,
    mean: before ?? nothing,
    trend,
  };
}

function monthsUpTo(year: number, month: number, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const at = year * 12 + month - count + index;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}

const labelsOf: Readonly<Record<WorkReportKind, readonly string[]>> = {
  daily: [],
  weekly: ['11-02', '11-09', '11-16', '11-23', '11-30', '12-07', '12-14', '12-21', '12-28'],
  keyAccount: monthsUpTo(2026, 12, 12),
  quarter: monthsUpTo(2026, 12, 15),
};
const periodOf: Readonly<Record<WorkReportKind, string>> = {
  daily: '2026-12-31',
  weekly: '2026-12-28',
  keyAccount: '2026-12',
  quarter: '2026-Q4',
};

const plain = (rows: Readonly<Record<string, number>>): readonly TableRow[] =>
  Object.entries(rows).map(([key, n]) => ({ key, n, cells: [] }));

const tables: CountedReport['tables'] = {
  clients: plain({ 北京华信电子科技有限公司: 14, [evilName]: 9, 天津宏达服装厂: 4, 石家庄华联印刷有限公司: 1 }),
  lateClients: plain({ 天津宏达服装厂: 6, [evilName]: 3, 北京华信电子科技有限公司: 1 }),
  partners: plain({ 上海迅达快运: 5, 广州南粤物流: 2 }),
  causes: plain({ loading: 7, transport: 4, weather: 2, '': 1 }),
  carriers: [{ key: '上海迅达快运', n: 40, cells: [40, 38, 36, 35, 1] }],
  destinations: [{ key: '上海', n: 21, cells: [320, 4_218_500] }],
  modes: [{ key: 'mode.standardRoad', n: 21, cells: [320, 4_218_500] }],
  links: [{ key: '3.3.1.2|csClerk', n: 3, cells: [2, 1] }],
};

export function sampleWorkReport(
  given: Partial<WorkReportSheetModel> & Pick<WorkReportSheetModel, 'kind'>,
): WorkReportSheetModel {
  const { kind } = given;
  const labels = labelsOf[kind];
  const isForCustomer = kind === 'keyAccount';
  return {
    ...head,
    ...signed,
    language: 'zh-CN',
    period: periodOf[kind],
    personName: kind === 'daily' ? '王丽' : '',
    customer: isForCustomer ? { nameZh: '北京华信电子科技有限公司', nameEn: 'Huaxin Electronics' } : null,
    revision: 1,
    state: 'submitted',
    correction: '',
    writing: emptyReportWriting,
    counted: {
      seq: 812,
      at: countedAt,
      figures: { taken: 28, byPhone: 17, opened: 4, closed: 3 },
      tables,
      lines: labels.length === 0 ? [] : kpiFigures.map((figure) => lineOf(figure, labels)),
      movements: [{ figure: 'onTime', against: 'before', worse: true, by: 120, unit: 'points' }],
    },
    items: [],
    frozen: true,
    ...given,
  };
}

function figuresOf(counts: Readonly<Partial<Record<FigureId, number>>>): Figures {
  return Object.fromEntries(Object.entries(counts).map(([id, n]) => [id, { ...noFigure, n }]));
}

export function sampleSummary(scope: SummaryScope, given: Partial<SummarySheetModel> = {}): SummarySheetModel {
  const person = (name: string, counts: readonly [number, number, number]) => {
    const [inTime, late, untold] = counts;
    return {
      id: name,
      name,
      figures: figuresOf({ due: inTime + late + untold, inTime, late, untold, promised: 3, kept: 2, broken: 1 }),
    };
  };
  return {
    ...head,
    ...signed,
    language: 'zh-CN',
    month: '2026-12',
    scope,
    personName: scope === 'department' ? '' : '王丽',
    revision: 1,
    state: 'submitted',
    correction: '',
    writing: emptyWriting,
    figures: figuresOf({
      due: 22,
      inTime: 17,
      late: 4,
      untold: 1,
      'due:3.3.1.2': 12,
      'inTime:3.3.1.2': 10,
      'late:3.3.1.2': 2,
      'due:3.3.1.7': 10,
      'inTime:3.3.1.7': 7,
      'late:3.3.1.7': 2,
      'untold:3.3.1.7': 1,
      promised: 6,
      kept: 5,
      broken: 1,
    }),
    people:
      scope === 'department' ? [person('王丽', [9, 2, 0]), person('陈静', [6, 1, 1]), person(evilName, [2, 1, 0])] : [],
    links: tables.links ?? [],
    countedAt,
    frozen: true,
    ...given,
  };
}

export function sampleKpi(given: Partial<KpiSheetModel> = {}): KpiSheetModel {
  const months = monthsUpTo(2026, 12, 13);
  return {
    language: 'zh-CN',
    zone,
    demo: false,
    company,
    customer: { nameZh: evilName, nameEn: '' },
    from: '2026-12',
    to: '2026-12',
    known: 'now',
    countedAt,
    corrected: 2,
    version: 3,
    figures: kpiFigures.map((figure) => ({
      figure,
      ...countedIn(figure, months.length - 1),
      without: null,
      parts: {},
      goal: kindOf[figure].usual,
      goalFrom: 'usual' as const,
      trend: months.map((month, index) => ({ month, ...countedIn(figure, index) })),
    })),
    ...given,
  };
}
