import type { StatementSheetModel } from '../domain/settlement/sheet-model.ts';
import type { Language, Translate } from '../i18n/languages.ts';
import { pageOf, pagesOf } from './render-sheet.tsx';
import { sheetCss } from './sheet-css.ts';
import { StatementSheet } from './statement.tsx';
import { wordsOf } from './words.tsx';

/** A statement as one self-contained, script-free HTML page for the PDF engine: A4, broad side up. */
export function renderStatement(model: StatementSheetModel, translatorOf: (language: Language) => Translate): string {
  const words = wordsOf(model.language, translatorOf, 'settlement:sheet.');
  const title = `${words.line('title')} ${model.number}`;
  const [company = ''] = words.pick(model.company.nameZh, model.company.nameEn);
  const foot = {
    head: '',
    mark: '',
    left: [
      title,
      words.line('revision', { revision: model.revision }),
      company,
      model.draft ? words.line('draft') : '',
      model.demo ? words.line('demoShort') : '',
    ]
      .filter(Boolean)
      .join(' · '),
    pages: pagesOf(words, 'pageOf'),
  };
  const css = `${sheetCss('A4', model.language, foot)}${statementCss}
html { font-size: ${model.language === 'zh-CN' ? '8.2pt' : '7.6pt'}; }`;
  return pageOf({ language: model.language, title, css }, <StatementSheet model={model} words={words} />);
}

const statementCss = `
@page { size: A4 landscape; margin: 9mm 8mm 11mm; }
.statement .title > span { display: block; }
.statement .draft { border: 0.5mm solid #000; text-align: center; font-size: 1.2rem; font-weight: 700; margin-top: 0.4rem; }
.statement .of { display: grid; grid-template-columns: 2.4fr 1.9fr 1fr 1fr 1.2fr 1.2fr; margin-top: 0.4rem; border: 0.2mm solid #000; }
.statement .of > div { padding: 0.15rem 0.5rem 0.25rem; min-width: 0; }
.statement .of > div + div { border-left: 0.2mm solid #000; }
.statement .of b { font-size: 1.1rem; }
.statement table { break-inside: auto; margin-top: 0.4rem; }
.statement .lines td, .statement .lines th { padding: 0.1rem 0.25rem 0.14rem; line-height: 1.22; }
.statement .lines thead th .en, .statement .lines td > .en { display: block; }
.statement .lines tr.total td, .statement .lines tr.total th { font-size: 0.86rem; }
.statement .small { display: block; font-size: 0.86em; }
.statement .spot { display: block; font-size: 0.86em; border: 0.2mm solid #000; text-align: center; font-weight: 700; }
.statement h2 { font-size: 1.15rem; margin-top: 0.6rem; break-after: avoid; }
.statement .note, .statement .nothing { margin-top: 0.3rem; }
.statement .off .kind { width: 14%; }
.statement .off .order { width: 14%; }
.statement .off .amount { width: 12%; }
.statement .end { break-inside: avoid; }
.statement .sums .row { align-items: flex-start; }
.statement .sums table { flex: 1 1 0; }
.statement .sums th { width: 66%; }
.statement .bank dl { display: grid; grid-template-columns: 1fr 1fr; gap: 0.1rem 1.2rem; margin: 0.3rem 0 0; }
.statement .bank dl > div { display: flex; gap: 0.5rem; min-width: 0; }
.statement .bank dt { flex: none; min-width: 11em; }
.statement .bank dd { margin: 0; font-weight: 700; overflow-wrap: anywhere; }
.statement .signatures { display: grid; grid-template-columns: 1fr 1fr 1fr 1.4fr; border: 0.2mm solid #000; margin-top: 0.6rem; min-height: 24mm; }
.statement .signatures > div { padding: 0.2rem 0.5rem 0.3rem; min-width: 0; }
.statement .signatures > div + div { border-left: 0.2mm solid #000; }
.statement .signatures h3 { font-size: 1rem; font-weight: 700; }
.statement .signatures p { margin-top: 0.4rem; }
`;
