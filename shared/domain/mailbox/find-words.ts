import type { JobType, TransportMode, VehicleType } from '../orders/job-types.ts';
import { shortPhrase } from './own-words.ts';
import type { Proposal } from './proposal.ts';

type Words<Value extends string> = readonly (readonly [Value, RegExp])[];

const modes: Words<TransportMode> = [
  ['air', /空运|航空|\bby air\b|\bair ?freight\b|\bair\b(?= (?:mode|shipment|cargo))/i],
  ['rail', /铁路|铁运|火车|\bby (?:rail|train)\b|\brail ?freight\b/i],
  ['sea', /海运|船运|\bby sea\b|\bsea ?freight\b|\bocean freight\b/i],
  ['expressRoad', /快运|快件|\bexpress road\b|\broad express\b/i],
  ['standardRoad', /普运|汽运|公路运输|零担|\bby (?:road|truck)\b|\bLTL\b/],
];

const vehicles: Words<VehicleType> = [
  ['refrigerated', /冷藏车|冷链车|冷冻车|\b(?:refrigerated|reefer) (?:truck|van|vehicle)\b/i],
  ['tailLift', /尾板车|带尾板|\btail[\s-]?lift\b/i],
  ['flatbed', /平板车|\bflatbed\b/i],
  ['box9m6', /9[.．]6\s*(?:米|m\b)/i],
  ['box7m6', /7[.．]6\s*(?:米|m\b)/i],
  ['box6m8', /6[.．]8\s*(?:米|m\b)/i],
  ['box5m2', /5[.．]2\s*(?:米|m\b)/i],
  ['box4m2', /4[.．]2\s*(?:米|m\b)/i],
  ['box3m', /(?<![\d.])3\s*米(?:厢|箱)|\b3 ?m box\b/i],
  ['motorTricycle', /三轮车?|\bmotor tricycle\b/i],
  ['van', /面包车|金杯|依维柯|\b(?:minivan|van)\b/i],
];

const jobs: Words<JobType> = [
  ['cityDelivery', /同城配送|同城|市内配送|市内派送|\bcity delivery\b|\bsame[\s-]city\b/i],
  ['doorToDoor', /门到门|\bdoor[\s-]to[\s-]door\b/i],
  ['stationToStation', /站到站|港到港|\b(?:station|airport|terminal)[\s-]to[\s-](?:station|airport|terminal)\b/i],
  ['doorToStation', /门到站|\bdoor[\s-]to[\s-](?:station|airport|terminal)\b/i],
  ['stationToDoor', /站到门|\b(?:station|airport|terminal)[\s-]to[\s-]door\b/i],
];

const urgent = /加急|特急|紧急|\burgent(?:ly)?\b|\basap\b/i;
const notUrgent = /不(?:用|需要?|必|是很?)?(?:加急|紧急)|\bnot urgent\b/i;

/** The number that the customer gave the order himself; it has at least one digit. */
const orderNumber =
  /(?:订单编?号|委托单号|客户单号|订单|合同号|单号|\bP\.?O\.?|\border(?: ?(?:no|number|ref))?|\b(?:your|our) ref(?:erence)?|\bref(?:erence)?)(?: ?(?:no|number))?\.?\s*[:：#]?\s*#?([A-Z0-9][A-Z0-9_/-]{3,29})(?![A-Z0-9])/gi;

/** Kind of job, vehicle, mode, urgency and the customer's order number, by the words for them. */
export function findWords(text: string): readonly Proposal[] {
  const proposals = [
    ...byWords(text, 'jobType', jobs),
    ...byWords(text, 'vehicleType', vehicles),
    ...byWords(text, 'mode', modes),
  ];
  const rush = urgent.exec(text);
  if (rush && !notUrgent.test(text)) proposals.push(fields(text, rush.index, { urgent: true }));
  const number = [...text.matchAll(orderNumber)].find(([, found = '']) => /\d/.test(found) && !/^\d{11}$/.test(found));
  if (number?.[1]) proposals.push(fields(text, number.index, { customerOrderNo: number[1] }));
  return proposals;
}

function byWords(text: string, field: string, words: Words<string>): Proposal[] {
  const found = words
    .map(([value, pattern]) => ({ value, at: pattern.exec(text)?.index ?? -1 }))
    .filter(({ at }) => at >= 0)
    .toSorted((one, other) => one.at - other.at);
  // Two different words for one choice: the clerk asks, nobody guesses.
  const [first] = found;
  return first && new Set(found.map(({ value }) => value)).size === 1
    ? [fields(text, first.at, { [field]: first.value })]
    : [];
}

/** With the clause that the word stands in. */
function fields(text: string, at: number, values: Readonly<Record<string, string | boolean>>): Proposal {
  const clause =
    [...text.matchAll(/(?:[^\n，。；;,.]|[,.](?!\s|$))+/g)].findLast(({ index }) => index <= at)?.[0] ?? '';
  return { kind: 'fields', phrase: shortPhrase(clause), values };
}
