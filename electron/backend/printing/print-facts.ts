import type { CentreKind } from '../../../shared/domain/company/centres.ts';
import type { PrintJobRow } from '../database/entities/printing.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { NewEvent } from '../events/events.ts';

/** What follows from a sheet being on paper; part of the unit of work that finds it out. */
export type OnPaper = (tx: WriteContext, job: Pick<PrintJobRow, 'orderId' | 'kind'>) => Promise<void>;

export type PrintFact =
  | 'queued'
  | 'submitted'
  | 'printed'
  | 'failed'
  | 'unconfirmed'
  | 'confirmed'
  | 'reprinted'
  | 'retried'
  | 'superseded';

/** City orders print at the dispatch centre, outbound ones at the freight centre. */
export function printClauseOf(centre: CentreKind): '1.3.1.8' | '1.3.2.8' {
  return centre === 'dispatch' ? '1.3.1.8' : '1.3.2.8';
}

/** What happened to a sheet, told of its order; of a test page it is told of the centre's printer. */
export function printFact(
  fact: PrintFact,
  job: Pick<PrintJobRow, 'id' | 'orderId' | 'number' | 'revision' | 'kind' | 'copyNo' | 'centre'>,
  more: Readonly<Record<string, unknown>> = {},
): NewEvent {
  const { id, orderId, number, revision, kind, copyNo, centre } = job;
  return {
    type: `print.${fact}`,
    subject: orderId ? { kind: 'order', id: orderId } : { kind: 'printer', id: centre },
    clauses: orderId ? [printClauseOf(centre)] : [],
    payload: { jobId: id, number, revision, sheet: kind, copyNo, centre, ...more },
  };
}
