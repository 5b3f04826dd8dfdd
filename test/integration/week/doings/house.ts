import type { Performed } from './perform.ts';
import { dayOf } from '../moments.ts';

/** Who is there, who stands in, printers, quiet hours. */
export const houseDoings: Performed<'come' | 'leave' | 'printer' | 'absent' | 'quiet'> = {
  come: (department, { by }) => department.come(by),
  leave: (department, { by }) => department.leave(by),
  async printer(department, { mood }) {
    department.printer = mood;
  },
  async absent(department, { by, who, substitute, from, to }) {
    const { absences } = department.as(by).handovers;
    const userId = department.ids[who];
    const fromDay = dayOf(from);
    const known = await absences.list();
    if (known.some((one) => one.userId === userId && one.fromDay === fromDay)) return;
    await absences.add({ userId, substituteId: department.ids[substitute], fromDay, toDay: dayOf(to), reason: '病假' });
  },
  async quiet(department, { by, desktop, mail }) {
    const { quiet, setQuiet } = department.as(by).tasks.settings;
    const { version, ...before } = await quiet();
    if (JSON.stringify(before) === JSON.stringify({ desktop, mail })) return;
    await setQuiet({ desktop, mail, version });
  },
};
