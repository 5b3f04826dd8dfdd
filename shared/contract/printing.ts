import * as z from 'zod';
import { centreKinds } from '../domain/company/centres.ts';
import { printerDriverNames, printStates, sheetKinds } from '../domain/printing/states.ts';
import { sheetLanguages } from '../i18n/languages.ts';
import { allowed, fileContent, id, instant, searchText, version } from './base.ts';

const centre = z.enum(centreKinds);

export const centrePrinterSchema = z.object({
  centre,
  driver: z.enum(printerDriverNames),
  /** Folder, queue, `ipp://` address or system printer name; empty with `folder` means the app's own folder. */
  target: z.string(),
  paper: z.enum(['A4', 'A5']),
  copies: z.int(),
  language: z.enum(sheetLanguages),
  version,
});
export type CentrePrinter = z.infer<typeof centrePrinterSchema>;

export const printJobSchema = z.object({
  id,
  orderId: id.nullable(),
  number: z.string(),
  revision: z.int(),
  kind: z.enum(sheetKinds),
  /** 0 for the first sheet of a revision, then the number of the reprint. */
  copyNo: z.int(),
  centre,
  state: z.enum(printStates),
  attempts: z.int(),
  nextAttemptAt: instant.nullable(),
  errorCode: z.string().nullable(),
  errorDetail: z.string().nullable(),
  queuedAt: instant,
  submittedAt: instant.nullable(),
  printedAt: instant.nullable(),
  confirmedAt: instant.nullable(),
  confirmedByName: z.string().nullable(),
  customerName: z.string(),
  version,
});
export type PrintJob = z.infer<typeof printJobSchema>;

export const printingContract = {
  printers: allowed('printing.administer').output(z.array(centrePrinterSchema)),
  savePrinter: allowed('printing.administer')
    .input(
      z.strictObject({
        centre,
        driver: z.enum(printerDriverNames),
        target: z.string().trim().max(500),
        paper: z.enum(['A4', 'A5']),
        copies: z.int().min(1).max(5),
        language: z.enum(sheetLanguages),
        version,
      }),
    )
    .output(centrePrinterSchema),
  /** Printers that this machine knows, for the settings page. */
  findPrinters: allowed('printing.administer').output(
    z.array(z.object({ driver: z.enum(printerDriverNames), target: z.string(), label: z.string() })),
  ),
  testPage: allowed('printing.administer')
    .input(z.strictObject({ centre }))
    .output(z.object({ jobId: id })),
  /** The centre's queue, newest first. */
  jobs: allowed('printing.read')
    .input(
      z.strictObject({
        centre: centre.nullable().default(null),
        openOnly: z.boolean().default(false),
        limit: z.int().min(1).max(500).default(100),
      }),
    )
    .output(z.array(printJobSchema)),
  /** The very PDF that was or will be printed; rendered and stored now if the spooler has not come to it yet. */
  pdf: allowed('printing.read')
    .input(z.strictObject({ jobId: id }))
    .output(fileContent),
  /** What the sheet of a draft would look like; stored nowhere, printed nowhere. */
  preview: allowed('orders.draft')
    .input(z.strictObject({ draftId: id, language: z.enum(sheetLanguages), paper: z.enum(['A4', 'A5']) }))
    .output(fileContent),
  /** One more sheet of the order as it stands, marked and counted as a reprint. */
  reprint: allowed('printing.operate')
    .input(z.strictObject({ orderId: id }))
    .output(z.object({ jobId: id })),
  /** Tries a failed sheet again now, or one whose fate is unknown after somebody looked. */
  retry: allowed('printing.operate')
    .input(z.strictObject({ jobId: id, version }))
    .output(printJobSchema),
  /** The centre has the paper in hand. */
  confirm: allowed('printing.operate')
    .input(z.strictObject({ jobId: id, version }))
    .output(printJobSchema),
  /** The same by the code scanned off the sheet: number, with revision. */
  confirmByScan: allowed('printing.operate')
    .input(z.strictObject({ text: searchText }))
    .output(printJobSchema),
};
