import * as z from 'zod';
import type { OrderForm } from '../domain/orders/form.ts';
import {
  channels,
  jobTypes,
  podKinds,
  settlementMethods,
  transportModes,
  vehicleTypes,
} from '../domain/orders/job-types.ts';
import { limits } from '../domain/orders/limits.ts';
import { id } from './base.ts';

/** Typed text of any kind: judged by the review, not here. */
const typed = z.string().max(limits.draftText);

const point = z.strictObject({
  company: typed,
  contact: typed,
  phone: typed,
  province: typed,
  city: typed,
  district: typed,
  street: typed,
  saveToBook: z.boolean(),
});

const goods = z.strictObject({ name: typed, pieces: typed, weightKg: typed, volumeM3: typed, packaging: typed });

/** The wire shape of `OrderForm`. Lists may be longer than an order may have: the review says so. */
export const orderFormSchema = z.strictObject({
  channel: z.enum(channels),
  customerId: id.nullable(),
  customerOrderNo: typed,
  contactName: typed,
  contactPhone: typed,
  contactEmail: typed,
  jobType: z.union([z.enum(jobTypes), z.literal('')]),
  vehicleType: z.union([z.enum(vehicleTypes), z.literal('')]),
  mode: z.union([z.enum(transportModes), z.literal('')]),
  urgent: z.boolean(),
  holdForNotice: z.boolean(),
  dangerousDeclared: z.enum(['', 'no', 'yes']),
  dangerousDetails: typed,
  pickupDay: typed,
  pickupFrom: typed,
  pickupTo: typed,
  deliveryDay: typed,
  deliveryFrom: typed,
  deliveryTo: typed,
  podKind: z.enum(podKinds),
  podCopies: typed,
  signOffNotes: typed,
  importantNotes: typed,
  specialDemands: typed,
  remarks: typed,
  settlementMethod: z.union([z.enum(settlementMethods), z.literal('')]),
  pickups: z.array(point).max(200).readonly(),
  deliveries: z.array(point).max(200).readonly(),
  goods: z.array(goods).max(500).readonly(),
  expectedFee: typed,
  declaredValue: typed,
  insuranceFee: typed,
}) satisfies z.ZodType<OrderForm>;
