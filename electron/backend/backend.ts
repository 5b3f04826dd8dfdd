import type { HostPorts } from './ports.ts';
import type { AppRouter } from './router/router.ts';
import type { Session } from './session.ts';

export type DatabaseConfig =
  | { readonly kind: 'sqlite'; readonly file: string }
  | { readonly kind: 'postgres'; readonly url: string; readonly schema?: string };

export interface BackendConfig {
  /** Version of the app, kept with the database so that an older app refuses a newer one. */
  readonly appVersion: string;
  readonly database: DatabaseConfig;
  /** Folder for backups and, with SQLite, stored files. */
  readonly dataDir: string;
  /** How this machine calls itself in events. */
  readonly workstation: string;
  /** Fill an empty database with the demonstration company. */
  readonly demo: boolean;
  /** Print spooler on or off: tests and tools may only look. */
  readonly workers: boolean;
}

export interface Backend {
  /** Every procedure of the contract, for the host's transport handler; call with `{ session }` as context. */
  readonly router: AppRouter;
  /** A new, signed-out connection of one window. */
  connect(): Session;
  disconnect(session: Session): void;
  close(): Promise<void>;
}

export type CreateBackend = (ports: HostPorts, config: BackendConfig) => Promise<Backend>;
