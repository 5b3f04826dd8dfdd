import { instantOf, type Moment } from '../moments.ts';
import type { Person } from '../people.ts';
import type { Step } from '../steps.ts';
import { ill } from './attendance.ts';
import { city } from './forms.ts';
import { at, type WorkingDay, workingDays } from './working-days.ts';

const signature = { signee: '李四', signedPieces: 15, outcome: 'clean' } as const;

/** Each working day one that is delivered in time; on some a late one, and one for the next working day. */
export const cityOrders: readonly Step[] = workingDays.flatMap(([day, next]) => {
  const clerkOn = (one: WorkingDay): Person => (ill.includes(one) ? 'sunmei' : 'wangqiang');
  return [
    ...inTime(`city-${day}`, day),
    ...(['Mon', 'Wed', 'Fri'].includes(day) ? late(`city-late-${day}`, clerkOn(day), day) : []),
    ...(['Tue', 'Fri', 'Sun'].includes(day) ? nextDay(`city-next-${day}`, clerkOn, [day, next]) : []),
  ];
});

interface Day {
  readonly taken: Moment;
  readonly pickup: Moment;
  readonly departed: Moment;
  readonly arrived: Moment;
  readonly promised: Moment;
  readonly signed: Moment;
}

function inTime(order: string, day: WorkingDay): readonly Step[] {
  const steps = sameDay(order, 'lina', {
    taken: at(day, '08:40'),
    pickup: at(day, '14:00'),
    departed: at(day, '14:10'),
    arrived: at(day, '16:30'),
    promised: at(day, '18:00'),
    signed: at(day, '16:50'),
  });
  return [...steps, { at: at(day, '08:50'), by: 'lina', does: 'finish', order, rule: 'city.vehicleAsked' }];
}

/** Nobody asked for the vehicle; it left late and came late. */
function late(order: string, by: Person, day: WorkingDay): readonly Step[] {
  return sameDay(order, by, {
    taken: at(day, '09:05'),
    pickup: at(day, '13:00'),
    departed: at(day, '13:50'),
    arrived: at(day, '17:20'),
    promised: at(day, '16:00'),
    signed: at(day, '17:35'),
  });
}

function sameDay(order: string, by: Person, day: Day): readonly Step[] {
  return [
    { at: day.taken, by, does: 'take', order, form: city({ pickup: day.pickup, delivery: day.promised }) },
    { at: day.departed, by: 'diaodu', does: 'tell', order, facts: { departedAt: instantOf(day.departed) } },
    { at: day.arrived, by: 'diaodu', does: 'tell', order, facts: { arrivedAt: instantOf(day.arrived) } },
    { at: day.arrived, by, does: 'finish', order, rule: 'city.arrivalTold' },
    { at: day.signed, by: 'diaodu', does: 'tell', order, facts: { signedAt: instantOf(day.signed), ...signature } },
  ];
}

/** Whoever took it looks after it the next day, or stands in for him. */
function nextDay(
  order: string,
  clerkOn: (day: WorkingDay) => Person,
  [taken, day]: readonly [WorkingDay, WorkingDay],
): readonly Step[] {
  const form = city({ pickup: at(day, '10:00'), delivery: at(day, '16:00') });
  const take: Step = { at: at(taken, '10:20'), by: clerkOn(taken), does: 'take', order, form };
  // The week ends before it leaves.
  if (day === 'NextMon') return [take];
  const departedAt = instantOf(at(day, '10:15'));
  const arrivedAt = instantOf(at(day, '15:10'));
  const signedAt = instantOf(at(day, '15:25'));
  const by = clerkOn(day);
  return [
    take,
    { at: at(day, '08:45'), by, does: 'finish', order, rule: 'city.planChecked' },
    { at: at(day, '10:15'), by: 'diaodu', does: 'tell', order, facts: { departedAt } },
    { at: at(day, '15:10'), by: 'diaodu', does: 'tell', order, facts: { arrivedAt } },
    { at: at(day, '15:25'), by: 'diaodu', does: 'tell', order, facts: { signedAt, ...signature } },
    { at: at(day, '15:45'), by, does: 'finish', order, rule: 'consignor.told' },
  ];
}
