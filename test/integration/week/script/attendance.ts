import { everybody, type Person } from '../people.ts';
import type { Step } from '../steps.ts';
import { at, type WorkingDay, workingDays } from './working-days.ts';

/** 王强 is ill on Wednesday and Thursday; 孙梅 stands in for him. */
export const ill: readonly WorkingDay[] = ['Wed', 'Thu'];

const isThere = (person: Person, day: WorkingDay) => !(person === 'wangqiang' && ill.includes(day));

/** From eight to six, nobody overnight, nobody on the day of rest. */
export const attendance: readonly Step[] = [
  ...workingDays.flatMap(([day]) =>
    everybody
      .filter((person) => isThere(person, day))
      .flatMap((by): readonly Step[] => [
        { at: at(day, '08:00'), by, does: 'come' },
        { at: at(day, '18:00'), by, does: 'leave' },
      ]),
  ),
  ...everybody.map((by): Step => ({ at: 'NextMon 08:00', by, does: 'come' })),
  {
    at: 'Tue 17:30',
    by: 'wangqiang',
    does: 'absent',
    who: 'wangqiang',
    substitute: 'sunmei',
    from: 'Wed 08:00',
    to: 'Thu 18:00',
  },
];
