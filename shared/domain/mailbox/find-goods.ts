import { findGoodsTables } from './goods-table.ts';
import { cubicMetres, type FoundGoods, kilograms } from './measures.ts';
import { shortPhrase } from './own-words.ts';
import type { Proposal, ProposedGoods } from './proposal.ts';

/** More lines than anybody writes into a message. */
const most = 100;

/** Goods with pieces, kilograms and cubic metres: tables line by line, and sentences. */
export function findGoods(text: string): readonly Proposal[] {
  const tables = findGoodsTables(text);
  const free = tables.rest.split('\n').flatMap(inLine);
  const found = tables.found.length > 0 ? tables.found : withTotals(free, tables.rest);
  return found.slice(0, most).map(({ phrase, line }) => ({ kind: 'goods', phrase, line }));
}

const units =
  '(?:[木纸铁塑]?箱|[木铁]?托盘?|件|个|台|板|[铁塑]?桶|袋|卷|套|包|捆|只|pcs?|pieces?|cartons?|ctns?|box(?:es)?|pallets?|plts?|crates?|cases?|bags?|drums?|rolls?|sets?|units?|pkgs?|packages?)';
const count = new RegExp(`(?<![\\d.:-])(\\d{1,6})\\s*(${units})(?![a-z])`, 'i');

const packagingWords =
  /木箱|纸箱|铁箱|塑料箱|木托盘?|铁桶|托盘|编织袋|wooden (?:case|crate|box)s?|cartons?|pallets?|drums?|crates?/i;

function inLine(line: string): FoundGoods[] {
  const segments = line.split(/[、；;]|\s(?:and|和)\s/).filter((part) => count.test(part));
  const parts = segments.length > 1 ? segments : [line];
  return parts.flatMap((part) => {
    const goods = goodsOf(part);
    return goods ? [{ phrase: shortPhrase(part), line: goods }] : [];
  });
}

function goodsOf(text: string): ProposedGoods | null {
  const found = count.exec(text);
  if (!found) return null;
  const name = nameOf(text, found.index, found.index + found[0].length);
  const weightKg = kilograms(text);
  const volumeM3 = cubicMetres(text);
  // A count alone without anything that was counted is no goods line: floors, people, copies.
  if (name === '' && weightKg === '' && volumeM3 === '') return null;
  return {
    name,
    pieces: String(Number(found[1])),
    weightKg,
    volumeM3,
    packaging: packagingWords.exec(text)?.[0] ?? '',
  };
}

/** What was counted stands right behind the count, or right before it. */
function nameOf(text: string, from: number, to: number): string {
  const behind = /^\s*(?:的|装|of\s+)?\s*([^\d，,；;。:：()（）\n\t|]+)/i.exec(text.slice(to))?.[1] ?? '';
  return named(behind) || named(/([^，,；;。\n\t|]*)$/.exec(text.slice(0, from))?.[1] ?? '');
}

function named(given: string): string {
  const name = given
    .replace(/^\s*(?:[-*•·]|\d{1,2}[.、)）])\s*/, '')
    .replace(
      /^.*(?:请(?:来|到)?|需要|我司|我们|现有|共有|发运|要发|寄送|货物|品名|货名|goods|cargo|items?)\s*(?:为|是|is|are)?\s*[:：]?\s*/i,
      '',
    )
    .replace(/\b(?:each|total|weight|gross|approx|about|weighing|to|from|pick|please|we have|there are)\b.*$/i, '')
    .replace(/(?:共|合计|总计|总重|重量|毛重|体积|约|每[件箱台]|重$|需|要|于|送|从|到).*$/, '')
    .replace(/[\s:：xX×*,，.。-]+$/, '')
    .replace(/^[\s:：,，]+/, '')
    .trim();
  return /[\p{Script=Han}a-z]{1}/iu.test(name) && name.length <= 60 && !packagingOnly.test(name) ? name : '';
}

const packagingOnly = /^(?:件|箱|共|total|in|and|with|pcs)$/i;

/** One kind of goods whose weight and volume stand in a line of their own. */
function withTotals(found: readonly FoundGoods[], text: string): readonly FoundGoods[] {
  const [only] = found;
  if (!only || found.length !== 1) return found;
  const line = {
    ...only.line,
    weightKg: only.line.weightKg || kilograms(text),
    volumeM3: only.line.volumeM3 || cubicMetres(text),
  };
  return [{ ...only, line }];
}
