import { describe, expect, it } from 'vitest';
import { translatorFor } from '../../../electron/backend/i18n/translate.ts';
import { kpiExcel } from '../../../electron/backend/kpi/kpi-excel.ts';
import { workReportExcel } from '../../../electron/backend/reports/report-excel.ts';
import { summaryExcel } from '../../../electron/backend/summaries/summary-excel.ts';
import { chartGoal, chartText, chartValue, type Counted } from '../../../shared/domain/kpi/value.ts';
import type { KpiFigure } from '../../../shared/domain/kpi/figures.ts';
import { languages } from '../../../shared/i18n/languages.ts';
import { renderKpi } from '../../../shared/sheets/render-kpi.tsx';
import { renderWorkReport } from '../../../shared/sheets/render-work-report.tsx';
import { type ReadChart, readCharts } from '../../helpers/charts.ts';
import { evilName, sampleKpi, sampleSummary, sampleWorkReport } from '../../helpers/chart-samples.ts';

interface Trend {
  readonly figure: KpiFigure;
  readonly goal: number;
  readonly trend: readonly Counted[];
}

/** What the line of each figure is drawn of, on paper as in the file. */
function expectTrends(charts: readonly ReadChart[], figures: readonly Trend[], labels: readonly string[]): void {
  const drawn = charts.filter(({ series }) => series.length === 2);
  expect(drawn).toHaveLength(figures.length);
  for (const [index, { figure, goal, trend }] of figures.entries()) {
    const [line, aim] = drawn[index]?.series ?? [];
    const values = trend.map((span) => chartValue(figure, span));
    expect(line).toMatchObject({ cells: values, cache: values, names: labels });
    expect(values).toContain(null);
    expect(aim?.cells).toEqual(labels.map(() => chartGoal(figure, goal)));
  }
}

describe.each(languages)('spreadsheets in %s', (language) => {
  const t = translatorFor(language);

  it.each(['weekly', 'keyAccount', 'quarter'] as const)(
    '[8] of a %s report draw the lines that its paper shows',
    async (kind) => {
      const model = sampleWorkReport({ kind, language });
      const charts = await readCharts(await workReportExcel(model, translatorFor));
      const { lines } = model.counted;
      expectTrends(charts, lines, lines[0]?.trend.map(({ label }) => label) ?? []);
      const titles = charts.map(({ title }) => title);
      for (const { figure } of lines) expect(titles.join('\n')).toContain(t(`kpi:figure.${figure}`));
      const paper = renderWorkReport(model, translatorFor);
      for (const { figure, trend } of lines)
        for (const span of trend) expect(paper).toContain(`>${chartText(figure, span)}<`);
    },
  );

  it('[8] of a day draw its orders by client as bars, names as text', async () => {
    const model = sampleWorkReport({ kind: 'daily', language });
    const [clients, ...others] = await readCharts(await workReportExcel(model, translatorFor));
    expect(others).toEqual([]);
    expect(clients?.title).toBe(t('reports:table.clients'));
    expect(clients?.series[0]?.cells).toEqual(model.counted.tables.clients?.map(({ n }) => n));
    expect(clients?.series[0]?.names[1]).toBe(evilName);
  });

  it('[8] of a long table draw its first rows, and say so', async () => {
    const clients = Array.from({ length: 80 }, (_, index) => ({ key: `客户${index}`, n: 100 - index, cells: [] }));
    const model = sampleWorkReport({ kind: 'daily', language });
    const counted = { ...model.counted, tables: { clients } };
    const [chart] = await readCharts(await workReportExcel({ ...model, counted }, translatorFor));
    expect(chart?.series[0]?.cells).toHaveLength(30);
    expect(chart?.title).toContain(t('kpi:excel.first', { count: 30 }));
  });

  it('[8] of a day without orders have no sheet of charts', async () => {
    const model = sampleWorkReport({ kind: 'daily', language });
    const counted = { ...model.counted, tables: {} };
    expect(await readCharts(await workReportExcel({ ...model, counted }, translatorFor))).toEqual([]);
  });

  it('[8] of figures about which nothing is known draw nothing, and paper says so', async () => {
    const model = sampleKpi({ language });
    const nothing = { n: 0, of: 0, ms: 0 };
    const figures = model.figures.map((one) => ({
      ...one,
      trend: one.trend.map((month) => ({ ...month, ...nothing })),
    }));
    const { base64 } = await kpiExcel({ ...model, figures }, null, 'x', t);
    expect(await readCharts(Buffer.from(base64, 'base64'))).toEqual([]);
    const paper = renderKpi({ ...model, figures }, translatorFor);
    expect(paper).not.toContain('class="trend"');
    expect(paper.split(`<p>${t('kpi:reached.nothing')}</p>`)).toHaveLength(figures.length + 1);
  });

  it('[4.3.1.9] of a month draw what was told in time, late and not at all, by clause and by person', async () => {
    const read = async (scope: 'clerk' | 'department') =>
      readCharts(Buffer.from((await summaryExcel(sampleSummary(scope), [], 'x', t)).base64, 'base64'));
    const parts = ['inTime', 'late', 'untold'].map((id) => t(`summaries:figure.${id}`));
    const [clauses, people] = await read('department');
    expect(clauses?.series.map(({ name, cells }) => [name, ...cells])).toEqual([
      [parts[0], 10, 7],
      [parts[1], 2, 2],
      [parts[2], 0, 1],
    ]);
    expect(clauses?.series[0]?.names).toEqual(['3.3.1.2', '3.3.1.7']);
    expect(people?.series.map(({ name, cells }) => [name, ...cells])).toEqual([
      [parts[0], 9, 6, 2],
      [parts[1], 2, 1, 1],
      [parts[2], 0, 1, 0],
    ]);
    expect(people?.series[0]?.names).toEqual(['王丽', '陈静', evilName]);
    expect((await read('clerk')).map(({ title }) => title)).toEqual([clauses?.title]);
  });

  it('[8] of the KPI draw each figure over its months, with its target', async () => {
    const model = sampleKpi({ language });
    const charts = await readCharts(Buffer.from((await kpiExcel(model, null, 'x', t)).base64, 'base64'));
    expectTrends(charts, model.figures, model.figures[0]?.trend.map(({ month }) => month) ?? []);
    const onTime = charts.find(({ title }) => title.startsWith(t('kpi:figure.onTime')));
    expect(onTime?.series[1]?.cells[0]).toBe(97);
  });
});

describe('a value as charts write it', () => {
  it('[8] is rounded against us, a length to the tenth of an hour', () => {
    expect(chartText('onTime', { n: 9_999, of: 10_000, ms: 0 })).toBe('99.9');
    expect(chartText('closing', { n: 2, of: 2, ms: 2 * 3_600_001 })).toBe('1.1');
    expect(chartText('closing', { n: 3, of: 3, ms: 3 * 7_200_000 })).toBe('2.0');
    expect(chartValue('closing', { n: 0, of: 0, ms: 0 })).toBeNull();
  });
});
