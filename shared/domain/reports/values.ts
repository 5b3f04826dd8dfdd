import type { Role } from '../people/roles.ts';

/** What is reported, by whom to whom, and how often (chapter 8). */
export const workReportKinds = ['daily', 'weekly', 'keyAccount', 'quarter'] as const;
export type WorkReportKind = (typeof workReportKinds)[number];

/** Drafted by the app, completed and handed in by its author, then approved or returned with a reason. */
export const workReportStates = ['draft', 'submitted', 'returned', 'approved'] as const;
export type WorkReportState = (typeof workReportStates)[number];

/** Its author may still write. */
export function isWritten(state: WorkReportState): boolean {
  return state === 'draft' || state === 'returned';
}

/** Figures stand as they were handed in. */
export function isFrozen(state: WorkReportState): boolean {
  return state === 'submitted' || state === 'approved';
}

/** Whose work a daily or weekly report sums up, one for each person. */
export const reportingRoles: readonly Role[] = ['csClerk'];

/** Who writes what belongs to nobody alone: the department's week, a customer's month, the quarter. */
export const sharedAuthors: readonly Role[] = ['csDirector'];

/** Kinds of which each clerk has his own, and those that the department has. */
export const personalKinds: ReadonlySet<WorkReportKind> = new Set<WorkReportKind>(['daily', 'weekly']);
export const sharedKinds: ReadonlySet<WorkReportKind> = new Set<WorkReportKind>(['weekly', 'keyAccount', 'quarter']);

/** Who leads the author, and so answers; the first of them is asked. */
export const answerers: Readonly<Record<WorkReportKind, readonly [Role, ...Role[]]>> = {
  daily: ['csDirector', 'departmentManager'],
  weekly: ['departmentManager', 'deputyGm'],
  keyAccount: ['departmentManager', 'deputyGm', 'gm'],
  quarter: ['gm', 'deputyGm'],
};

/** Whether it leaves the house: then it says nothing of people, costs and partners, in the customer's language. */
export function isForCustomer(kind: WorkReportKind): boolean {
  return kind === 'keyAccount';
}
