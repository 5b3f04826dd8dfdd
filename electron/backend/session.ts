import type { Language } from '../../shared/i18n/languages.ts';
import type { Permission } from '../../shared/domain/people/permissions.ts';
import type { Role } from '../../shared/domain/people/roles.ts';
import type { Standing } from '../../shared/domain/people/standing.ts';

/** The person at the counter, as the router and the services see him. */
export interface SignedInUser {
  readonly id: string;
  readonly userName: string;
  /** The Chinese name, by which facts are kept. */
  readonly displayName: string;
  /** For screens in English; may be empty. */
  readonly nameEn: string;
  /** Those in which he acts: who is not on duty acts as a trainee. */
  readonly roles: readonly Role[];
  readonly permissions: ReadonlySet<Permission>;
  /** What he could do if he were on duty. */
  readonly withheld: ReadonlySet<Permission>;
  readonly language: Language;
  readonly standing: Standing;
  /** As whom he goes on when his standing ends by itself, from that epoch ms on. */
  readonly ends: { readonly at: number; readonly as: SignedInUser } | null;
}

/**
 * One window's connection. It is mutable on purpose: logging in, locking and
 * switching change it in place, so that they take effect on an open port.
 */
export interface Session {
  readonly id: string;
  readonly workstation: string;
  user: SignedInUser | null;
  locked: boolean;
  /** Epoch ms of the last act of a person; the idle lock counts from here. */
  lastActiveAt: number;
  /** Ends what belongs to the signed-in person only: open event streams. */
  readonly onSignOut: Set<() => void>;
}

/** Who acts, where. Taken from the session by the router, never from the input. */
export interface Actor {
  readonly userId: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  readonly permissions: ReadonlySet<Permission>;
  readonly language: Language;
  readonly workstation: string;
}
