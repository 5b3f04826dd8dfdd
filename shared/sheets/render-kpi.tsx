import type { KpiSheetModel } from '../domain/kpi/sheet-model.ts';
import type { Language, Translate } from '../i18n/languages.ts';
import { KpiSheet } from './kpi.tsx';
import { pageOf, pagesOf } from './render-sheet.tsx';
import { sheetCss } from './sheet-css.ts';
import { wordsOf } from './words.tsx';

/** The KPI sheet as one self-contained, script-free HTML page for the PDF engine. */
export function renderKpi(model: KpiSheetModel, translatorOf: (language: Language) => Translate): string {
  const words = wordsOf(model.language, translatorOf, 'kpi:');
  const months = model.from === model.to ? model.from : `${model.from} – ${model.to}`;
  const title = `${words.line('sheetTitle')} ${months}`;
  const foot = {
    head: title,
    mark: '',
    left: model.demo ? words.line('sheet.demo') : title,
    pages: pagesOf(words),
  };
  return pageOf(
    { language: model.language, title, css: `${sheetCss('A4', model.language, foot)}${kpiCss}` },
    <KpiSheet model={model} words={words} />,
  );
}

const kpiCss = `
.kpi h1 { text-align: center; font-size: 1.7rem; line-height: 1.4; }
.kpi .period { font-size: 1.15rem; }
.kpi table { width: 100%; table-layout: fixed; border-collapse: collapse; margin-top: 0.5rem; }
.kpi tr { break-inside: avoid; }
.kpi th { text-align: left; font-weight: 600; border-bottom: 0.4mm solid #000; }
.kpi td { border-bottom: 0.15mm solid #000; }
.kpi td, .kpi th { vertical-align: top; padding: 0.15rem 0.3rem; }
.kpi th.figure { width: 39%; } .kpi th.value { width: 12%; } .kpi th.goal { width: 12%; }
.kpi td.value { font-size: 1.15rem; font-weight: 700; }
.kpi .formula { display: block; font-size: 0.78rem; }
.kpi .rules { margin: 0.5rem 0; font-size: 0.85rem; }
.kpi .charts { display: flex; flex-wrap: wrap; gap: 0.5rem 4%; }
.kpi figure { width: 48%; break-inside: avoid; }
.kpi figcaption { font-size: 0.9rem; }
.kpi figcaption .goal { float: right; font-size: 0.78rem; }
.kpi .trend { width: 100%; height: auto; }
`;
