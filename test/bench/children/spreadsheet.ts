import { openHouse } from '../house.ts';
import { whenAsked } from './asked.ts';

/** A process that writes one spreadsheet, and says how much memory it held before and how much at most. */
export interface SpreadsheetOrder {
  readonly dataDir: string;
  readonly file: string;
  /** All orders, or the lines of that statement. */
  readonly what: 'orders' | { readonly statementId: string };
}

/** Megabytes resident; kilobytes of the file. */
export interface Written {
  readonly before: number;
  readonly most: number;
  readonly kilobytes: number;
}

whenAsked<SpreadsheetOrder>(write);

async function write({ dataDir, file, what }: SpreadsheetOrder): Promise<void> {
  const house = await openHouse({ orders: 0, dataDir, config: { kind: 'sqlite', file } });
  // A log-in takes 128 MiB for the hash of a password: the system's own mark of the highest level stands there by now.
  const mark = highest();
  const before = process.memoryUsage.rss() / 1e6;
  let seen = before;
  const look = setInterval(() => {
    seen = Math.max(seen, process.memoryUsage.rss() / 1e6);
  }, 5);
  const { base64 } =
    what === 'orders'
      ? await house.api.orders.export({})
      : await house.api.settlement.statements.excel({ id: what.statementId, language: 'zh-CN' });
  clearInterval(look);
  const most = highest() > mark ? highest() : Math.max(seen, process.memoryUsage.rss() / 1e6);
  const written: Written = { before, most, kilobytes: (base64.length * 0.75) / 1e3 };
  await new Promise<void>((resolve) => process.send?.(written, () => resolve()));
  await house.close();
}

function highest(): number {
  return (process.resourceUsage().maxRSS * 1024) / 1e6;
}
