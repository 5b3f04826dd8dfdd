import type { DayText } from '../../../../shared/lib/dates.ts';
import { toHalfWidth } from '../../../../shared/lib/text.ts';
import { readTypedDay, readTypedTime } from '../../../../shared/lib/typed-days.ts';
import { tidyNumber } from './measure-typing.ts';

type Tidy = (typed: string, today: DayText) => string;

const number =
  (decimals: number): Tidy =>
  (typed) =>
    tidyNumber(typed, decimals);
const day: Tidy = (typed, today) => readTypedDay(typed, today) ?? typed;
const time: Tidy = (typed) => readTypedTime(typed) ?? typed;
const halfWidth: Tidy = (typed) => toHalfWidth(typed).trim();

const byKey: Readonly<Record<string, Tidy>> = {
  pickupDay: day,
  deliveryDay: day,
  pickupFrom: time,
  pickupTo: time,
  deliveryFrom: time,
  deliveryTo: time,
  pieces: number(0),
  weightKg: number(3),
  volumeM3: number(6),
  expectedFee: number(2),
  declaredValue: number(2),
  insuranceFee: number(2),
  podCopies: number(0),
  phone: halfWidth,
  contactPhone: halfWidth,
  contactEmail: halfWidth,
};

/** What a field shows once it is left: a day, a time or a number written out; anything not understood stays as typed. */
export function tidyField(path: string, typed: string, today: DayText): string {
  const key = path.slice(path.lastIndexOf('.') + 1);
  const tidy = byKey[key];
  return tidy && typed.trim() !== '' ? tidy(typed, today) : typed;
}
