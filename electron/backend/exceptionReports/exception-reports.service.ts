import type { FileContent } from '../../../shared/contract/base.ts';
import type * as views from './views.ts';
import { OperationalError } from '../../../shared/errors/errors.ts';

type Later<T> = (...input: readonly unknown[]) => Promise<T>;

const later =
  <T>(): Later<T> =>
  () =>
    Promise.reject(new OperationalError('exceptionReports.notYet'));

/** Reports of exceptions on KF-01. */
export function createExceptionReportsService() {
  return {
    list: later<{ rows: views.ReportRow[]; next: string | null }>(),
    missing: later<views.MissingReport[]>(),
    board: later<views.BoardRow[]>(),
    get: later<views.Report>(),
    rowsOfOrder: later<views.ReportRow[]>(),
    flags: later<views.ReportFlag[]>(),
    regime: later<views.ReportClock>(),
    saveDraft: later<{ id: string; version: number; knownAt: number }>(),
    discardDraft: later<undefined>(),
    submit: later<views.Report>(),
    giveBack: later<views.Report>(),
    file: later<{ report: views.Report; joined: boolean }>(),
    addFact: later<views.Report>(),
    correct: later<views.Report>(),
    addAction: later<views.Report>(),
    raise: later<views.Report>(),
    logCall: later<views.Report>(),
    inform: later<views.Report>(),
    recordMail: later<views.Report>(),
    close: later<views.Report>(),
    reopen: later<views.Report>(),
    sheet: later<FileContent>(),
    excel: later<FileContent>(),
    settings: { get: later<views.ReportSettings>(), save: later<views.ReportSettings>() },
  };
}
