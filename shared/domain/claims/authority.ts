import type { Role } from '../people/roles.ts';
import type { AuthorityLimits } from './values.ts';

/** What a person may settle on the spot by his roles, in fen: the greatest of them. */
export function limitOf(roles: readonly Role[], limits: AuthorityLimits): number {
  return Math.max(0, ...roles.map((role) => limits[role] ?? 0));
}

export interface Authority {
  readonly limit: number;
  /** Settled already on this report or its order. */
  readonly already: number;
  /** What is left of the limit; never below 0. */
  readonly left: number;
  readonly within: boolean;
}

/**
 * Whether an amount lies within a person's authority (3.3.2.3, 4.3.1.6). All that was settled on the report and on its
 * order counts, by whomever: an amount split in two is one amount.
 */
export function judgeAuthority(amount: number, already: number, limit: number): Authority {
  return { limit, already, left: Math.max(0, limit - already), within: already + amount <= limit };
}
