import type { SheetLanguage } from '../i18n/languages.ts';
import { sheetCss } from './sheet-css.ts';

/** The notice on the same paper as the work order: its frame, with a denser list. `pages` holds U+E000 and U+E001. */
export function noticeCss(paper: 'A4' | 'A5', language: SheetLanguage, foot: string, pages: string): string {
  const parts = pages
    .split(/([\ue000\ue001])/)
    .filter(Boolean)
    .map((part) => (part === '\ue000' ? ('page' as const) : part === '\ue001' ? ('pages' as const) : { text: part }));
  return `${sheetCss(paper, language, { head: '', mark: '', left: foot, pages: parts })}${noticeLayout}
html { font-size: ${fontSize(paper, language)}; }`;
}

function fontSize(paper: 'A4' | 'A5', language: SheetLanguage): string {
  if (paper === 'A5') return language === 'both' ? '5.6pt' : '6.6pt';
  if (language === 'both') return '7.6pt';
  return language === 'en' ? '8.6pt' : '9.4pt';
}

const noticeLayout = `
.head .title b { font-size: 2rem; }
.parties { display: grid; grid-template-columns: 1.6fr 1fr 1fr; border: 0.3mm solid #000; margin-top: 0.6rem; }
.parties > div { padding: 0.15rem 0.5rem 0.25rem; border-top: 0.2mm solid #000; margin-top: -0.2mm; }
.parties b { font-size: 1.1rem; }
.parties .goods { grid-column: span 2; }
.parties .destination { grid-column: span 3; }
.intro { margin-top: 0.6rem; font-size: 1.02rem; }
.intro .en { display: block; }
th.category { width: 26%; }
th.mode, td.mode { width: 9%; text-align: center; }
td .en { display: block; }
td.mode .en, th.mode .en { display: block; }
.declaration { border: 0.5mm solid #000; margin-top: 0.6rem; padding: 0.3rem 0.7rem 0.45rem; break-inside: avoid; }
.declaration h2 { font-size: 1.1rem; }
.declaration h2:not(:first-child) { margin-top: 0.3rem; }
.declaration p { font-size: 1.05rem; }
.declaration > p:last-child { margin-top: 0.4rem; }
.declaration > p:last-child .en, .choice .en { display: block; }
.choice { display: flex; gap: 0.5rem; align-items: baseline; }
.choice > span { flex: 1; }
.choice .box { width: 1.05rem; height: 1.05rem; flex: none; align-self: flex-start; margin-top: 0.15rem; }
.choice .details { display: block; min-height: 2.3rem; border-bottom: 0.2mm solid #000; font-weight: 700; white-space: pre-wrap; }
.choice .blank { display: inline-block; width: 12rem; border-bottom: 0.2mm solid #000; height: 1rem; }
.signature { display: grid; grid-template-columns: 1.5fr 1.2fr 1fr 0.9fr; border: 0.5mm solid #000; margin-top: 0.6rem; break-inside: avoid; }
.signature > div { min-height: 5.2rem; padding: 0.15rem 0.5rem; border-left: 0.2mm solid #000; font-size: 1.02rem; }
.signature > div:first-child { border-left: 0; }
.signature .en { display: block; }
.made { justify-content: flex-end; }
`;
