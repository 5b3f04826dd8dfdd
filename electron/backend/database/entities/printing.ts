import { EntitySchema } from 'typeorm';
import type { CentreKind } from '../../../../shared/domain/company/centres.ts';
import type { PrintState, SheetKind } from '../../../../shared/domain/printing/states.ts';
import type { SheetLanguage } from '../../../../shared/i18n/languages.ts';
import type { Paper, PrinterDriverName } from '../../ports.ts';
import { count, instant, key, lock, maybeInstant, maybeRef, maybeText, text } from '../columns.ts';

export interface PrintJobRow {
  id: string;
  /** `null` for a test page. */
  orderId: string | null;
  number: string;
  customerName: string;
  revision: number;
  kind: SheetKind;
  copyNo: number;
  centre: CentreKind;
  state: PrintState;
  attempts: number;
  nextAttemptAt: number | null;
  /** The workstation that works on it, and until when its claim holds. */
  claimedBy: string | null;
  claimedUntil: number | null;
  /** The printer it went to, fixed when it is first worked on. */
  driver: PrinterDriverName | null;
  target: string | null;
  paper: Paper | null;
  copies: number | null;
  language: SheetLanguage | null;
  backendJobId: string | null;
  errorCode: string | null;
  errorDetail: string | null;
  pdfHash: string | null;
  queuedAt: number;
  submittedAt: number | null;
  printedAt: number | null;
  confirmedAt: number | null;
  confirmedById: string | null;
  confirmedByName: string | null;
  version: number;
}

export const PrintJobEntity = new EntitySchema<PrintJobRow>({
  name: 'print_job',
  columns: {
    id: key,
    orderId: maybeRef,
    number: text(40),
    customerName: text(120),
    revision: count,
    kind: text(20),
    copyNo: count,
    centre: text(20),
    state: text(20),
    attempts: count,
    nextAttemptAt: maybeInstant,
    claimedBy: maybeText(120),
    claimedUntil: maybeInstant,
    driver: maybeText(20),
    target: maybeText(500),
    paper: maybeText(4),
    copies: { ...count, nullable: true },
    language: maybeText(8),
    backendJobId: maybeText(200),
    errorCode: maybeText(80),
    errorDetail: maybeText(500),
    pdfHash: maybeText(64),
    queuedAt: instant,
    submittedAt: maybeInstant,
    printedAt: maybeInstant,
    confirmedAt: maybeInstant,
    confirmedById: maybeRef,
    confirmedByName: maybeText(120),
    version: lock,
  },
  indices: [
    { columns: ['orderId', 'id'] },
    // The spooler asks for what is open and due, whatever the number of finished sheets.
    { columns: ['state', 'nextAttemptAt'] },
    { columns: ['centre', 'id'] },
  ],
  foreignKeys: [{ target: 'work_order', columnNames: ['orderId'], referencedColumnNames: ['id'] }],
});
