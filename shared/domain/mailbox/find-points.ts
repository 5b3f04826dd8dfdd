import { shortPhrase } from './own-words.ts';
import type { Proposal, ProposedPoint } from './proposal.ts';

type List = 'pickups' | 'deliveries';

/** Takes an address block apart; `name` is the person. */
export type ParseAddress = (
  text: string,
) => Promise<Omit<ProposedPoint, 'company' | 'contact'> & { readonly name: string }>;

interface Block {
  readonly list: List;
  readonly text: string;
}

/** Longest part of a message that is looked through, and the most places in it. */
const longest = 8_000;
const mostBlocks = 12;

/** Where to fetch and where to bring: under a label, or in a sentence with its verb. */
export async function findPoints(text: string, parseAddress: ParseAddress): Promise<readonly Proposal[]> {
  const labelled = labelledBlocks(text.slice(0, longest));
  const blocks = [...labelled, ...sentences(text.slice(0, longest), new Set(labelled.map(({ list }) => list)))];
  const proposals: Proposal[] = [];
  for (const { list, text: block } of blocks.slice(0, mostBlocks)) {
    const point = await pointOf(block, parseAddress);
    if (point) proposals.push({ kind: 'point', phrase: shortPhrase(block), list, point });
  }
  return proposals;
}

const what =
  '(?:地址|地点|联系人|联系方式|单位|公司|电话|手机|方|人|处|信息|address|point|from|at|contact|details|location)?';
const labels: Readonly<Record<List, RegExp>> = {
  pickups: new RegExp(
    `^\\s*(?:[-*•]|\\d[.、)])?\\s*(?:提货|取货|发货|装货|寄件|发件|托运|pick[\\s-]?up|collect(?:ion)?|shipper|sender|consignor|ship from)\\s*${what}\\s*[:：]`,
    'i',
  ),
  deliveries: new RegExp(
    `^\\s*(?:[-*•]|\\d[.、)])?\\s*(?:送货|收货|到货|卸货|交货|派送|收件|deliver(?:y)?|consignee|receiver|recipient|ship)\\s*(?:to)?\\s*${what}\\s*[:：]`,
    'i',
  ),
};
/** Lines that end a block: another matter begins. */
const otherMatter =
  /^\s*$|^\s*(?:货物|品名|货名|备注|要求|时间|提货时间|送货时间|件数|重量|goods|cargo|notes?|remarks?|date|time|best regards|regards|谢谢|此致)/i;
const onTime = /^[^:：]*(?:时间|日期|date|time)[^:：]*[:：]/i;

function labelledBlocks(text: string): readonly Block[] {
  const blocks: { readonly list: List; readonly lines: string[] }[] = [];
  let open = false;
  for (const line of text.split('\n')) {
    const last = open ? blocks.at(-1) : undefined;
    const list = onTime.test(line) ? undefined : listOf(line);
    if (list) {
      const word = /^[^:：]*/.exec(line)?.[0] ?? '';
      const kept = `${plainLabel(word)}${line.replace(labels[list], '').trim()}`;
      if (last?.list === list && last.lines.length < 8) last.lines.push(kept);
      else blocks.push({ list, lines: [kept] });
      open = true;
    } else if (last && goesOn(line, last.lines)) last.lines.push(line.trim());
    else open = false;
  }
  return blocks.map(({ list, lines }) => ({ list, text: lines.filter(Boolean).join('\n') }));
}

/** A line without label belongs to the address above it until there is a phone number, or another matter begins. */
function goesOn(line: string, lines: readonly string[]): boolean {
  return !otherMatter.test(line) && !onTime.test(line) && lines.length < 8 && !hasPhone.test(lines.join(' '));
}

function listOf(line: string): List | undefined {
  return (['pickups', 'deliveries'] as const).find((list) => labels[list].test(line));
}

/** 收货人: becomes the label that an address block knows. */
function plainLabel(word: string): string {
  if (/单位|公司/.test(word)) return '公司：';
  if (/电话|手机|联系方式/.test(word)) return '电话：';
  if (/人|contact/i.test(word) && !/consignee|recipient/i.test(word)) return '联系人：';
  return '';
}

const hasPhone = /\d{7,}|1[3-9]\d[\s-]?\d{4}/;
const region = /[\u4e00-\u9fff]{2,}?(?:省|市|自治区|区|县|州)/;
const street = /[\u4e00-\u9fff\d](?:路|街|道|号|镇|乡|村|园|大厦|栋|楼|座)/;
const verbs: Readonly<Record<List, RegExp>> = {
  pickups:
    /(?:到|去|来|在|从|自)(?!货)(.+?)(?:提货|取货|取件|提取|装货|提|取)|(?:从|自)(.+?)(?:发往|运往|运到|送到|送至|到|至|$)|提货(?:地址)?(?:在|是|为)?(.+)/,
  deliveries: /(?:送到|送至|送往|运到|运往|运至|发到|发往|发至|派送到|寄到|寄往|到|至)(?!货)(.+)/,
};

/** Addresses within sentences, for the lists that have none under a label. */
function sentences(text: string, taken: ReadonlySet<List>): readonly Block[] {
  const blocks: { list: List; text: string }[] = [];
  for (const line of text.split('\n')) {
    for (const clause of line.split(/[，,。；;！]/)) {
      const last = blocks.at(-1);
      const found = inClause(clause);
      if (found.length > 0) blocks.push(...found);
      else if (last && hasPhone.test(clause) && !hasPhone.test(last.text)) last.text += `，${clause.trim()}`;
    }
  }
  return blocks.filter(({ list }) => !taken.has(list));
}

function inClause(clause: string): { list: List; text: string }[] {
  if (!region.test(clause) || !street.test(clause)) return [];
  const found: { list: List; text: string }[] = [];
  for (const list of ['pickups', 'deliveries'] as const) {
    const match = verbs[list].exec(clause);
    const place = match?.slice(1).find(Boolean)?.trim() ?? '';
    const isHere =
      region.test(place) &&
      street.test(place) &&
      !found.some(({ text }) => text.includes(place) || place.includes(text));
    if (isHere) found.push({ list, text: place });
  }
  return found;
}

const company =
  /(?<![\u4e00-\u9fffA-Za-z])(?:公司|单位|company)\s*[:：]\s*([^\n，,；;]{2,60})|([\u4e00-\u9fff（）()A-Za-z0-9·&]{2,40}?(?:有限责任公司|有限公司|股份公司|集团公司|分公司|集团|公司|研究院|研究所|医院|大学|学校|展览中心|会展中心|展示中心|仓库|工厂))|((?:[A-Z][\w&.'-]*\s+){1,5}(?:Co\.?,?\s*Ltd\.?|Ltd\.?|Inc\.?|Corp\.?|GmbH|LLC|Limited))/;

async function pointOf(block: string, parseAddress: ParseAddress): Promise<ProposedPoint | null> {
  const found = company.exec(block);
  const named = (found?.[1] ?? found?.[2] ?? found?.[3] ?? '').trim();
  const rest = found ? `${block.slice(0, found.index)}\n${block.slice(found.index + found[0].length)}` : block;
  const { name, ...place } = await parseAddress(
    rest.replace(/联系人(?![:：])|(?<![a-z])contact(?: person)?(?![a-z:：])/gi, '\n联系人：'),
  );
  const isPlace =
    place.street !== '' && (place.city + place.district + place.province !== '' || /\d/.test(place.street));
  if (!isPlace) return null;
  return {
    company: named,
    contact: name.slice(0, 60),
    phone: place.phone,
    province: place.province,
    city: place.city,
    district: place.district,
    street: place.street.slice(0, 200),
  };
}
