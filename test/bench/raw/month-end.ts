import type { RawDatabase, RawRow } from './raw.ts';

/** Rows of one statement in one unit of work, as few as the app takes. */
const atOnce = 500;

/** What closing a month wrote, by table. */
export type WrittenMonth = Readonly<Record<string, readonly RawRow[]>>;

const ofMonth = 'SELECT id FROM statement WHERE month = $1';

export async function readMonth(raw: RawDatabase, month: string): Promise<WrittenMonth> {
  return {
    statement: await raw.query('SELECT * FROM statement WHERE month = $1', [month]),
    statement_line: await raw.query(`SELECT * FROM statement_line WHERE statement_id IN (${ofMonth})`, [month]),
    billed_order: await raw.query(`SELECT * FROM billed_order WHERE statement_id IN (${ofMonth})`, [month]),
    event: await raw.query(`SELECT * FROM event WHERE subject_id IN (${ofMonth})`, [month]),
  };
}

/** The same rows once more, by one prepared statement a table, in as many units of work as the app took. */
export async function writeMonth(raw: RawDatabase, written: WrittenMonth, units: number): Promise<void> {
  for (let unit = 0; unit < units; unit++) {
    await raw.query('BEGIN');
    for (const [table, rows] of Object.entries(written)) {
      const share = Math.ceil(rows.length / units);
      await insert(raw, table, rows.slice(unit * share, (unit + 1) * share));
    }
    await raw.query('COMMIT');
  }
}

async function insert(raw: RawDatabase, table: string, rows: readonly RawRow[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  for (let from = 0; from < rows.length; from += atOnce) {
    const part = rows.slice(from, from + atOnce);
    const places = part.map(() => `(${columns.map(() => '?').join(',')})`).join(',');
    await raw.query(
      `INSERT INTO "${table}" (${columns.map((name) => `"${name}"`).join(',')}) VALUES ${places}`,
      part.flatMap((row) => columns.map((column) => row[column])),
    );
  }
}
