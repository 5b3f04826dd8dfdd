import type { Patience } from './mail/smtp/connection.ts';
import type { ScryptCost } from './people/password-hash.ts';

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
  /** What a password hash costs; less than the default only where nothing is to be protected. */
  readonly passwordCost?: ScryptCost;
  /** How long servers that messages leave by are waited for; less than the default only where one is to hang. */
  readonly mailPatience?: Patience;
}
