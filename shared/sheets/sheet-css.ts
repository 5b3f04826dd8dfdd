import type { SheetLanguage } from '../i18n/languages.ts';

/** Black on white without shaded areas; sizes in rem, so that A5 is the same sheet set denser. */
export function sheetCss(paper: 'A4' | 'A5', language: SheetLanguage, foot: SheetFoot): string {
  const a5 = paper === 'A5';
  const both = language === 'both';
  return `
@page { size: ${paper} portrait; margin: ${a5 ? '11mm 7mm 11mm' : '14mm 10mm 13mm'};
  @top-right { content: ${cssText(foot.head)}; ${marginFont(a5 ? 9 : 12, 700)} }
  @top-left { content: ${cssText(foot.mark)}; ${marginFont(a5 ? 7.5 : 9, 700)} }
  @bottom-left { content: ${cssText(foot.left)}; ${marginFont(a5 ? 6 : 7.5, 400)} }
  @bottom-right { content: ${foot.pages.map(pagePart).join(' ')}; white-space: nowrap; ${marginFont(a5 ? 6.5 : 8, 700)} } }
@page :first { margin-top: ${a5 ? '7mm' : '9mm'}; @top-right { content: none } @top-left { content: none } }
html { font-size: ${a5 ? (both ? '7.2pt' : '7.6pt') : both ? '9.7pt' : '10.2pt'}; }
${layoutCss}`;
}

export interface SheetFoot {
  /** Top of the second page and on: the number. */
  readonly head: string;
  readonly mark: string;
  readonly left: string;
  /** Text with `page` and `pages` where the numbers go. */
  readonly pages: readonly ({ readonly text: string } | 'page' | 'pages')[];
}

const family = "'Sheet Sans', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif";

function marginFont(points: number, weight: number): string {
  return `font-family: ${family}; font-size: ${points}pt; font-weight: ${weight}; color: #000;`;
}

function pagePart(part: SheetFoot['pages'][number]): string {
  return typeof part === 'string' ? `counter(${part})` : cssText(part.text);
}

/** A CSS string that no text can break out of. */
function cssText(text: string): string {
  const escaped = Array.from(text, (sign) =>
    /[A-Za-z0-9 ]/.test(sign) ? sign : `\\${(sign.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${escaped.join('')}"`;
}

const layoutCss = `
* { box-sizing: border-box; margin: 0; padding: 0; }
body { padding: 0 0.3mm; font-family: ${family}; color: #000; background: #fff; line-height: 1.32; overflow-wrap: anywhere;
  -webkit-print-color-adjust: exact; print-color-adjust: exact; font-variant-numeric: tabular-nums; }
.en { font-size: 0.84em; font-weight: 400; }
.row { display: flex; gap: 1rem; }
.head { display: flex; justify-content: space-between; align-items: flex-end; gap: 1.4rem; padding-bottom: 0.35rem; border-bottom: 0.25mm solid #000; }
.head .company { flex: 1; min-width: 0; }
.head .company b { display: block; font-size: 1.28rem; line-height: 1.2; }
.head .company b + b { font-size: 0.95rem; }
.head .company > span { display: block; font-size: 0.8rem; line-height: 1.25; }
.head .title { text-align: right; flex: none; max-width: 55%; }
.head .title b { font-size: 1.5rem; line-height: 1.15; }
.head .title span.centre { display: block; font-size: 1.35rem; line-height: 1.2; font-weight: 700; }
.ident { display: flex; justify-content: space-between; align-items: center; gap: 1rem; padding: 0.5rem 0 0.4rem; }
.number { font-size: 2.9rem; line-height: 1.05; font-weight: 700; letter-spacing: 0; white-space: nowrap; }
.number small { font-size: 1.7rem; }
.code { text-align: center; flex: none; font-size: 0.85rem; line-height: 1.2; }
.barcode { display: block; }
.marks { display: flex; flex-wrap: wrap; gap: 0.5rem; padding-bottom: 0.5rem; }
.mark { border: 0.6mm solid #000; padding: 0.1rem 0.7rem 0.2rem; max-width: 100%; }
.mark b { font-size: 1.45rem; line-height: 1.25; }
.mark span.reason { font-size: 1rem; padding-left: 0.5rem; }
.mark.cancelled { border-width: 1.2mm; width: 100%; }
.mark.cancelled b { font-size: 2.3rem; }
.route { border: 0.5mm solid #000; display: flex; align-items: stretch; }
.route .way { flex: 1; min-width: 0; padding: 0.3rem 0.8rem 0.45rem; font-size: 2rem; line-height: 1.2; font-weight: 700; }
.route .way .arrow { display: inline-block; padding: 0 0.35em; vertical-align: -0.03em; }
.route .way .stops { font-size: 0.95rem; font-weight: 400; padding-left: 0.3em; white-space: nowrap; }
.route .flags { flex: none; display: flex; }
.route .flags b { border-left: 0.5mm solid #000; padding: 0.2rem 0.9rem; font-size: 1.9rem; line-height: 1.1; display: flex; flex-direction: column; justify-content: center; text-align: center; }
.route .flags .en { display: block; font-size: 0.85rem; font-weight: 700; }
.facts { display: grid; grid-template-columns: repeat(4, auto); border: 0.5mm solid #000; border-top: 0; }
.facts > div { padding: 0.25rem 0.6rem 0.35rem; border-left: 0.2mm solid #000; min-width: 0; }
.facts > div:first-child { border-left: 0; }
.facts b { display: block; font-size: 1.22rem; line-height: 1.25; }
.facts b + b { font-size: 1.5rem; }
.cap { font-size: 0.88rem; line-height: 1.22; display: block; }
.demands { border: 1.1mm solid #000; margin-top: 0.55rem; padding: 0.35rem 0.8rem 0.5rem; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.demands h2 { font-size: 1.25rem; line-height: 1.3; break-after: avoid; }
.demands h2:not(:first-child) { margin-top: 0.35rem; }
.demands p { font-size: 1.3rem; line-height: 1.38; font-weight: 700; white-space: pre-wrap; orphans: 2; widows: 2; }
.demands p.long { font-size: 1rem; }
.demands.none { border-width: 0.2mm; padding: 0.15rem 0.6rem 0.2rem; }
.demands.none h2 { font-size: 1rem; font-weight: 400; }
table { width: 100%; table-layout: fixed; border-collapse: collapse; margin-top: 0.55rem; }
th, td { border: 0.2mm solid #000; padding: 0.15rem 0.45rem 0.2rem; text-align: left; vertical-align: top; font-weight: 400; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
thead th { font-size: 0.86rem; line-height: 1.2; border-bottom-width: 0.4mm; vertical-align: bottom; }
th.section { font-size: 1.05rem; font-weight: 700; }
td.n, th.n { text-align: right; }
td.i, th.i { text-align: center; width: 2.4rem; padding-left: 0; padding-right: 0; }
tr.total td, tr.total th { border-top-width: 0.5mm; font-weight: 700; font-size: 1.15rem; }
.points td { font-size: 1.02rem; }
.points td b { font-size: 1.12rem; }
.points th.party { width: 50%; }
.points th.company { width: 32%; }
.points th.contact { width: 24%; }
.points b.phone { display: inline-block; }
.goods th.packaging { width: 13%; }
.goods th.pieces { width: 10%; }
.goods th.measure { width: 14%; }
.goods th.density { width: 15%; }
.terms { margin-top: 0.55rem; border: 0.2mm solid #000; }
.terms .line { display: flex; break-inside: avoid; }
.terms .line + .line, .terms .line + .full, .terms .full + .full { border-top: 0.2mm solid #000; }
.terms .line > div { flex: 1 1 0; padding: 0.12rem 0.45rem 0.2rem; min-width: 0; }
.terms .line > div + div { border-left: 0.2mm solid #000; }
.terms .line > div.wide { flex-grow: 1.7; }
.terms b { font-size: 1.02rem; }
.terms .full { padding: 0.12rem 0.45rem 0.2rem; }
.terms .full p { white-space: pre-wrap; }
.sign { border: 0.5mm solid #000; margin-top: 0.6rem; break-inside: avoid; }
.sign.long { break-inside: auto; }
.sign .fields { break-inside: avoid; }
.sign h2 { font-size: 1.05rem; padding: 0.15rem 0.5rem 0.2rem; border-bottom: 0.2mm solid #000; }
.sign p { padding: 0.12rem 0.5rem 0.2rem; border-bottom: 0.2mm solid #000; white-space: pre-wrap; }
.sign .fields { display: grid; grid-template-columns: 1.25fr 0.9fr 0.75fr 1.5fr; grid-template-rows: minmax(3.2rem, auto) minmax(3.4rem, auto); }
.sign .fields > div { border-left: 0.2mm solid #000; padding: 0.1rem 0.45rem; }
.sign .fields > div:first-child, .sign .fields > div.next { border-left: 0; }
.sign .fields > div.next, .sign .fields > div.pieces { border-top: 0.2mm solid #000; }
.sign .fields .stamp { grid-column: 4; grid-row: 1 / span 2; }
.sign .fields .remarks { grid-column: 2 / span 2; border-top: 0.2mm solid #000; }
.made { margin-top: 0.5rem; font-size: 0.82rem; display: flex; justify-content: space-between; gap: 1rem; break-inside: avoid; }
.void { position: fixed; left: 0; top: 0; width: 100%; height: 100%; z-index: 2; }
.demo-head { border: 0.25mm dashed #000; text-align: center; font-size: 0.95rem; padding: 0.05rem 0 0.1rem; margin-bottom: 0.35rem; }
.test h1 { font-size: 2.6rem; line-height: 1.2; margin: 1rem 0 0.4rem; }
.test .edge { position: fixed; inset: 0; border: 0.2mm solid #000; }
.test .inner { padding: 1rem; }
.test p { margin-top: 0.5rem; }
.test .sizes p { margin-top: 0.15rem; }
.test table td:first-child { width: 32%; }
`;
