import type { Channel, JobType, PodKind, SettlementMethod, TransportMode, VehicleType } from './job-types.ts';

/**
 * The order form as it stands on the screen: what was typed, letter for letter, right or wrong.
 * It is kept so from the first key on, and only `reviewOrder` turns it into an order.
 */
export interface OrderForm {
  readonly channel: Channel;
  readonly customerId: string | null;
  readonly customerOrderNo: string;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly contactEmail: string;
  readonly jobType: JobType | '';
  /** City delivery only (1.3.1.3). */
  readonly vehicleType: VehicleType | '';
  /** Outbound only. */
  readonly mode: TransportMode | '';
  readonly urgent: boolean;
  readonly holdForNotice: boolean;
  /** The customer's answer to the question about dangerous and refused goods (1.1, 1.2.1-3). */
  readonly dangerousDeclared: '' | 'no' | 'yes';
  readonly dangerousDetails: string;
  readonly pickupDay: string;
  readonly pickupFrom: string;
  readonly pickupTo: string;
  /** Requested delivery (1.3.2.3). */
  readonly deliveryDay: string;
  readonly deliveryFrom: string;
  readonly deliveryTo: string;
  readonly podKind: PodKind;
  readonly podCopies: string;
  readonly signOffNotes: string;
  readonly importantNotes: string;
  readonly specialDemands: string;
  readonly remarks: string;
  readonly settlementMethod: SettlementMethod | '';
  readonly pickups: readonly PointForm[];
  readonly deliveries: readonly PointForm[];
  readonly goods: readonly GoodsForm[];
  readonly expectedFee: string;
  readonly declaredValue: string;
  readonly insuranceFee: string;
}

/** One pick-up or delivery point (1.3.x.4). */
export interface PointForm {
  readonly company: string;
  readonly contact: string;
  readonly phone: string;
  readonly province: string;
  readonly city: string;
  readonly district: string;
  readonly street: string;
  /** Save this address to the customer's book when the order is confirmed. */
  readonly saveToBook: boolean;
}

/** One goods line (1.3.x.5): kilograms and cubic metres as typed. */
export interface GoodsForm {
  readonly name: string;
  readonly pieces: string;
  readonly weightKg: string;
  readonly volumeM3: string;
  readonly packaging: string;
}

export const emptyPoint: PointForm = {
  company: '',
  contact: '',
  phone: '',
  province: '',
  city: '',
  district: '',
  street: '',
  saveToBook: false,
};

export const emptyGoods: GoodsForm = { name: '', pieces: '', weightKg: '', volumeM3: '', packaging: '' };

export const emptyOrderForm: OrderForm = {
  channel: 'phone',
  customerId: null,
  customerOrderNo: '',
  contactName: '',
  contactPhone: '',
  contactEmail: '',
  jobType: '',
  vehicleType: '',
  mode: '',
  urgent: false,
  holdForNotice: false,
  dangerousDeclared: '',
  dangerousDetails: '',
  pickupDay: '',
  pickupFrom: '',
  pickupTo: '',
  deliveryDay: '',
  deliveryFrom: '',
  deliveryTo: '',
  podKind: 'receiptSlip',
  podCopies: '1',
  signOffNotes: '',
  importantNotes: '',
  specialDemands: '',
  remarks: '',
  settlementMethod: '',
  pickups: [emptyPoint],
  deliveries: [emptyPoint],
  goods: [emptyGoods],
  expectedFee: '',
  declaredValue: '',
  insuranceFee: '',
};

export function isEmptyPoint(point: PointForm): boolean {
  const { saveToBook: _, ...typed } = point;
  return Object.values(typed).every((text) => text.trim() === '');
}

export function isEmptyGoods(line: GoodsForm): boolean {
  return Object.values(line).every((text) => text.trim() === '');
}
