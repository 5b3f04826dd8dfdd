import { describe, expect, it } from 'vitest';
import { translatorFor } from '../../../electron/backend/i18n/translate.ts';
import { renderReport } from '../../../shared/sheets/render-report.tsx';
import { sheetLanguages } from '../../../shared/i18n/languages.ts';
import { sampleReport } from '../../helpers/report-samples.ts';

const html = (given: Parameters<typeof sampleReport>[0] = {}) => renderReport(sampleReport(given), translatorFor);
const textOf = (page: string) =>
  page
    .slice(page.indexOf('<body>'))
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('[3.3.1.5, 3.5.1] KF-01', () => {
  it('[3.4] keeps corrected words readable in their place, the correction below them', () => {
    const page = html();
    const body = textOf(page);
    const places = ['两台显示器屏幕破裂', '更正第 1 条', '三台', '一箱倾斜', '补发三台', '升为严重'].map((words) =>
      body.indexOf(words),
    );
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places[0]).toBeGreaterThan(0);
    expect(page).toMatch(/<tr class="corrected">.*?两台显示器屏幕破裂/);
  });

  it('[3.4, 3.3.1.2] says in time as plainly as late, with its times cut to the second', () => {
    expect(textOf(html())).toContain(
      '按时上报 获知 2026-09-30 17:58:20 · 时限 2026-09-30 18:03:20 · 报达 2026-09-30 17:59:41',
    );
    expect(textOf(html({ timeliness: 'late' }))).toContain('迟报');
    const late = html({ language: 'en', timeliness: 'overdue', toldAt: null });
    expect(textOf(late)).toContain('Overdue');
    expect(textOf(late)).toContain('No address: phone');
  });

  it.each(sheetLanguages)('[3.3.1.6] has boxes for quality control and lines to sign in %s', (language) => {
    const body = textOf(html({ language }));
    const words =
      language === 'en' ? ['Investigation', 'Decision', 'QC manager'] : ['调查情况', '处理决定', '质控部经理'];
    for (const word of words) expect(body).toContain(word);
    expect(body).toContain('DLD-QMS04-JL(KF)-01');
    expect(body).toContain('¥2,400.50');
  });

  it('[3.3.1.6] shows what quality control wrote in the place of the lines', () => {
    const handling = {
      investigation: '装车第三层未固定',
      cause: '操作',
      responsible: '承运商',
      decision: '赔付',
      claim: '¥2,400.50',
      signed: [{ what: 'people:role.qcManager', byName: '孙敏', at: Date.parse('2026-10-08T10:00+08:00') }],
    };
    const body = textOf(html({ handling }));
    expect(body).toContain('装车第三层未固定');
    expect(body).toContain('孙敏 2026-10-08 10:00');
  });

  it('lets no typed text steer the page', () => {
    const model = sampleReport();
    const facts = [{ ...model.facts[0]!, text: '<script>alert(1)</script>' }];
    expect(html({ facts })).not.toContain('<script>');
  });
});
