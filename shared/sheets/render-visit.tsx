import type { VisitSheetModel } from '../domain/reception/sheet-model.ts';
import type { Language, Translate } from '../i18n/languages.ts';
import { pageOf, pagesOf } from './render-sheet.tsx';
import { sheetCss } from './sheet-css.ts';
import { VisitSheet } from './visit.tsx';
import { wordsOf } from './words.tsx';

/** A visit sheet as one self-contained, script-free HTML page for the PDF engine. */
export function renderVisit(model: VisitSheetModel, translatorOf: (language: Language) => Translate): string {
  const words = wordsOf(model.language, translatorOf, '');
  const title = `${words.line('reception:sheet.title')} ${model.form.customerName}`;
  const foot = {
    head: title,
    mark: '',
    left: model.demo ? words.line('reception:sheet.demo') : title,
    pages: pagesOf(words, 'reception:sheet.pageOf'),
  };
  return pageOf(
    { language: model.language, title, css: `${sheetCss('A4', model.language, foot)}${visitCss}` },
    <VisitSheet model={model} words={words} />,
  );
}

const visitCss = `
.visit h1 { text-align: center; font-size: 1.8rem; line-height: 1.4; }
.visit h2 { font-size: 1.1rem; margin: 0.6rem 0 0.2rem; break-after: avoid; }
.visit .factgrid { display: flex; flex-wrap: wrap; border: 0.4mm solid #000; }
.visit .factgrid > div { padding: 0.2rem 0.55rem 0.3rem; border: 0.1mm solid #000; min-width: 0; flex: 1 1 50%; }
.visit .factgrid > div.wide { flex-basis: 100%; }
.visit .factgrid b { font-size: 1.15rem; line-height: 1.3; white-space: pre-wrap; }
.visit .box { font-size: 1.2rem; line-height: 1.1; }
.visit .second, .visit .note { display: block; }
.visit .note { font-style: normal; border-left: 0.4mm solid #000; padding-left: 0.4rem; }
.visit .pre { white-space: pre-wrap; }
.visit .signs { display: grid; grid-template-columns: 1.3fr 1.3fr 1fr; gap: 1.2rem; margin-top: 1.4rem; break-inside: avoid; }
.visit .signs p { border-bottom: 0.3mm solid #000; padding-bottom: 1.6rem; }
`;
