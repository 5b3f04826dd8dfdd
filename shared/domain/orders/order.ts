import type { CentreKind } from '../company/centres.ts';
import type {
  Channel,
  DensityClass,
  JobType,
  OrderKind,
  PodKind,
  SettlementMethod,
  TransportMode,
  VehicleType,
} from './job-types.ts';

export type PointKind = 'pickup' | 'delivery';

export interface OrderPoint {
  readonly kind: PointKind;
  readonly position: number;
  readonly company: string;
  readonly contact: string;
  readonly phone: string;
  readonly province: string;
  readonly city: string;
  readonly district: string;
  readonly street: string;
}

export interface GoodsLine {
  readonly position: number;
  readonly name: string;
  readonly pieces: number;
  readonly grams: number;
  readonly cm3: number;
  readonly packaging: string;
  readonly density: DensityClass | null;
}

/** What a customer ordered, read and found sound: everything of an order but its number and its fate. */
export interface OrderContent {
  readonly channel: Channel;
  readonly customerId: string;
  readonly customerName: string;
  readonly customerOrderNo: string;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly contactEmail: string;
  readonly kind: OrderKind;
  readonly jobType: JobType;
  readonly centre: CentreKind;
  readonly vehicleType: VehicleType | null;
  readonly mode: TransportMode | null;
  readonly urgent: boolean;
  readonly holdForNotice: boolean;
  /** Epoch ms; the end of a window is `null` when only its beginning was asked for. */
  readonly pickupFromAt: number | null;
  readonly pickupToAt: number | null;
  readonly deliveryFromAt: number | null;
  readonly deliveryToAt: number | null;
  readonly podKind: PodKind;
  readonly podCopies: number;
  readonly signOffNotes: string;
  readonly importantNotes: string;
  readonly specialDemands: string;
  readonly remarks: string;
  readonly settlementMethod: SettlementMethod;
  readonly expectedFeeFen: number | null;
  readonly declaredValueFen: number | null;
  readonly insuranceFeeFen: number | null;
  readonly points: readonly OrderPoint[];
  readonly goods: readonly GoodsLine[];
}

export interface GoodsTotals {
  readonly pieces: number;
  readonly grams: number;
  readonly cm3: number;
}

export function totalsOf(goods: readonly GoodsLine[]): GoodsTotals {
  return goods.reduce<GoodsTotals>(
    (sum, line) => ({
      pieces: sum.pieces + line.pieces,
      grams: sum.grams + line.grams,
      cm3: sum.cm3 + line.cm3,
    }),
    { pieces: 0, grams: 0, cm3: 0 },
  );
}

export function pointsOf(points: readonly OrderPoint[], kind: PointKind): readonly OrderPoint[] {
  return points.filter((point) => point.kind === kind);
}

/** Where it goes, in few words: city and district of the last delivery point. */
export function destinationOf(points: readonly OrderPoint[]): string {
  const last = pointsOf(points, 'delivery').at(-1);
  if (!last) return '';
  const parts = [last.province === last.city ? '' : last.province, last.city, last.district].filter(Boolean);
  return parts.join('') || last.street;
}

/** One line of an address as both languages print it. */
export function addressLine(point: Pick<OrderPoint, 'province' | 'city' | 'district' | 'street'>): string {
  const province = point.province === point.city ? '' : point.province;
  return `${province}${point.city}${point.district}${point.street}`;
}
