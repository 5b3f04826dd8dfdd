import type { Database } from '../database/database.ts';
import type { Events } from '../events/events.ts';
import type { HostPorts, IdSource } from '../ports.ts';
import type { PasswordHasher } from './password-hash.ts';
import type { Sessions } from './sessions.ts';

/** What the parts of the people service share. */
export interface PeopleDeps {
  readonly database: Database;
  readonly events: Events;
  readonly now: () => number;
  readonly ids: IdSource;
  readonly ports: Pick<HostPorts, 'clock' | 'logger'>;
  readonly hasher: PasswordHasher;
  readonly sessions: Sessions;
}
