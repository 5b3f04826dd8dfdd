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

const order: readonly string[] = [
  'customerId contactName contactPhone contactEmail channel customerOrderNo',
  'jobType vehicleType mode pickupDay pickupFrom pickupTo deliveryDay deliveryFrom deliveryTo',
  'podKind podCopies signOffNotes settlementMethod importantNotes specialDemands remarks pickups deliveries goods',
  'dangerousDeclared dangerousDetails dangerousLetter',
].flatMap((section) => section.split(' '));

/** Issues as the eye meets their fields, from the top of the form to its end. */
export function inFormOrder<T extends { readonly path: string }>(issues: readonly T[]): readonly T[] {
  const place = (issue: T) => {
    const at = order.indexOf(issue.path.split('.')[0] ?? '');
    return at < 0 ? order.length : at;
  };
  return issues.toSorted((one, other) => place(one) - place(other));
}

export type SectionName = (typeof sections)[number]['name'];
