import type { BackendConfig } from './config.ts';
import type { Database } from './database/database.ts';
import type { Events } from './events/events.ts';
import type { FileStore, HostPorts } from './ports.ts';

/** What every area is given. */
export interface House {
  readonly ports: HostPorts;
  readonly config: BackendConfig;
  readonly database: Database;
  readonly events: Events;
  readonly files: FileStore;
  readonly now: () => number;
}
