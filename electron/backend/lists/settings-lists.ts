import { permissionGroups, permissionsIn } from '../../../shared/domain/people/permission-groups.ts';
import { phases } from '../../../shared/domain/reception/checklist.ts';
import type { Guarded } from '../router/guard.ts';
import type { Services } from '../services.ts';
import { dayTable, daysOf } from './day-tables.ts';
import {
  authorityTable,
  centreTable,
  goodsWordTable,
  numberGapTable,
  packageTable,
  permissionTable,
  printerTable,
  receptionItemTable,
  roomTable,
  taskRuleTable,
} from './settings-tables.ts';
import { shownOf } from './shown.ts';
import { toldBy, toldTable } from './told-tables.ts';

/** What is set, as it is kept: typed words that are not saved yet are on the screen alone. */
export function ofSettings(os: Guarded['lists'], services: Services) {
  return { ...ofTheHouse(os, services), ...ofTheManual(os, services), ...ofTheSystem(os, services) };
}

function ofTheHouse(os: Guarded['lists'], { lists: { whole }, ...areas }: Services) {
  const { company, printing, reception, calendar } = areas;
  return {
    centres: os.centres.handler(({ context: { actor } }) => whole(actor, centreTable, company.centres())),
    printers: os.printers.handler(({ context: { actor } }) => whole(actor, printerTable, printing.printers())),
    rooms: os.rooms.handler(async ({ context: { actor } }) =>
      whole(actor, roomTable, (await reception.rooms.get()).items),
    ),
    calendarDays: os.calendarDays.handler(async ({ context: { actor }, input }) =>
      whole(actor, dayTable, daysOf(await calendar.record(), input.year)),
    ),
  };
}

function ofTheManual(os: Guarded['lists'], { lists: { whole }, ...areas }: Services) {
  const { dangerousGoods, tasks, claims, exceptionReports, reception } = areas;
  return {
    goodsWords: os.goodsWords.handler(async ({ context: { actor }, input }) =>
      whole(actor, goodsWordTable, shownOf(await dangerousGoods.words(), input.ids)),
    ),
    taskRules: os.taskRules.handler(async ({ context: { actor }, input }) =>
      whole(actor, taskRuleTable, shownOf(await tasks.rules.list(), input.ids)),
    ),
    authority: os.authority.handler(async ({ context: { actor } }) =>
      whole(actor, authorityTable, (await claims.limits.get()).limits),
    ),
    recipients: os.recipients.handler(async ({ context: { actor } }) =>
      whole(actor, toldTable, toldBy(await exceptionReports.settings.get())),
    ),
    receptionItems: os.receptionItems.handler(async ({ context: { actor } }) => {
      const { items } = await reception.template.get();
      const byPhase = phases.flatMap((phase) => items.filter((item) => item.phase === phase));
      return whole(actor, receptionItemTable, byPhase);
    }),
  };
}

function ofTheSystem(os: Guarded['lists'], { lists: { whole }, people, orderQueries, transfer }: Services) {
  return {
    permissions: os.permissions.handler(async ({ context: { actor } }) => {
      const { matrix } = await people.matrix();
      const rows = permissionGroups.flatMap(permissionsIn).map((permission) => ({ permission, matrix }));
      return whole(actor, permissionTable, rows);
    }),
    numberGaps: os.numberGaps.handler(({ context: { actor }, input }) =>
      whole(actor, numberGapTable, orderQueries.numberGaps(input.from, input.to)),
    ),
    packages: os.packages.handler(async ({ context: { actor } }) =>
      whole(actor, packageTable, (await transfer.state()).packages),
    ),
  };
}
