/** The sections in the manual's own order, each reached by Alt and its letter. */
export const sections = [
  { name: 'client', letter: 'c', first: 'customerId' },
  { name: 'job', letter: 'j', first: 'jobType' },
  { name: 'times', letter: 't', first: 'pickupDay' },
  { name: 'signOff', letter: 's', first: 'podKind' },
  { name: 'pickups', letter: 'p', first: 'pickups.0.company' },
  { name: 'deliveries', letter: 'd', first: 'deliveries.0.company' },
  { name: 'goods', letter: 'g', first: 'goods.0.name' },
  { name: 'quote', letter: 'q', first: 'expectedFee' },
] as const;

export type SectionName = (typeof sections)[number]['name'];
