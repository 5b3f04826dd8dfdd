import { renderToStaticMarkup } from 'react-dom/server';
import { periodWords } from '../domain/reports/period-words.ts';
import type { WorkReportSheetModel } from '../domain/reports/sheet-model.ts';
import type { Language, Translate } from '../i18n/languages.ts';
import { pageParts } from './render-sheet.tsx';
import { sheetCss } from './sheet-css.ts';
import { WorkReportSheet } from './work-report.tsx';
import { wordsOf } from './words.tsx';

/** A work summary report as one self-contained, script-free HTML page for the PDF engine (chapter 8). */
export function renderWorkReport(model: WorkReportSheetModel, translatorOf: (language: Language) => Translate): string {
  const words = wordsOf(model.language, translatorOf, 'reports:');
  const whose = model.customer
    ? words.pick(model.customer.nameZh, model.customer.nameEn).join(' ')
    : model.personName || words.line('department');
  const title = `${words.line(`kind.${model.kind}`)} ${periodWords(model.kind, model.period)} ${whose}`;
  const foot = {
    head: title,
    mark: '',
    left: model.demo ? words.line('sheet.demo') : title,
    pages: pageParts(words.line('sheet.pageOf', { page: '\ue000', pages: '\ue001' })),
  };
  return [
    `<!doctype html><html lang="${model.language === 'en' ? 'en' : 'zh-CN'}"><head><meta charset="utf-8">`,
    `${renderToStaticMarkup(<title>{title}</title>)}<style>${sheetCss('A4', model.language, foot)}${reportCss}</style></head>`,
    `<body>${renderToStaticMarkup(<WorkReportSheet model={model} words={words} />)}</body></html>`,
  ].join('');
}

const reportCss = `
.work-report h1 { text-align: center; font-size: 1.7rem; line-height: 1.4; }
.work-report .period { font-size: 1.15rem; }
.work-report h2 { font-size: 1.1rem; margin: 0.7rem 0 0.2rem; break-after: avoid; }
.work-report ul { margin: 0; padding-left: 1.2rem; }
.work-report table { width: 100%; table-layout: fixed; border-collapse: collapse; break-inside: auto; }
.work-report tr, .work-report .whole { break-inside: avoid; }
.work-report th { text-align: left; font-weight: 600; }
.work-report td, .work-report th { vertical-align: top; padding: 0.1rem 0.3rem; }
.work-report .ruled th { border-bottom: 0.4mm solid #000; }
.work-report .ruled td { border-bottom: 0.15mm solid #000; }
.work-report .n { text-align: right; width: 12%; }
.work-report .row-name { width: 34%; }
.work-report .lines .row-name { width: 27%; }
.work-report .lines th:last-child { width: 13%; }
.work-report .lines small { display: inline-block; }
.work-report .lines small.beside { display: block; }
.work-report .bar { display: block; margin-top: 0.35rem; }
.work-report .sections { display: flex; flex-wrap: wrap; gap: 0 4%; }
.work-report .sections section { width: 48%; break-inside: avoid; }
.work-report .sections .n { width: 20%; }
.work-report .typed { white-space: pre-wrap; min-height: 1.6rem; }
.work-report .case { margin-bottom: 0.5rem; break-inside: avoid; border: 0.3mm solid #000; }
.work-report .case-part { width: 16%; font-weight: 600; }
.work-report .charts { display: flex; flex-wrap: wrap; gap: 0.5rem 4%; }
.work-report figure { width: 48%; break-inside: avoid; }
.work-report figcaption { font-size: 0.9rem; }
.work-report .goal { float: right; font-size: 0.78rem; }
.work-report .trend { width: 100%; height: auto; }
.work-report .signed { margin-top: 0.8rem; }
`;
