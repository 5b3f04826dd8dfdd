import type { Group } from './group.ts';
import { postgresGroup, workGroups } from './works.ts';

/** In the order in which they are measured: what needs a quiet process of its own comes last. */
export const groups: readonly Group[] = [...workGroups, postgresGroup];
