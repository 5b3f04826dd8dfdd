import type { CentreKind } from '../../../shared/domain/company/centres.ts';
import type { SheetKind } from '../../../shared/domain/printing/states.ts';
import type { PrintJobRow } from '../database/entities/printing.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Events } from '../events/events.ts';
import type { IdSource } from '../ports.ts';
import type { Actor } from '../session.ts';
import { printFact } from './print-facts.ts';
import { printingRepository } from './printing.repository.ts';

export interface QueueDeps {
  readonly events: Events;
  readonly ids: IdSource;
  readonly now: () => number;
  readonly wake: () => void;
}

/** A sheet for a centre's printer. */
export interface SheetToQueue {
  /** `null` for a test page. */
  readonly orderId: string | null;
  readonly number: string;
  readonly customerName: string;
  readonly revision: number;
  readonly kind: SheetKind;
  readonly copyNo?: number;
  readonly centre: CentreKind;
}

/** Sheets that have not left the house and must not any more. */
const withdrawable: readonly PrintJobRow['state'][] = ['queued', 'rendering', 'failed'];

/**
 * 1.3.1.8, 1.3.2.8: queues a sheet in the unit of work of the act that asks for it. Older sheets of the
 * order that never reached paper are withdrawn: the centre gets the newest word only.
 */
export async function queueSheet(
  tx: WriteContext,
  { events, ids, now, wake }: QueueDeps,
  actor: Actor,
  sheet: SheetToQueue,
): Promise<PrintJobRow> {
  const job = newJob(ids.next(), sheet, now());
  const withdrawn = sheet.kind === 'workOrder' || !sheet.orderId ? [] : await withdraw(tx, sheet.orderId);
  await printingRepository.insert(tx, job);
  await events.append(tx, actor, [
    ...withdrawn.map((old) => printFact('superseded', old, { by: job.id })),
    printFact(sheet.kind === 'reprint' ? 'reprinted' : 'queued', job),
  ]);
  tx.changed('printJob', job.id);
  for (const old of withdrawn) tx.changed('printJob', old.id);
  tx.afterCommit(wake);
  return job;
}

async function withdraw(tx: WriteContext, orderId: string): Promise<readonly PrintJobRow[]> {
  const jobs = (await printingRepository.ofOrder(tx, orderId)).filter(({ state }) => withdrawable.includes(state));
  for (const { id, version } of jobs) {
    await printingRepository.update(tx, id, version, {
      state: 'superseded',
      nextAttemptAt: null,
      claimedBy: null,
      claimedUntil: null,
    });
  }
  return jobs;
}

function newJob(id: string, sheet: SheetToQueue, now: number): PrintJobRow {
  return {
    id,
    orderId: sheet.orderId,
    number: sheet.number,
    customerName: sheet.customerName,
    revision: sheet.revision,
    kind: sheet.kind,
    copyNo: sheet.copyNo ?? 0,
    centre: sheet.centre,
    state: 'queued',
    attempts: 0,
    nextAttemptAt: now,
    claimedBy: null,
    claimedUntil: null,
    driver: null,
    target: null,
    paper: null,
    copies: null,
    language: null,
    backendJobId: null,
    errorCode: null,
    errorDetail: null,
    pdfHash: null,
    queuedAt: now,
    submittedAt: null,
    printedAt: null,
    confirmedAt: null,
    confirmedById: null,
    confirmedByName: null,
    version: 1,
  };
}
