import type { ShiftSheetModel } from '../domain/shifts/sheet-model.ts';
import type { Language, Translate } from '../i18n/languages.ts';
import { pageOf, pagesOf } from './render-sheet.tsx';
import { sheetCss } from './sheet-css.ts';
import { ShiftSheet } from './shift.tsx';
import { wordsOf } from './words.tsx';

/** A shift hand-over list as one self-contained, script-free HTML page for the PDF engine. */
export function renderShift(model: ShiftSheetModel, translatorOf: (language: Language) => Translate): string {
  const words = wordsOf(model.language, translatorOf, '');
  const title = `${words.line('shifts:sheet.title')} ${model.giverName}`;
  const foot = {
    head: title,
    mark: '',
    left: model.demo ? words.line('shifts:sheet.demo') : title,
    pages: pagesOf(words, 'shifts:sheet.pageOf'),
  };
  return pageOf(
    { language: model.language, title, css: `${sheetCss('A4', model.language, foot)}${listCss}` },
    <ShiftSheet model={model} words={words} />,
  );
}

const listCss = `
.shift h1 { text-align: center; font-size: 1.8rem; line-height: 1.4; }
.shift h2 { font-size: 1.1rem; margin: 0.6rem 0 0.2rem; break-after: avoid; }
.shift table { width: 100%; table-layout: fixed; }
.shift td { vertical-align: top; }
.shift td:nth-child(1) { width: 36%; }
.shift td:nth-child(2) { width: 20%; }
.shift td:nth-child(3) { width: 16%; }
.shift .remarks { white-space: pre-wrap; }
`;
