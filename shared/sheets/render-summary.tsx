import type { SummarySheetModel } from '../domain/summaries/sheet-model.ts';
import type { Language, Translate } from '../i18n/languages.ts';
import { pageOf, pagesOf } from './render-sheet.tsx';
import { sheetCss } from './sheet-css.ts';
import { SummarySheet } from './summary.tsx';
import { wordsOf } from './words.tsx';

/** A month's summary as one self-contained, script-free HTML page for the PDF engine. */
export function renderSummary(model: SummarySheetModel, translatorOf: (language: Language) => Translate): string {
  const words = wordsOf(model.language, translatorOf, 'summaries:');
  const whose = model.scope === 'department' ? words.line('department') : model.personName;
  const title = `${words.line('sheet.title')} ${model.month} ${whose}`;
  const foot = {
    head: title,
    mark: '',
    left: model.demo ? words.line('sheet.demo') : title,
    pages: pagesOf(words),
  };
  return pageOf(
    { language: model.language, title, css: `${sheetCss('A4', model.language, foot)}${summaryCss}` },
    <SummarySheet model={model} words={words} />,
  );
}

const summaryCss = `
.summary h1 { text-align: center; font-size: 1.7rem; line-height: 1.4; }
.summary h2 { font-size: 1.1rem; margin: 0.7rem 0 0.2rem; break-after: avoid; }
.summary table { width: 100%; table-layout: fixed; break-inside: auto; }
.summary tr { break-inside: avoid; }
.summary th { text-align: left; font-weight: 600; }
.summary td, .summary th { vertical-align: top; padding: 0.1rem 0.3rem; }
.summary .n { text-align: right; width: 14%; }
.summary .name { width: 34%; }
.summary .free { border: 1.5px solid #000; padding: 0.4rem 0.6rem; margin: 0.5rem 0; font-size: 1.05rem; }
.summary .whose { width: 11%; }
.summary .told { width: 20%; }
.summary .people .whose { width: 10%; }
.summary .people .told { width: 14%; }
.summary .people th { font-size: 0.8rem; }
.summary .told-bar { display: block; margin-top: 0.35rem; }
.summary .told-legend { font-size: 0.78rem; font-weight: 400; }
.summary .told-legend svg { width: 0.6rem; height: 0.6rem; }
.summary .typed { white-space: pre-wrap; min-height: 1.6rem; }
`;
