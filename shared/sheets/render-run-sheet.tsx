import type { RunSheetModel } from '../domain/dispatch/run-sheet-model.ts';
import type { Language, Translate } from '../i18n/languages.ts';
import { pageOf, pagesOf } from './render-sheet.tsx';
import { RunSheets } from './run-sheet.tsx';
import { sheetCss } from './sheet-css.ts';
import { wordsOf } from './words.tsx';

/** Run sheets as one self-contained, script-free HTML page for the PDF engine: A4, broad side up. */
export function renderRunSheets(model: RunSheetModel, translatorOf: (language: Language) => Translate): string {
  const words = wordsOf(model.language, translatorOf, 'dispatch:');
  const title = words.line('sheet.title');
  const foot = {
    head: '',
    mark: '',
    left: [title, model.day, model.demo ? words.line('sheet.demoShort') : ''].filter(Boolean).join(' · '),
    pages: pagesOf(words),
  };
  const css = `${sheetCss('A4', model.language, foot)}${runCss}
html { font-size: ${model.language === 'zh-CN' ? '9.5pt' : '8.8pt'}; }`;
  return pageOf({ language: model.language, title, css }, <RunSheets model={model} words={words} />);
}

const runCss = `
@page { size: A4 landscape; margin: 9mm 8mm 11mm; }
.runs section { break-after: page; }
.runs section:last-child { break-after: auto; }
.runs header > p { text-align: center; font-size: 1.15rem; }
.runs h1 { text-align: center; font-size: 1.9rem; line-height: 1.25; }
.runs .vehicle { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.2rem 1.6rem; padding: 0.3rem 0; }
.runs .plate { font-size: 1.8rem; border: 1.5pt solid #000; padding: 0 0.5rem; }
.runs td { vertical-align: top; padding: 0.25rem 0.35rem; line-height: 1.3; }
.runs td b, .runs td > span { display: block; }
.runs td b.inline { display: inline; white-space: nowrap; }
.runs td b.mark { display: inline-block; border: 1pt solid #000; padding: 0 0.3rem; }
.runs .place { font-size: 1.4rem; text-align: center; }
.runs tr { break-inside: avoid; }
.runs .signs { display: grid; grid-template-columns: repeat(4, 1fr); gap: 1rem; margin-top: 1.2rem; }
.runs .signs span { border-bottom: 0.75pt solid #000; padding-bottom: 1.4rem; }
`;
