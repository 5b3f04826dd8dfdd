import { type Paper, PrinterRefused, PrinterSilent, type PrintOutcome, type PrintRequest } from '../../ports.ts';
import { askPrinter, type IppEndpoint, IppFailure } from './client.ts';
import type { IppResponse, IppValue } from './codec.ts';

const media: Readonly<Record<Paper, string>> = { A4: 'iso_a4_210x297mm', A5: 'iso_a5_148x210mm' };
const userName = { name: 'requesting-user-name', tag: 'name', value: 'cs-counter' } as const;
const notFound = [0x0406, 0x0407];
const formatNotSupported = 0x040a;

/** Asks what the printer takes before anything is sent: a refusal afterwards comes later and quieter. */
export async function preflight(endpoint: IppEndpoint, paper: Paper, timeoutMs: number): Promise<void> {
  const { printer } = await describe(endpoint, timeoutMs);
  if (printer.get('printer-is-accepting-jobs')?.[0] === false) {
    throw new PrinterRefused(reasons(printer.get('printer-state-reasons')), 'printing.printerStopped');
  }
  const papers = printer.get('media-supported');
  if (papers && !papers.includes(media[paper])) throw new PrinterRefused(paper, 'printing.mediaRefused');
}

/** Throws `PrinterRefused` when nobody answers there or it is no printer. */
async function describe(endpoint: IppEndpoint, timeoutMs: number): Promise<IppResponse> {
  const answer = await askPrinter(endpoint, { operation: 'getPrinterAttributes', timeoutMs }).catch(
    (error: unknown) => {
      throw new PrinterRefused(messageOf(error), 'printing.printerAway', error);
    },
  );
  if (answer.status >= 0x0100) throw refusal(answer);
  return answer;
}

/** Print-Job; resolves with the printer's job id. */
export async function printDocument(endpoint: IppEndpoint, request: PrintRequest, timeoutMs: number): Promise<string> {
  const answer = await askPrinter(endpoint, {
    operation: 'printJob',
    attributes: [
      userName,
      { name: 'job-name', tag: 'name', value: request.title },
      { name: 'document-format', tag: 'mimeType', value: 'application/pdf' },
    ],
    job: [
      { name: 'media', tag: 'keyword', value: media[request.paper] },
      ...(request.copies > 1 ? [{ name: 'copies', tag: 'integer', value: request.copies } as const] : []),
    ],
    document: request.pdf,
    timeoutMs,
  }).catch((error: unknown) => {
    if (error instanceof IppFailure && !error.sent) {
      throw new PrinterRefused(error.message, 'printing.printerAway', error);
    }
    throw new PrinterSilent(messageOf(error), { cause: error });
  });
  if (answer.status >= 0x0100) throw refusal(answer);
  const id = answer.job.get('job-id')?.[0];
  if (typeof id !== 'number') throw new PrinterSilent('the printer gave no job id');
  return String(id);
}

/** Get-Job-Attributes: the only honest word on a job's end. Throws while the printer cannot be asked. */
export async function jobOutcome(endpoint: IppEndpoint, jobId: string, timeoutMs: number): Promise<PrintOutcome> {
  const { status, job } = await askPrinter(endpoint, {
    operation: 'getJobAttributes',
    attributes: [{ name: 'job-id', tag: 'integer', value: Number(jobId) }, userName],
    timeoutMs,
  });
  if (notFound.includes(status)) return { state: 'unknown' };
  const state = job.get('job-state')?.[0];
  if (status >= 0x0100 || typeof state !== 'number') throw new Error(`Get-Job-Attributes: 0x${status.toString(16)}`);
  if (state === 9) return { state: 'printed' };
  if (state === 7 || state === 8) return { state: 'failed', reason: reasons(job.get('job-state-reasons')) };
  return { state: 'pending' };
}

function refusal({ status, operation }: IppResponse): PrinterRefused {
  const said = operation.get('status-message')?.[0];
  const code = status === formatNotSupported ? 'printing.formatRefused' : 'printing.refused';
  return new PrinterRefused(
    `${said === undefined ? '' : String(said)} (IPP 0x${status.toString(16).padStart(4, '0')})`.trim(),
    code,
  );
}

function reasons(values: readonly IppValue[] | undefined): string {
  return (values ?? []).filter((value) => value !== 'none').join(', ') || 'unknown';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
