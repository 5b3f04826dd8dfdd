import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { PrintModel } from '../domain/printing/print-model.ts';
import type { Language, SheetLanguage, Translate } from '../i18n/languages.ts';
import { marksLine } from './head.tsx';
import { sheetCss, type SheetFoot } from './sheet-css.ts';
import { TestPage } from './test-page.tsx';
import { type Words, wordsOf } from './words.tsx';
import { WorkOrderSheet } from './work-order.tsx';

/**
 * The sheet as one self-contained, script-free HTML page for the PDF engine. It names the font family
 * 'Sheet Sans'; where its files are is the engine's business.
 */
export function renderSheet(model: PrintModel, translatorOf: (language: Language) => Translate): string {
  const words = wordsOf(model.language, translatorOf);
  const body =
    model.form === 'workOrder' ? (
      <WorkOrderSheet model={model} words={words} />
    ) : (
      <TestPage model={model} words={words} />
    );
  const css = sheetCss(model.paper, model.language, footOf(model, words));
  return pageOf({ language: model.language, title: titleOf(model, words), css }, body);
}

interface PageHead {
  readonly language: SheetLanguage;
  readonly title: string;
  readonly css: string;
}

/** A whole page around what is on it. */
export function pageOf({ language, title, css }: PageHead, body: ReactElement): string {
  return [
    `<!doctype html><html lang="${language === 'en' ? 'en' : 'zh-CN'}"><head><meta charset="utf-8">`,
    `${renderToStaticMarkup(<title>{title}</title>)}<style>${css}</style></head>`,
    `<body>${renderToStaticMarkup(body)}</body></html>`,
  ].join('');
}

function titleOf(model: PrintModel, words: Words): string {
  if (model.form === 'testPage') return words.line('testPage');
  return `${words.line('workOrder')} ${model.code ?? words.line('noNumber')}`;
}

function footOf(model: PrintModel, words: Words): SheetFoot {
  const [company = ''] = words.pick(model.company.nameZh, model.company.nameEn);
  const left = [titleOf(model, words), company, model.demo ? words.line('demoShort') : ''].filter(Boolean).join(' · ');
  return {
    head: model.form === 'workOrder' ? (model.code ?? '') : '',
    mark: model.form === 'workOrder' ? marksLine(model, words) : '',
    left,
    pages: pagesOf(words, 'pageOf'),
  };
}

/** Which page of how many, by a sentence of the catalogue. */
export function pagesOf(words: Words, key = 'sheet.pageOf'): SheetFoot['pages'] {
  return pageParts(words.line(key, { page: '\ue000', pages: '\ue001' }));
}

/** The catalogue's sentence with its two numbers left to the PDF engine. */
export function pageParts(sentence: string): SheetFoot['pages'] {
  return sentence
    .split(/([\ue000\ue001])/)
    .filter(Boolean)
    .map((part) => (part === '\ue000' ? 'page' : part === '\ue001' ? 'pages' : { text: part }));
}
