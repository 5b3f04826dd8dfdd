import { type ReportSheetModel, reportFormCode } from '../domain/exceptionReports/sheet-model.ts';
import type { Language, Translate } from '../i18n/languages.ts';
import { ExceptionReportSheet } from './exception-report.tsx';
import { pageOf, pagesOf } from './render-sheet.tsx';
import { sheetCss } from './sheet-css.ts';
import { wordsOf } from './words.tsx';

/** KF-01 as one self-contained, script-free HTML page for the PDF engine (3.5.1). */
export function renderReport(model: ReportSheetModel, translatorOf: (language: Language) => Translate): string {
  const words = wordsOf(model.language, translatorOf, '');
  const { number } = model.report.filed;
  const title = `${words.line('exceptionReports:sheet.title')} ${number}`;
  const foot = {
    head: number,
    mark: '',
    left: [reportFormCode, title, model.demo ? words.line('exceptionReports:sheet.demoShort') : '']
      .filter(Boolean)
      .join(' · '),
    pages: pagesOf(words, 'exceptionReports:sheet.pageOf'),
  };
  const css = `${sheetCss('A4', model.language, foot)}${reportCss}`;
  return pageOf({ language: model.language, title, css }, <ExceptionReportSheet model={model} words={words} />);
}

const reportCss = `
.report-company { text-align: center; font-size: 1.1rem; }
.report-head h1 { text-align: center; font-size: 1.8rem; line-height: 1.25; margin: 0.1rem 0 0.3rem; }
.report-head h1 .en { display: block; font-size: 1.05rem; }
.report-ident { display: flex; justify-content: space-between; gap: 1rem; border-bottom: 0.5mm solid #000; padding-bottom: 0.25rem; }
.report-verdict { border: 0.8mm solid #000; margin-top: 0.5rem; padding: 0.2rem 0.7rem 0.3rem; font-size: 1.15rem; }
.report-verdict b { font-size: 1.3rem; }
.report h2 { font-size: 1.05rem; margin: 0.55rem 0 -0.25rem; break-after: avoid; }
.report-facts th { width: 15%; font-size: 0.92rem; }
.report-facts td { width: 35%; white-space: pre-wrap; }
.report-facts td.wide { width: 85%; }
.report-words th.i { width: 2.6rem; }
.report-words th.when { width: 21%; }
.report-words td { white-space: pre-wrap; }
.report-words tr.corrected td.text { text-decoration: line-through; text-decoration-thickness: 0.2mm; }
.report-words tr.correction td.text { font-weight: 700; }
.report-told th.name { width: 21%; }
.report-told th.clause { width: 15%; }
.report-told th.when { width: 21%; }
.report-told th.verdict { width: 12%; }
.report-box { border: 0.2mm solid #000; margin-top: 0.45rem; padding: 0.15rem 0.5rem 0.25rem; min-height: 3.6rem; white-space: pre-wrap; break-inside: avoid; }
.report-box .cap { font-weight: 700; }
.report-signs { display: flex; gap: 1rem; margin-top: 0.4rem; break-inside: avoid; }
.report-signs > span { flex: 1; border-bottom: 0.2mm solid #000; padding-top: 1.2rem; }
`;
