import type { CentrePrinter } from '../../../shared/contract/printing.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { Database } from '../database/database.ts';
import type { Events } from '../events/events.ts';
import { type FoundPrinter, type PrinterDriver, PrinterRefused } from '../ports.ts';
import type { Actor } from '../session.ts';
import { printingRepository } from './printing.repository.ts';
import { passingFaults, settingFaults } from './refusals.ts';

interface PrintersDeps {
  readonly database: Database;
  readonly events: Events;
  readonly printers: readonly PrinterDriver[];
  readonly now: () => number;
  readonly wake: () => void;
}

/** Each centre's printer and what this machine has to offer. */
export function createPrintersService({ database, events, printers, now, wake }: PrintersDeps) {
  return {
    printers: async (): Promise<CentrePrinter[]> => printingRepository.printers(database.read),

    /** A machine whose print system does not answer has no printers of that kind. */
    async findPrinters(): Promise<FoundPrinter[]> {
      const lists = await Promise.all(printers.map((driver) => driver.list().catch(() => [])));
      return lists.flat();
    },

    /** Checked before it is kept; sheets that waited for a better setting go out at once. */
    async savePrinter(actor: Actor, { version, ...input }: CentrePrinter): Promise<CentrePrinter> {
      await check(printers, input);
      return database.write(async (tx) => {
        const before = await printingRepository.printer(tx, input.centre);
        if (!before) throw new UserError('printing.setupMissing');
        await printingRepository.updatePrinter(tx, input.centre, version, input);
        await events.append(tx, actor, [
          {
            type: 'print.printerChanged',
            subject: { kind: 'printer', id: input.centre },
            payload: { from: settingOf(before), to: settingOf(input) },
          },
        ]);
        const waiting = await printingRepository.revive(tx, input.centre, [...settingFaults, ...passingFaults], now());
        for (const job of waiting) tx.changed('printJob', job.id);
        tx.changed('printer', input.centre);
        tx.afterCommit(wake);
        return { ...input, version: version + 1 };
      });
    },
  };
}

async function check(
  printers: readonly PrinterDriver[],
  input: Pick<CentrePrinter, 'driver' | 'target'>,
): Promise<void> {
  const driver = printers.find(({ name }) => name === input.driver);
  if (!driver) throw atField('driver', 'printing.driverMissing');
  if (input.driver !== 'folder' && input.target === '') throw atField('target', 'printing.queueMissing');
  try {
    await driver.check?.(input.target);
  } catch (error) {
    if (!(error instanceof PrinterRefused)) throw error;
    throw atField('target', error.code, { queue: input.target, detail: error.message.slice(0, 300) });
  }
}

function settingOf({ driver, target, paper, copies, language }: Omit<CentrePrinter, 'version'>) {
  return { driver, target, paper, copies, language };
}

function atField(path: string, code: string, params: Readonly<Record<string, string>> = {}): UserError {
  return new UserError(code, params, [{ path, code, params }]);
}
