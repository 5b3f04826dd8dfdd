import { alertsGroup } from './alerts.ts';
import { browserGroup } from './browser.ts';
import { kpiGroup } from './kpi.ts';
import type { Group } from './group.ts';
import { memoryGroup } from './memory.ts';
import { monthEndGroup } from './month-end.ts';
import { printingGroup } from './printing.ts';
import { scrollingGroup } from './scrolling.ts';
import { spreadsheetsGroup } from './spreadsheets.ts';
import { startGroup } from './start.ts';
import { sweepGroup } from './sweep.ts';
import { postgresGroup, workGroups } from './works.ts';

/** In the order in which they are measured: those that need a process of their own come last. */
export const groups: readonly Group[] = [
  ...workGroups,
  postgresGroup,
  sweepGroup,
  kpiGroup,
  monthEndGroup,
  alertsGroup,
  startGroup,
  browserGroup,
  scrollingGroup,
  printingGroup,
  memoryGroup,
  spreadsheetsGroup,
];
