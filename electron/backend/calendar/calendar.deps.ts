import type { FileContent } from '../../../shared/contract/base.ts';
import type { Database } from '../database/database.ts';
import type { Events } from '../events/events.ts';

/** What the working calendar asks of the house. */
export interface CalendarDeps {
  readonly database: Database;
  readonly events: Events;
  readonly now: () => number;
  readonly company: { zone(): Promise<string> };
  readonly tables: {
    /** Rows of an Excel or CSV file; throws `UserError` when it is neither. */
    read(file: FileContent): Promise<readonly { readonly row: number; readonly cells: readonly string[] }[]>;
    write(
      table: {
        readonly name: string;
        readonly sheet: string;
        readonly headings: readonly string[];
        readonly rows: Iterable<readonly string[]>;
      },
      format: 'xlsx' | 'csv',
    ): Promise<FileContent>;
  };
}
