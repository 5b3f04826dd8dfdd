import { describe, expect, it } from 'vitest';
import { translatorFor } from '../../../electron/backend/i18n/translate.ts';
import { renderKpi } from '../../../shared/sheets/render-kpi.tsx';
import { renderSummary } from '../../../shared/sheets/render-summary.tsx';
import { renderWorkReport } from '../../../shared/sheets/render-work-report.tsx';
import { sampleKpi, sampleSummary, sampleWorkReport } from '../../helpers/chart-samples.ts';

describe('reports on paper', () => {
  it('[8] say what moved in one language after the other, not both in one sentence', () => {
    const paper = renderWorkReport(sampleWorkReport({ kind: 'quarter', language: 'both' }), translatorFor);
    const worse = 'On-time delivery: 1.2 points worse than last quarter (n = 210)';
    expect(paper).toContain(`<li>准时率比上季度差 1.2 个百分点（n = 210） / ${worse}</li>`);
  });

  it('[8] say the share with and without what the customer caused, where it was kept, and what the share leaves out', () => {
    const sample = sampleWorkReport({ kind: 'quarter', language: 'en' });
    const before = renderWorkReport(sample, translatorFor);
    expect(before).not.toContain('class="beside"');
    const lines = sample.counted.lines.map((line) => ({
      ...line,
      without: line.figure === 'onTime' ? { n: 95, of: 98, ms: 0 } : null,
      parts: line.figure === 'onTime' ? { due: 100, met: 95, missed: 5, excused: 2, running: 3 } : {},
    }));
    const paper = renderWorkReport({ ...sample, counted: { ...sample.counted, lines } }, translatorFor);
    const told = /<small class="beside">(.*?)<\/small>/g;
    expect([...paper.matchAll(told)].map(([, words]) => words)).toEqual([
      'Without customer and force majeure 96.9% (95 / 98) · Of these by customer or force majeure 2 · Not due yet 3',
    ]);
  });

  it('[8] say of every chart what its dashed line is', () => {
    const report = renderWorkReport(sampleWorkReport({ kind: 'quarter', language: 'zh-CN' }), translatorFor);
    const kpi = renderKpi(sampleKpi({ language: 'en' }), translatorFor);
    const text = (html: string) => html.replaceAll(/<!--.*?-->/g, '');
    expect(text(report)).toContain('┄┄ 目标 ≥ 97%');
    expect(text(kpi)).toContain('┄┄ Target ≤ 48 h');
  });

  it('[8] name a link by the manual’s clause, not by our word for a part of it', () => {
    const sample = sampleWorkReport({ kind: 'quarter', language: 'zh-CN' });
    const links = [{ key: '2.3.1-sameDay|csClerk', n: 3, cells: [2, 1] }];
    const counted = { ...sample.counted, tables: { links } };
    const paper = renderWorkReport({ ...sample, counted }, translatorFor);
    expect(paper).toContain('<td>2.3.1 客服人员</td>');
    expect(paper).not.toContain('sameDay');
  });

  it('[8] set the number of a low point below it, where the line does not run', () => {
    const paper = renderWorkReport(sampleWorkReport({ kind: 'weekly', language: 'zh-CN' }), translatorFor);
    const [, chart = ''] = paper.split('class="trend"');
    const dots = [...chart.matchAll(/cy="([\d.]+)"/g)].map(([, y]) => Number(y));
    const numbers = [...chart.matchAll(/y="(-?[\d.]+)" font-size="7" text-anchor/g)].map(([, y]) => Number(y));
    expect(dots.slice(0, 3).map((y, at) => (numbers[at] ?? 0) > y)).toEqual([false, true, false]);
  });

  it('[4.3.1.9] draw of a month what was told in time, late and not at all', () => {
    const widths = (scope: 'clerk' | 'department') =>
      renderSummary(sampleSummary(scope), translatorFor)
        .split('class="told-bar"')
        .slice(1)
        .map((bar) =>
          [...(bar.split('</svg>')[0]?.matchAll(/ width="([\d.]+)"/g) ?? [])].map(([, width]) =>
            Math.round(Number(width)),
          ),
        );
    expect(widths('clerk')).toEqual([
      [83, 17],
      [58, 17, 8],
    ]);
    expect(widths('department').slice(2)).toEqual([
      [82, 18],
      [55, 9, 9],
      [18, 9],
    ]);
  });
});
