import { type Permission, permissions } from './permissions.ts';

/** The groups, each with the areas whose rights stand there; what no group names comes last. */
const areasOf = {
  orders: ['orders'],
  tracking: ['tracking', 'dispatch', 'exceptions', 'messages'],
  exceptionReports: ['exceptionReports', 'notes', 'promises', 'requests', 'quality', 'claims', 'summaries', 'reports'],
  mail: ['mail'],
  tasks: ['tasks', 'shifts', 'absences'],
  kpi: ['kpi'],
  standing: ['standing', 'training', 'exams'],
  customers: ['customers'],
  reception: ['reception'],
  settlement: ['settlement'],
  handovers: ['handovers'],
  intake: ['intake'],
  dangerousGoods: ['dangerousGoods'],
  printing: ['printing'],
  calendar: ['calendar'],
  company: ['company', 'people'],
  system: ['system'],
  other: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;
type PermissionGroup = keyof typeof areasOf;
export const permissionGroups = Object.keys(areasOf) as readonly PermissionGroup[];
const grouped = new Set<string>(Object.values(areasOf).flat());

/** The rights of a group, in the order in which the matrix shows them. */
export function permissionsIn(group: PermissionGroup): readonly Permission[] {
  const areas: readonly string[] = areasOf[group];
  return permissions.filter((permission) => {
    const area = permission.slice(0, permission.indexOf('.'));
    return group === 'other' ? !grouped.has(area) : areas.includes(area);
  });
}
