import type { ResultSheetModel } from '../domain/exams/sheet-model.ts';
import type { Language, Translate } from '../i18n/languages.ts';
import { ExamResultSheet } from './exam-result.tsx';
import { pageOf, pagesOf } from './render-sheet.tsx';
import { sheetCss } from './sheet-css.ts';
import { wordsOf } from './words.tsx';

/** An exam's result as one self-contained, script-free HTML page for the PDF engine. */
export function renderExamResult(model: ResultSheetModel, translatorOf: (language: Language) => Translate): string {
  const words = wordsOf(model.language, translatorOf, 'exams:');
  const title = `${words.line('sheet.title')} ${model.personName}`;
  const foot = {
    head: title,
    mark: '',
    left: model.demo ? words.line('sheet.demo') : title,
    pages: pagesOf(words),
  };
  return pageOf(
    { language: model.language, title, css: `${sheetCss('A4', model.language, foot)}${examCss}` },
    <ExamResultSheet model={model} words={words} />,
  );
}

const examCss = `
.exam h1 { text-align: center; font-size: 1.7rem; line-height: 1.4; }
.exam .who { display: flex; gap: 1.2rem; align-items: baseline; font-size: 1.2rem; }
.exam .who b { font-size: 1.8rem; }
.exam .verdict { display: flex; gap: 1.4rem; align-items: baseline; border: 0.5mm solid #000; padding: 0.4rem 0.8rem; margin: 0.5rem 0; font-size: 1.2rem; }
.exam .verdict b { font-size: 1.9rem; }
.exam table { width: 100%; table-layout: fixed; margin: 0.5rem 0; }
.exam td, .exam th { padding: 0.2rem 0.4rem; vertical-align: top; text-align: left; font-weight: 400; }
.exam th { font-weight: 600; }
.exam .name { width: 30%; }
.exam .n { text-align: right; width: 15%; }
.exam .sum td { font-weight: 700; }
.exam .signers p { display: flex; align-items: flex-end; gap: 0.6rem; margin-top: 1.6rem; }
.exam .signers i { flex: 1; border-bottom: 0.25mm solid #000; }
.exam .signers span:last-child { width: 32%; border-bottom: 0.25mm solid #000; }
`;
