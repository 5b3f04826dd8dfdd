import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SpreadsheetOrder, Written } from '../children/spreadsheet.ts';
import { closeMonth, makeMonthBooks, type MonthBooks } from '../data/month-books.ts';
import { within } from '../figure.ts';
import { openHouse } from '../house.ts';
import { type Group, short } from './group.ts';

const mostLines = 50_000;
const mostMegabytes = 150;

/** Memory that a process takes for a long spreadsheet: the list of orders, and one client's statement. */
export const spreadsheetsGroup: Group = {
  name: 'spreadsheets',
  async run(stage, report) {
    const lines = Math.min(mostLines, stage.sizes.large);
    const dataDir = mkdtempSync(join(tmpdir(), 'counter-bench-excel-'));
    const config = { kind: 'sqlite', file: join(dataDir, 'counter.sqlite') } as const;
    try {
      stage.say(`Filling ${short(lines)} orders of one client ...`);
      const books = await makeMonthBooks({ dataDir, config }, { customers: 1, orders: lines, earlier: false });
      const statementId = await draftOnly({ dataDir, config }, books);
      for (const [name, what] of [
        ['orders', 'orders'],
        ['lines of a statement', { statementId }],
      ] as const) {
        const { before, most, kilobytes } = await write({ dataDir, file: config.file, what });
        const title = `Excel of ${short(lines)} ${name}, memory growth`;
        report.add(within(title, most - before, mostMegabytes, 'MB'));
        report.explain(title, [
          `from ${before.toFixed(0)} MB to ${most.toFixed(0)} MB at most; the file has ${kilobytes.toFixed(0)} KB`,
        ]);
      }
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
};

async function draftOnly(place: Parameters<typeof makeMonthBooks>[0], { month, night }: MonthBooks): Promise<string> {
  const house = await openHouse({ orders: 0, ...place }, { at: night });
  await closeMonth(house.api, month);
  const { rows } = await house.api.settlement.board({ month });
  await house.close();
  const [row] = rows;
  if (!row?.statementId) throw new Error('The only client has no statement');
  return row.statementId;
}

function write(order: SpreadsheetOrder): Promise<Written> {
  const child = fork(join(import.meta.dirname, 'spreadsheet.js'));
  return new Promise((resolve, reject) => {
    child.on('message', (written: Written) => resolve(written));
    child.on('error', reject);
    child.once('exit', (code) => reject(new Error(`The process that writes the spreadsheet ended with ${code}`)));
    child.send(order);
  });
}
