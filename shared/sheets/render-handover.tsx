import type { HandoverSheetModel } from '../domain/handovers/sheet-model.ts';
import type { Language, Translate } from '../i18n/languages.ts';
import { HandoverSheet } from './handover.tsx';
import { pageOf, pagesOf } from './render-sheet.tsx';
import { sheetCss } from './sheet-css.ts';
import { wordsOf } from './words.tsx';

/** SC-04 or SC-05 as one self-contained, script-free HTML page for the PDF engine. */
export function renderHandover(model: HandoverSheetModel, translatorOf: (language: Language) => Translate): string {
  const words = wordsOf(model.language, translatorOf, 'handovers:');
  const title = `${words.line(`kindTitle.${model.kind}`)} ${model.number}`;
  const foot = {
    head: model.number,
    mark: '',
    left: [model.formCode, title, model.demo ? words.line('sheet.demoShort') : ''].filter(Boolean).join(' · '),
    pages: pagesOf(words),
  };
  const css = `${sheetCss('A4', model.language, foot)}${formCss}`;
  return pageOf({ language: model.language, title, css }, <HandoverSheet model={model} words={words} />);
}

const formCss = `
.form-company { text-align: center; font-size: 1.15rem; }
.form-head h1 { text-align: center; font-size: 1.9rem; line-height: 1.3; margin: 0.1rem 0 0.35rem; }
.form-head h1 .en { display: block; font-size: 1.1rem; }
.form-ident { display: flex; justify-content: space-between; gap: 1rem; border-bottom: 0.5mm solid #000; padding-bottom: 0.3rem; }
.form-state { text-align: right; padding-top: 0.3rem; }
.form-state b { border: 0.5mm solid #000; padding: 0.05rem 0.6rem; font-size: 1.15rem; }
.form-facts th { width: 21%; font-size: 0.95rem; }
.form-facts td { white-space: pre-wrap; font-size: 1.05rem; min-height: 1.6rem; }
.form-facts tr { break-inside: auto; }
.form-facts tr.heavy td, .form-facts tr.heavy th { border-width: 0.6mm; }
.form-facts tr.heavy td { font-weight: 700; }
.form-signs td { height: 2.7rem; vertical-align: middle; }
.form-signs th:nth-child(1) { width: 24%; }
.form-signs th:nth-child(2) { width: 11%; }
.form-signs th:nth-child(4) { width: 19%; }
`;
