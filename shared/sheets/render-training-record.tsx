import type { TrainingRecordModel } from '../domain/training/sheet-model.ts';
import type { Language, Translate } from '../i18n/languages.ts';
import { pageOf, pagesOf } from './render-sheet.tsx';
import { sheetCss } from './sheet-css.ts';
import { TrainingRecord } from './training-record.tsx';
import { wordsOf } from './words.tsx';

/** A training record as one self-contained, script-free HTML page for the PDF engine. */
export function renderTrainingRecord(
  model: TrainingRecordModel,
  translatorOf: (language: Language) => Translate,
): string {
  const words = wordsOf(model.language, translatorOf, 'training:');
  const title = `${words.line('sheet.title')} ${model.traineeName} ${model.startDay}`;
  const foot = {
    head: title,
    mark: '',
    left: model.demo ? words.line('sheet.demo') : title,
    pages: pagesOf(words),
  };
  return pageOf(
    { language: model.language, title, css: `${sheetCss('A4', model.language, foot)}${recordCss}` },
    <TrainingRecord model={model} words={words} />,
  );
}

const recordCss = `
.training h1 { text-align: center; font-size: 1.7rem; line-height: 1.4; }
.training .person { font-size: 1.1rem; padding: 0.2rem 0; }
.training table { width: 100%; table-layout: fixed; break-inside: auto; border-collapse: collapse; margin-top: 0.5rem; }
.training tr { break-inside: avoid; }
.training th { text-align: left; font-weight: 600; }
.training td, .training th { vertical-align: top; padding: 0.2rem 0.35rem; border: 0.2mm solid #000; }
.training .clause { width: 8%; }
.training .who { width: 14%; }
.training .days { width: 13%; }
.training .result { width: 14%; }
.training .signed { width: 25%; }
.training .when { white-space: nowrap; }
.training small { font-size: 0.85em; }
.training .typed { white-space: pre-wrap; font-size: 0.9em; }
.training .exam { margin: 0.6rem 0; padding: 0.4rem 0.6rem; border: 1.5px solid #000; font-size: 1.05rem; }
`;
