/** What our customers are told of an order, in the order in which it happens; each has its words in the catalogues. */
export const toldPurposes = [
  'order.confirmedTold',
  /** 2.3.1: when the driver will be there. */
  'order.arrivalTold',
  'order.departedTold',
  'order.arrivedTold',
  /** 2.5.1: who signed, and when. */
  'order.signedTold',
  /** 2.5.2: another time is expected. */
  'order.lateTold',
] as const;
export type ToldPurpose = (typeof toldPurposes)[number];

/** Of an e-mail that carries the consignment letter (2.4.1, 2.4.2). */
export const letterPurpose = 'consignmentLetter';

/** Why somebody was spoken to about an order. */
export const contactPurposes = [
  ...toldPurposes,
  'order.planChecked',
  'order.centreReminded',
  'order.consigneeCalled',
  'order.causeAsked',
  letterPurpose,
  'other',
] as const;
export type ContactPurpose = (typeof contactPurposes)[number];

/** Whom we speak with: those who send, those who receive, who moves the goods, and ourselves. */
export const parties = ['consignor', 'client', 'consignee', 'partner', 'driver', 'colleague', 'other'] as const;
export type Party = (typeof parties)[number];

const customers = ['consignor', 'client', 'consignee'] as const;

/** With whom a contact of that purpose can be; the first is the usual one. */
export const partiesOf: Readonly<Record<ContactPurpose, readonly Party[]>> = {
  'order.confirmedTold': customers,
  'order.arrivalTold': customers,
  'order.departedTold': customers,
  'order.arrivedTold': customers,
  // Who has signed knows it: told is whoever sent it.
  'order.signedTold': ['consignor', 'client'],
  'order.lateTold': customers,
  'order.planChecked': ['driver', 'colleague'],
  'order.centreReminded': ['colleague'],
  'order.consigneeCalled': ['consignee'],
  'order.causeAsked': ['colleague', 'partner', 'driver'],
  [letterPurpose]: ['partner'],
  other: parties,
};

/** The purpose and the party that a duty's own call has, by its rule. */
const ofRule: Readonly<Record<string, ContactPurpose>> = {
  'city.arrivalTold': 'order.arrivalTold',
  'city.planChecked': 'order.planChecked',
  'city.inTime': 'order.causeAsked',
  'outbound.inTime': 'order.causeAsked',
  'outbound.centreReminded': 'order.centreReminded',
  'outbound.arrivalCalled': 'order.consigneeCalled',
  'consignor.told': 'order.signedTold',
};

export function purposeOfRule(ruleId: string): { readonly purpose: ContactPurpose; readonly party: Party } {
  const purpose = ofRule[ruleId] ?? 'other';
  return { purpose, party: purpose === 'other' ? 'other' : (partiesOf[purpose][0] ?? 'other') };
}
