import type { PrintJob } from '../../../shared/contract/printing.ts';
import type { CentreKind } from '../../../shared/domain/company/centres.ts';
import { wallTime } from '../../../shared/lib/dates.ts';
import type { CompanyService } from '../company/company.service.ts';
import type { PrintJobRow } from '../database/entities/printing.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import type { House } from '../house.ts';
import type { Actor } from '../session.ts';
import { createCentreActs } from './centre-acts.ts';
import { jobOf } from './jobs.ts';
import type { OrderSource } from './order-source.ts';
import { createPrintersService } from './printers.service.ts';
import { type JobFilter, printingRepository } from './printing.repository.ts';
import { type QueueDeps, queueSheet, type SheetToQueue } from './queue.ts';
import type { OnPaper } from './print-facts.ts';
import { createSheetFiles } from './sheet-files.ts';
import { createSheetMaker } from './sheet-maker.ts';
import { type Spooler, startSpooler } from './spooler.ts';

interface PrintingDeps {
  /** Told in the unit of work in which a sheet of an order is known to be on paper. */
  readonly onPaper: OnPaper;
  readonly company: CompanyService;
  readonly orders: OrderSource;
}

/** Sheets from the queue to paper, and what the centre says of them. */
export function createPrintingService(house: House, { company, orders, onPaper }: PrintingDeps) {
  const { ports, config, database, events, files, now } = house;
  let spooler: Spooler | null = null;
  const wake = () => spooler?.wake();
  const maker = createSheetMaker({ pdf: ports.pdf, files, company, orders, now });
  const queueDeps = { events, ids: ports.ids, now, wake };
  const printersDeps = { database, events, printers: ports.printers, now, wake };

  return {
    ...createPrintersService(printersDeps),
    ...createCentreActs({ database, queue: queueDeps, orders, onPaper }),
    ...createSheetFiles({ database, files, maker, orders }),

    /** Called by the acts that make a sheet due, inside their unit of work. */
    async queue(tx: WriteContext, actor: Actor, sheet: SheetToQueue): Promise<void> {
      await queueSheet(tx, queueDeps, actor, sheet);
    },

    /** All sheets of an order, newest first. */
    ofOrder: (at: ReadContext, orderId: string): Promise<readonly PrintJobRow[]> =>
      printingRepository.ofOrder(at, orderId),

    jobs: async (filter: JobFilter): Promise<PrintJob[]> =>
      (await printingRepository.list(database.read, filter)).map(jobOf),

    testPage: (actor: Actor, centre: CentreKind) =>
      database.write(async (tx) => queueTestPage(tx, queueDeps, actor, centre, await company.zone())),

    startSpooler(): Spooler {
      const worker = `${config.workstation.slice(0, 80)}/${ports.ids.next()}`;
      const { printers, logger, clock } = ports;
      spooler = startSpooler({ database, events, printers, maker, now, logger, clock, worker, onPaper });
      return spooler;
    },
  };
}

/** Its number is the time at which it was asked for, so that the centre can scan it like any other sheet. */
async function queueTestPage(
  tx: WriteContext,
  deps: QueueDeps,
  actor: Actor,
  centre: CentreKind,
  zone: string,
): Promise<{ jobId: string }> {
  const { day, time, second } = wallTime(deps.now(), zone);
  const stamp = `${day}T${time}:${String(second).padStart(2, '0')}`.replace(/[-:]/g, '');
  const sheet = { orderId: null, number: `TEST-${stamp}`, customerName: '', revision: 1, kind: 'testPage' as const };
  return { jobId: (await queueSheet(tx, deps, actor, { ...sheet, centre })).id };
}
