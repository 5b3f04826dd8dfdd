import { instantOf } from '../moments.ts';
import type { Step } from '../steps.ts';
import { city, outbound } from './forms.ts';

const sameDay = (day: 'Mon' | 'Tue' | 'Wed' | 'Thu' | 'Fri') =>
  city({ pickup: `${day} 14:00`, delivery: `${day} 18:00` });

/** Printers that are off or say nothing: sheets come late, in the morning, or never. */
const printers: readonly Step[] = [
  { at: 'Mon 09:30', by: 'diaodu', does: 'printer', mood: 'off' },
  { at: 'Mon 09:31', by: 'lina', does: 'take', order: 'printed-late-1', form: sameDay('Mon') },
  { at: 'Mon 09:44', by: 'lina', does: 'take', order: 'printed-late-2', form: sameDay('Mon') },
  { at: 'Mon 09:58', by: 'diaodu', does: 'printer', mood: 'on' },
  { at: 'Mon 09:58', by: 'diaodu', does: 'retrySheet', order: 'printed-late-1' },
  { at: 'Mon 09:58', by: 'diaodu', does: 'retrySheet', order: 'printed-late-2' },
  { at: 'Tue 10:50', by: 'fahuo', does: 'printer', mood: 'silent' },
  { at: 'Tue 10:51', by: 'lina', does: 'take', order: 'never-printed', form: sameDay('Tue') },
  { at: 'Tue 11:00', by: 'fahuo', does: 'printer', mood: 'on' },
  { at: 'Thu 17:50', by: 'diaodu', does: 'printer', mood: 'silent' },
  {
    at: 'Thu 17:51',
    by: 'sunmei',
    does: 'take',
    order: 'printed-next-morning',
    form: city({ pickup: 'Fri 10:00', delivery: 'Fri 16:00' }),
  },
  { at: 'Thu 17:55', by: 'diaodu', does: 'printer', mood: 'on' },
  { at: 'Fri 08:10', by: 'diaodu', does: 'confirmSheet', order: 'printed-next-morning' },
];

/** Lost on the way, cancelled, promised anew, told of in error, received by fax. */
const orders: readonly Step[] = [
  {
    at: 'Mon 11:20',
    by: 'wangqiang',
    does: 'take',
    order: 'lost',
    form: outbound.B({ pickup: 'Mon 16:00', delivery: 'Wed 17:00' }),
  },
  { at: 'Mon 17:10', by: 'fahuo', does: 'tell', order: 'lost', facts: { departedAt: instantOf('Mon 17:00') } },
  {
    at: 'Tue 09:15',
    by: 'lina',
    does: 'take',
    order: 'promised-anew',
    form: outbound.A({ pickup: 'Tue 16:00', delivery: 'Thu 12:00' }),
  },
  {
    at: 'Tue 13:40',
    by: 'lina',
    does: 'revise',
    order: 'promised-anew',
    form: { deliveryDay: '2026-09-20', deliveryTo: '15:00' },
    reason: '收货人要求改期',
  },
  { at: 'Wed 09:20', by: 'lina', does: 'take', order: 'cancelled', form: sameDay('Wed') },
  { at: 'Wed 11:40', by: 'lina', does: 'cancel', order: 'cancelled', reason: '客户取消' },
  { at: 'Thu 14:20', by: 'diaodu', does: 'stepBack', order: 'city-Thu', milestone: 'departed' },
  { at: 'Thu 14:50', by: 'diaodu', does: 'tell', order: 'city-Thu', facts: { departedAt: instantOf('Thu 14:45') } },
  { at: 'Fri 09:25', by: 'lina', does: 'take', order: 'by-fax', form: { ...sameDay('Fri'), channel: 'fax' } },
];

export const incidents: readonly Step[] = [...printers, ...orders];
