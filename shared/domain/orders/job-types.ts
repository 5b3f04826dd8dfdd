import type { CentreKind } from '../company/centres.ts';

/** City delivery (1.3.1.3) and the four outbound services (1.3.2.3). */
export const jobTypes = ['cityDelivery', 'doorToDoor', 'stationToStation', 'doorToStation', 'stationToDoor'] as const;
export type JobType = (typeof jobTypes)[number];

export type OrderKind = 'city' | 'outbound';

export function kindOf(jobType: JobType): OrderKind {
  return jobType === 'cityDelivery' ? 'city' : 'outbound';
}

/** City orders print at the dispatch centre, outbound orders at the freight centre (1.3.1.8, 1.3.2.8). */
export function centreKindOf(jobType: JobType): CentreKind {
  return kindOf(jobType) === 'city' ? 'dispatch' : 'freight';
}

export const vehicleTypes = [
  'van',
  'box3m',
  'box4m2',
  'box5m2',
  'box6m8',
  'box7m6',
  'box9m6',
  'flatbed',
  'refrigerated',
  'tailLift',
  'motorTricycle',
] as const;
export type VehicleType = (typeof vehicleTypes)[number];

export const transportModes = ['standardRoad', 'expressRoad', 'air', 'rail', 'sea'] as const;
export type TransportMode = (typeof transportModes)[number];

export const settlementMethods = ['prepaid', 'collect', 'monthly', 'onReceipt'] as const;
export type SettlementMethod = (typeof settlementMethods)[number];

/** What the consignee signs: nothing, our receipt slip, our return slip, or the customer's original. */
export const podKinds = ['none', 'receiptSlip', 'returnSlip', 'customerOriginal'] as const;
export type PodKind = (typeof podKinds)[number];

/** How the order reached the counter (1.2.1-1.2.4). */
export const channels = ['phone', 'email', 'fax', 'marketing'] as const;
export type Channel = (typeof channels)[number];

/** Goods by weight for their volume, in kg per m³. */
export const densityClasses = ['pureLight', 'light', 'lightHeavy', 'heavy', 'pureHeavy'] as const;
export type DensityClass = (typeof densityClasses)[number];

/** `null` while weight or volume is unknown. Grams per 1000 cm³ equal kilograms per cubic metre. */
export function densityClassOf(grams: number, cm3: number): DensityClass | null {
  if (grams <= 0 || cm3 <= 0) return null;
  const kgPerM3 = (grams * 1000) / cm3;
  if (kgPerM3 < 200) return 'pureLight';
  if (kgPerM3 < 280) return 'light';
  if (kgPerM3 < 340) return 'lightHeavy';
  return kgPerM3 < 1000 ? 'heavy' : 'pureHeavy';
}
