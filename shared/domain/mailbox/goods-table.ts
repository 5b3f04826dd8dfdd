import { cubicMetres, type FoundGoods, kilograms, plainNumber } from './measures.ts';
import { shortPhrase } from './own-words.ts';
import type { ProposedGoods } from './proposal.ts';

type Column = keyof ProposedGoods | 'tons' | 'other';

/** What a heading names; the first that fits. */
const headings: readonly (readonly [Column, RegExp])[] = [
  ['volumeM3', /体积|方数|立方|volume|cbm|m3|m³/i],
  ['tons', /(?:重量|毛重|weight).*(?:吨|\bt\b|tons?)/i],
  ['weightKg', /重量|毛重|净重|公斤|千克|weight|kgs?/i],
  ['packaging', /包装|packag|packing/i],
  ['pieces', /件数|数量|箱数|台数|qty|quantity|pieces|pcs|ctns|cartons/i],
  ['name', /品名|货名|货物|名称|产品|物品|goods|item|description|product|name|commodity|cargo/i],
];

/** Tables with a heading that names goods and at least one measure; `rest` is the text without them. */
export function findGoodsTables(text: string): { readonly found: readonly FoundGoods[]; readonly rest: string } {
  const lines = text.split('\n');
  const found: FoundGoods[] = [];
  const rest: string[] = [];
  let columns: readonly Column[] | null = null;
  for (const line of lines) {
    const heading = headingOf(line);
    if (heading) {
      columns = heading;
      continue;
    }
    const row = columns && rowOf(line, columns);
    if (row) found.push(...row);
    else {
      if (line.trim() !== '') columns = null;
      rest.push(line);
    }
  }
  return { found, rest: rest.join('\n') };
}

function headingOf(line: string): readonly Column[] | null {
  if (/[。；;]|\d{2}/.test(line.replace(/m3/gi, ''))) return null;
  const cells = cellsOf(line, null);
  const columns = cells.map((cell): Column => headings.find(([, words]) => words.test(cell))?.[0] ?? 'other');
  const known = columns.filter((column) => column !== 'other');
  return known.includes('name') && known.length >= 2 && known.length >= cells.length - 2 ? columns : null;
}

function cellsOf(line: string, expected: number | null): readonly string[] {
  const plain = line
    .trim()
    .replace(/^[|｜]|[|｜]$/g, '')
    .trim();
  for (const between of [/ ?\t ?/, / ?[|｜] ?/, /\s{2,}/, /\s*[,，]\s*/, /\s+/]) {
    const cells = plain.split(between);
    // Empty cells at the end of a row are lost with its blanks.
    while (expected !== null && plain.includes('\t') && cells.length > 1 && cells.length < expected) cells.push('');
    if (expected === null ? cells.length >= 2 : cells.length === expected) return cells;
  }
  return [];
}

/** The goods of a row; none for a row of totals or a rule; `null` when the table has ended. */
function rowOf(line: string, columns: readonly Column[]): readonly FoundGoods[] | null {
  if (/^[\s|｜+=:-]+$/.test(line) && line.trim() !== '') return [];
  if (/^\s*[|｜]?\s*(?:合计|总计|小计|共计|total)/i.test(line)) return [];
  const cells = cellsOf(line, columns.length);
  if (cells.length === 0) return null;
  const cell = (column: Column) => cells[columns.indexOf(column)] ?? '';
  const number = (column: Column, decimals: number, times = 1) =>
    plainNumber(/\d[\d,]*(?:\.\d+)?/.exec(cell(column))?.[0] ?? '', decimals, times);
  const goods: ProposedGoods = {
    name: cell('name').trim().slice(0, 120),
    pieces: number('pieces', 0),
    weightKg: columns.includes('tons') ? number('tons', 3, 1000) : kilograms(cell('weightKg')) || number('weightKg', 3),
    volumeM3: cubicMetres(cell('volumeM3')) || number('volumeM3', 6),
    packaging: cell('packaging').trim().slice(0, 60),
  };
  if (goods.name === '' || goods.pieces + goods.weightKg + goods.volumeM3 === '') return null;
  return [{ phrase: shortPhrase(cells.join(' ')), line: goods }];
}
