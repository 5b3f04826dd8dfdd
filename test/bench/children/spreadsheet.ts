import { openHouse } from '../house.ts';

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

process.once('message', (order: SpreadsheetOrder) => {
  write(order).then(
    () => process.exit(0),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      process.exit(1);
    },
  );
});

async function write({ dataDir, file, what }: SpreadsheetOrder): Promise<void> {
  const house = await openHouse({ orders: 0, dataDir, config: { kind: 'sqlite', file } });
  const before = process.memoryUsage.rss() / 1e6;
  const { base64 } =
    what === 'orders'
      ? await house.api.orders.export({})
      : await house.api.settlement.statements.excel({ id: what.statementId, language: 'zh-CN' });
  const written: Written = {
    before,
    // The system's own mark of the highest level: what comes and goes between two looks is in it.
    most: (process.resourceUsage().maxRSS * 1024) / 1e6,
    kilobytes: (base64.length * 0.75) / 1e3,
  };
  await new Promise<void>((resolve) => process.send?.(written, () => resolve()));
  await house.close();
}
