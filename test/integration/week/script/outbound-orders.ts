import { instantOf } from '../moments.ts';
import type { Step } from '../steps.ts';
import { outbound } from './forms.ts';
import { at, type WorkingDay } from './working-days.ts';

type Later = Parameters<typeof at>[0];

/** When it is picked up, when it is to be there (two working days later), and the day between. */
const ways: readonly (readonly [taken: WorkingDay, between: WorkingDay, there: WorkingDay, economy: Later])[] = [
  ['Mon', 'Tue', 'Wed', 'NextTue'],
  ['Tue', 'Wed', 'Thu', 'NextWed'],
  ['Thu', 'Fri', 'Sun', 'NextThu'],
];

const signature = { signee: '王五', signedPieces: 15, outcome: 'clean' } as const;

/** One of each class a day: A arrives in time and is called, B late and is not, C is still on its way. */
export const outboundOrders: readonly Step[] = ways.flatMap(([taken, between, there, economy]) => {
  const pickup = at(taken, '16:00');
  const take = (order: string, form: ReturnType<typeof outbound.A>): Step => {
    return { at: at(taken, '11:10'), by: 'sunmei', does: 'take', order, form };
  };
  const [a, b, c] = [`air-${taken}`, `fair-${taken}`, `economy-${taken}`];
  return [
    take(a, outbound.A({ pickup, delivery: at(there, '12:00') })),
    take(b, outbound.B({ pickup, delivery: at(there, '10:00') })),
    take(c, outbound.C({ pickup, delivery: at(economy, '17:00') })),
    ...[a, b, c].map((order): Step => {
      const facts = { departedAt: instantOf(at(taken, '16:30')), partnerName: '顺达航空货运', partnerNo: `W-${order}` };
      return { at: at(taken, '16:40'), by: 'fahuo', does: 'tell', order, facts };
    }),
    ...[a, b].map((order): Step => {
      const facts = { seenAt: instantOf(at(between, '14:30')), seenPlace: '济南' };
      return { at: at(between, '14:35'), by: 'chaxun', does: 'tell', order, facts };
    }),
    { at: at(between, '09:40'), by: 'sunmei', does: 'finish', order: a, rule: 'outbound.centreReminded' },
    ...arrival(a, there, '11:20', '14:10'),
    { at: at(there, '12:10'), by: 'chaxun', does: 'finish', order: a, rule: 'outbound.arrivalCalled' },
    { at: at(there, '14:40'), by: 'sunmei', does: 'finish', order: a, rule: 'consignor.told' },
    ...arrival(b, there, '13:15', '15:30'),
  ];
});

function arrival(
  order: string,
  day: WorkingDay,
  arrived: `${number}:${number}`,
  signed: `${number}:${number}`,
): readonly Step[] {
  const arrivedAt = instantOf(at(day, arrived));
  const signedAt = instantOf(at(day, signed));
  return [
    { at: at(day, arrived), by: 'chaxun', does: 'tell', order, facts: { arrivedAt } },
    { at: at(day, signed), by: 'chaxun', does: 'tell', order, facts: { signedAt, ...signature } },
  ];
}
