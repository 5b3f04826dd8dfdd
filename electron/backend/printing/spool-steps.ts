import { sheetTitle } from '../../../shared/domain/printing/print-model.ts';
import { OperationalError, UserError } from '../../../shared/errors/errors.ts';
import type { PrintJobRow } from '../database/entities/printing.ts';
import {
  type Logger,
  type PrinterDriver,
  PrinterRefused,
  PrinterSilent,
  type PrintOutcome,
  type PrintRequest,
} from '../ports.ts';
import { printingRepository } from './printing.repository.ts';
import { passingFaults } from './refusals.ts';
import { type MadeSheet, type PrinterSetting, type SheetMaker, SheetOutdated } from './sheet-maker.ts';
import {
  claim,
  type Fault,
  prolongClaim,
  type RecordDeps,
  recordFailed,
  recordPrinted,
  recordRefused,
  recordRequeued,
  recordSubmitted,
  recordSubmitting,
  recordSuperseded,
  recordUnconfirmed,
  renderLease,
  reviveWaiting,
} from './spool-records.ts';

export interface SpoolDeps extends RecordDeps {
  readonly printers: readonly PrinterDriver[];
  readonly maker: SheetMaker;
  readonly logger: Logger;
}

/** A printer that hangs longer than its driver allows itself. */
const submitDeadline = 120_000;
/** After so long without an answer somebody should go and look. */
const silenceLimit = 600_000;

/** When a step should be taken up again, epoch ms; `null` when this worker has nothing more to do for the sheet. */
export type Again = number | null;

/** Whatever is due for one sheet: print it, ask after it, or clear up behind a worker that died. */
export async function takeStep(deps: SpoolDeps, job: PrintJobRow): Promise<Again> {
  const { now } = deps;
  if (job.state === 'queued') return print(deps, job);
  if (job.state === 'rendering') {
    await recordRequeued(deps, job);
    return now();
  }
  if (job.backendJobId !== null) return askAfter(deps, job, job.backendJobId);
  // Handed over or not: a driver that replaces its own sheet may simply do it again, for others a person must look.
  if (driverOf(deps, job)?.repeatable) {
    await recordRequeued(deps, job);
    return now();
  }
  await recordUnconfirmed(deps, job, { code: 'printing.interrupted', detail: '' });
  return null;
}

function driverOf(deps: SpoolDeps, job: Pick<PrintJobRow, 'driver'>): PrinterDriver | undefined {
  return deps.printers.find((driver) => driver.name === job.driver);
}

async function print(deps: SpoolDeps, waiting: PrintJobRow): Promise<Again> {
  const { database, now } = deps;
  const setting = await printingRepository.printer(database.read, waiting.centre);
  const driver = setting && driverOf(deps, setting);
  // A shared queue: another workstation may have the printer.
  if (!driver && database.kind === 'postgres') return null;
  const claimed = await claim(deps, waiting);
  if (!claimed) return null;
  if (!setting || !driver) {
    return recordRefused(deps, claimed, { code: 'printing.driverMissing', detail: setting?.driver ?? '' });
  }
  const sheet = await make(deps, claimed, setting);
  if (!sheet) return now() + 1_000;
  const resolved = {
    ...setting,
    target: setting.driver === 'folder' ? setting.target || setting.centre : setting.target,
  };
  const submitting = await recordSubmitting(deps, claimed, resolved, sheet.hash);
  // Superseded while it was made: nothing was sent.
  if (!submitting) return now();
  const request = { pdf: sheet.pdf, html: sheet.html, title: sheetTitle(claimed), ...pick(resolved) };
  return hand(deps, driver, submitting, request);
}

function pick({ target, paper, copies }: PrinterSetting) {
  return { target, paper, copies };
}

/** `null` when there is nothing to hand over; what became of the sheet is recorded then. */
async function make(deps: SpoolDeps, job: PrintJobRow, setting: PrinterSetting): Promise<MadeSheet | null> {
  try {
    return await deps.maker.make(job, setting);
  } catch (error) {
    if (error instanceof SheetOutdated) await recordSuperseded(deps, job);
    else if (error instanceof OperationalError) {
      await recordRefused(deps, job, { code: error.code, detail: causeOf(error) });
    } else {
      deps.logger.error({ err: error, job: job.id }, 'a sheet could not be made');
      const code = error instanceof UserError ? error.code : 'printing.pdfFailed';
      await recordFailed(deps, job, { code, detail: '' });
    }
    return null;
  }
}

async function hand(deps: SpoolDeps, driver: PrinterDriver, job: PrintJobRow, request: PrintRequest): Promise<Again> {
  const { now, logger } = deps;
  let backendJobId: string;
  try {
    ({ backendJobId } = await withDeadline(driver.submit(request)));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    logger.warn({ err: error, job: job.id, driver: driver.name }, 'the printer did not take a sheet');
    if (error instanceof PrinterRefused) return recordRefused(deps, job, { code: error.code, detail });
    await recordUnconfirmed(deps, job, { code: 'printing.printerSilent', detail });
    return null;
  }
  const taken = await recordSubmitted(deps, job, backendJobId);
  if (!taken) return null;
  await reviveWaiting(deps, job, passingFaults);
  return now();
}

async function askAfter(deps: SpoolDeps, job: PrintJobRow, backendJobId: string): Promise<Again> {
  const { now } = deps;
  const since = now() - (job.submittedAt ?? now());
  const outcome = await poll(deps, job, backendJobId);
  if (outcome === 'unreachable') {
    if (since < silenceLimit) return stillPending(deps, job, since);
    await recordUnconfirmed(deps, job, { code: 'printing.noAnswer', detail: '' });
    return null;
  }
  if (outcome.state === 'pending') return stillPending(deps, job, since);
  if (outcome.state === 'printed') await recordPrinted(deps, job);
  else await (outcome.state === 'failed' ? recordFailed : recordUnconfirmed)(deps, job, faultOf(outcome));
  return null;
}

async function poll(deps: SpoolDeps, job: PrintJobRow, backendJobId: string): Promise<PrintOutcome | 'unreachable'> {
  const driver = driverOf(deps, job);
  if (!driver) return 'unreachable';
  return driver.poll(job.target ?? '', backendJobId).catch(() => 'unreachable' as const);
}

function faultOf(outcome: PrintOutcome): Fault {
  if (outcome.state === 'failed') return { code: 'printing.jobFailed', detail: outcome.reason };
  return { code: 'printing.jobVanished', detail: '' };
}

async function stillPending(deps: SpoolDeps, job: PrintJobRow, since: number): Promise<number> {
  const { now } = deps;
  if ((job.claimedUntil ?? 0) - now() < renderLease / 2) await prolongClaim(deps, job);
  return now() + (since < 3_000 ? 200 : since < 20_000 ? 1_000 : since < 120_000 ? 5_000 : 20_000);
}

async function withDeadline<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new PrinterSilent('the driver did not answer')), submitDeadline);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

function causeOf(error: OperationalError): string {
  return error.cause instanceof Error ? error.cause.message : '';
}
