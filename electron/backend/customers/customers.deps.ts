import type { Database } from '../database/database.ts';
import type { Events } from '../events/events.ts';
import type { HostPorts } from '../ports.ts';

/** What the clients' records ask of the house. */
export interface CustomersDeps {
  readonly database: Database;
  readonly events: Events;
  readonly ports: Pick<HostPorts, 'ids'>;
  readonly now: () => number;
}
