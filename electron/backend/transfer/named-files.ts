import type { PlainRow } from '../database/snapshot.ts';

/** Columns that name stored files, as their hash or in a list of files. */
const columns: Readonly<Record<string, string>> = {
  attachment: 'hash',
  print_job: 'pdf_hash',
  mail_message: 'files',
  outbox_message: 'files',
};

/** Hashes of the stored files that rows of a table name. */
export function filesNamedIn(table: string, rows: readonly PlainRow[]): readonly string[] {
  const column = columns[table];
  if (column === undefined) return [];
  return rows.flatMap((row) => String(row[column] ?? '').match(/\b[0-9a-f]{64}\b/g) ?? []);
}
