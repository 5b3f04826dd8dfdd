import type { PrintJob } from '../../../shared/contract/printing.ts';
import type { PrintJobRow } from '../database/entities/printing.ts';

/** A sheet as windows see it: without what only the spooler needs. */
export function jobOf(row: PrintJobRow): PrintJob {
  const { claimedBy: _by, claimedUntil: _until, backendJobId: _job, pdfHash: _hash, ...job } = row;
  const { driver: _driver, target: _target, paper: _paper, copies: _copies, language: _language, ...shown } = job;
  const { confirmedById: _person, ...visible } = shown;
  return visible;
}
