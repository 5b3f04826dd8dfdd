import type { BadgesModel } from '../domain/reception/sheet-model.ts';
import type { Language, Translate } from '../i18n/languages.ts';
import { BadgesSheet } from './badges.tsx';
import { pageOf } from './render-sheet.tsx';
import { wordsOf } from './words.tsx';

/** A page of name badges as one self-contained, script-free HTML page for the PDF engine. */
export function renderBadges(model: BadgesModel, translatorOf: (language: Language) => Translate): string {
  const words = wordsOf(model.language, translatorOf, '');
  const title = `${words.line('reception:sheet.badges')} ${model.customerName}`;
  return pageOf({ language: model.language, title, css: badgesCss }, <BadgesSheet model={model} words={words} />);
}

const badgesCss = `
@page { size: A4 portrait; margin: 10mm 13mm; }
* { box-sizing: border-box; margin: 0; padding: 0; }
body { font-family: 'Sheet Sans', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif; color: #000; background: #fff; }
.badges { display: grid; grid-template-columns: repeat(2, 90mm); column-gap: 4mm; }
.badge { position: relative; width: 90mm; height: 54mm; margin-bottom: 1mm; padding: 4mm 5mm 3mm; overflow: hidden;
  border: 0.2mm dashed #000; display: flex; flex-direction: column; break-inside: avoid; text-align: center; }
.badge .company { font-size: 11pt; line-height: 1.25; max-height: 2.5em; overflow: hidden; padding-bottom: 1mm; border-bottom: 0.3mm solid #000; }
.badge .name { flex: 1; display: flex; align-items: center; justify-content: center; font-weight: 700; line-height: 1.1;
  overflow: hidden; overflow-wrap: anywhere; }
.badge .name.large { font-size: 38pt; letter-spacing: 0.06em; }
.badge .name.middle { font-size: 25pt; }
.badge .name.small { font-size: 15pt; }
.badge .also { font-size: 14pt; line-height: 1.2; max-height: 2.4em; overflow: hidden; }
.badge .role { font-size: 12pt; line-height: 1.3; min-height: 1.3em; max-height: 2.6em; overflow: hidden; }
.badge .foot { display: flex; justify-content: space-between; gap: 3mm; margin-top: 1.5mm; padding-top: 1mm; border-top: 0.2mm solid #000;
  font-size: 7.5pt; line-height: 1.3; white-space: nowrap; }
.badge .foot span:nth-child(2) { overflow: hidden; text-overflow: ellipsis; }
.badge .demo { position: absolute; top: 0.6mm; right: 1.5mm; font-size: 6pt; }
`;
