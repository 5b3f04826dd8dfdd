import { describe, expect, it } from 'vitest';
import { writeTable } from '../../../electron/backend/customers/write-table.ts';
import { translatorFor } from '../../../electron/backend/i18n/translate.ts';
import { summaryMatterTable } from '../../../electron/backend/lists/figure-tables.ts';
import { createListsService } from '../../../electron/backend/lists/lists.service.ts';
import type { Actor } from '../../../electron/backend/session.ts';
import { summaryExcel } from '../../../electron/backend/summaries/summary-excel.ts';
import type { SummaryMatter } from '../../../shared/contract/summaries.ts';
import { type Figures, noFigure } from '../../../shared/domain/summaries/figures.ts';
import { renderSummary } from '../../../shared/sheets/render-summary.tsx';
import { sampleSummary } from '../../helpers/chart-samples.ts';
import { rowsOf } from '../../integration/lists/rows-of.ts';

const lists = createListsService({ now: () => 0, company: { zone: async () => 'Asia/Shanghai' }, writeTable });

/** The line of a figure in the spreadsheet of a month with these figures. */
async function lineOf(name: string, figures: Figures): Promise<readonly unknown[] | undefined> {
  const file = await summaryExcel(sampleSummary('clerk', { figures }), [], 'one', translatorFor('en'));
  return (await rowsOf(file)).find((row) => row[2] === name);
}

describe('a month’s files', () => {
  const settled = { ...noFigure, n: 2, fen: -200_000 };

  it('[3.3.2.1] say on paper and in Excel what a settlement that was taken back goes off the month', async () => {
    const paper = renderSummary(sampleSummary('clerk', { figures: { settled } }), translatorFor);
    expect(paper).toMatch(/<b>2<\/b> -¥2,000\.00</);
    expect((await lineOf('Settled on the spot', { settled }))?.[7]).toBe(-2_000);
    const matter = { kind: 'settlement', label: 'KF01-1', what: '', at: 0, dueAt: null, doneAt: null, ms: null };
    const row = { ...matter, fen: -500_000 } as SummaryMatter;
    const [, line] = await rowsOf(await lists.whole({ language: 'en' } as Actor, summaryMatterTable('settled'), [row]));
    expect(line).toContain('-¥5,000.00');
  });

  it('[3.4] say the same share in Excel as on paper', async () => {
    const figures = {
      due: { ...noFigure, n: 100 },
      inTime: { ...noFigure, n: 57 },
      orders: { ...noFigure, n: 20_000 },
    };
    const with1 = { ...figures, complaints: { ...noFigure, n: 1 } };
    const paper = renderSummary(sampleSummary('department', { figures: with1 }), translatorFor);
    for (const share of ['57.0%', '0.01%']) expect(paper).toContain(share);
    expect((await lineOf('In time', with1))?.[6]).toBe(57);
    expect((await lineOf('All complaints', with1))?.[6]).toBe(0.01);
  });
});
