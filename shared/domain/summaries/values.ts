import type { Role } from '../people/roles.ts';

/** Of one clerk, or of the whole department (4.3.1.9). */
export const summaryScopes = ['clerk', 'department'] as const;
export type SummaryScope = (typeof summaryScopes)[number];

/** Drafted by the app, completed and handed in by its author, then approved or returned with a reason. */
export const summaryStates = ['draft', 'submitted', 'returned', 'approved'] as const;
export type SummaryState = (typeof summaryStates)[number];

/** Its author may still write. */
export function isWritten(state: SummaryState): boolean {
  return state === 'draft' || state === 'returned';
}

/** Figures stand as they were handed in. */
export function isFrozen(state: SummaryState): boolean {
  return state === 'submitted' || state === 'approved';
}

/** Who answers a summary: those of the clerks the director or, where it is his own, who leads him; the department's the leaders above him. */
export const answerers: Readonly<Record<SummaryScope, readonly Role[]>> = {
  clerk: ['csDirector', 'departmentManager'],
  department: ['departmentManager', 'deputyGm', 'gm'],
};

/** Who is told first that one waits. */
export const firstAnswerer: Readonly<Record<SummaryScope, Role>> = {
  clerk: 'csDirector',
  department: 'departmentManager',
};

/** Whose month is summed up. */
export const summedUpRoles: readonly Role[] = ['csClerk'];

/** Who writes the department's. */
export const departmentAuthor: Role = 'csDirector';
