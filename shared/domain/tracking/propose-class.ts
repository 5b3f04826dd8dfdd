import type { OrderContent } from '../orders/order.ts';
import type { ServiceClass } from './values.ts';

/** Why a class is proposed; each has its words in the catalogue. */
export const classRules = [
  'doorDelivery',
  'within24h',
  'firstTime',
  'valuable',
  'specialDemands',
  'twoToThreeDays',
  'exhibition',
  'production',
  'economy',
] as const;
export type ClassRule = (typeof classRules)[number];

export interface ClassProposal {
  readonly serviceClass: ServiceClass;
  readonly rules: readonly ClassRule[];
}

interface Classed
  extends Pick<
    OrderContent,
    'jobType' | 'urgent' | 'deliveryFromAt' | 'deliveryToAt' | 'declaredValueFen' | 'specialDemands'
  > {
  readonly confirmedAt: number;
  readonly firstTime: boolean;
  /** Names of the goods and notes on them, in which trade fairs and production show. */
  readonly words: string;
}

const day = 86_400_000;
const exhibition = /展会|展览|展品|参展|布展|展台|exhibit|trade fair|booth/i;
const production = /生产|产线|流水线|原料|原材料|零部件|备件|production|assembly line|raw material/i;

/** 2.4.1-3: the class of an outbound order, with every rule that speaks for it. `null` for city delivery. */
export function proposeClass(order: Classed, valuableFen: number): ClassProposal | null {
  if (order.jobType === 'cityDelivery') return null;
  const due = order.deliveryToAt ?? order.deliveryFromAt;
  const within = due === null ? null : due - order.confirmedAt;
  const forA: readonly (ClassRule | false)[] = [
    (order.jobType === 'doorToDoor' || order.jobType === 'stationToDoor') && 'doorDelivery',
    (order.urgent || (within !== null && within < day)) && 'within24h',
    order.firstTime && 'firstTime',
    (order.declaredValueFen ?? 0) >= valuableFen && 'valuable',
    order.specialDemands.trim() !== '' && 'specialDemands',
  ];
  const a = forA.filter((rule) => rule !== false);
  if (a.length > 0) return { serviceClass: 'A', rules: a };
  const forB: readonly (ClassRule | false)[] = [
    within !== null && within < 4 * day && 'twoToThreeDays',
    exhibition.test(order.words) && 'exhibition',
    production.test(order.words) && 'production',
  ];
  const b = forB.filter((rule) => rule !== false);
  return b.length > 0 ? { serviceClass: 'B', rules: b } : { serviceClass: 'C', rules: ['economy'] };
}
