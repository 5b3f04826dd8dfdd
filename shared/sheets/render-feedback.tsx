import type { FeedbackModel } from '../domain/tracking/feedback-model.ts';
import type { Language, Translate } from '../i18n/languages.ts';
import { FeedbackTable } from './feedback-table.tsx';
import { pageOf, pagesOf } from './render-sheet.tsx';
import { sheetCss } from './sheet-css.ts';
import { wordsOf } from './words.tsx';

/** KF-03 as one self-contained, script-free HTML page for the PDF engine: A4, broad side up. */
export function renderFeedback(model: FeedbackModel, translatorOf: (language: Language) => Translate): string {
  const words = wordsOf(model.language, translatorOf, 'tracking:');
  const trouble = wordsOf(model.language, translatorOf, '').line;
  const title = words.line('sheet.title');
  const foot = {
    head: '',
    mark: '',
    left: [model.formCode, title, model.demo ? words.line('sheet.demoShort') : ''].filter(Boolean).join(' · '),
    pages: pagesOf(words),
  };
  const css = `${sheetCss('A4', model.language, foot)}${tableCss}
html { font-size: ${model.language === 'zh-CN' ? '8pt' : '7.4pt'}; }`;
  return pageOf(
    { language: model.language, title, css },
    <FeedbackTable model={model} words={words} trouble={trouble} />,
  );
}

const tableCss = `
@page { size: A4 landscape; margin: 9mm 8mm 11mm; }
.feedback header > p { text-align: center; font-size: 1.15rem; }
.feedback h1 { text-align: center; font-size: 1.8rem; line-height: 1.25; }
.feedback h1 .en { display: block; font-size: 1rem; }
.feedback .ident { justify-content: flex-start; flex-wrap: wrap; gap: 0.2rem 2rem; padding: 0.2rem 0; }
.feedback table { margin-top: 0.2rem; }
.feedback td b, .feedback td > span { display: block; }
.feedback td, .feedback th { padding: 0.12rem 0.3rem 0.16rem; }
.feedback thead th .en { display: block; }
.feedback td { line-height: 1.25; }
`;
