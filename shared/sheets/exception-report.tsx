import { type ReportSheetModel, reportFormCode } from '../domain/exceptionReports/sheet-model.ts';
import { formatInstant, formatToSecond } from '../lib/dates.ts';
import { ReportFacts, ReportWords } from './exception-report-facts.tsx';
import { ReportHandling } from './exception-report-handling.tsx';
import { CustomersTold, LeadersTold } from './exception-report-told.tsx';
import type { Words } from './words.tsx';

export interface ReportPart {
  readonly model: ReportSheetModel;
  readonly words: Words;
}

/** KF-01: what happened, in the order in which it was said; who was told, in time or not; what came of it (3.3.1.5). */
export function ExceptionReportSheet({ model, words }: ReportPart) {
  const { report, zone, asOf, printedAt } = model;
  return (
    <main className="report">
      <ReportHead model={model} words={words} />
      <Verdict model={model} words={words} />
      <ReportFacts model={model} words={words} />
      <ReportWords model={model} words={words} />
      <LeadersTold model={model} words={words} />
      <CustomersTold model={model} words={words} />
      <ReportHandling model={model} words={words} />
      <p className="made">
        <span>
          {words.label('exceptionReports:sheet.filedBy')} {report.filedByName} {formatToSecond(report.filedAt, zone)}
        </span>
        <span>
          {asOf !== null && (
            <>
              {words.label('exceptionReports:sheet.asOf')} {formatInstant(asOf, zone)}
              {' · '}
            </>
          )}
          {words.label('exceptionReports:sheet.printedAt')} {formatInstant(printedAt, zone)}
        </span>
      </p>
    </main>
  );
}

function ReportHead({ model, words }: ReportPart) {
  const { company, report } = model;
  return (
    <>
      {model.demo && <p className="demo-head">{words.label('exceptionReports:sheet.demo')}</p>}
      <header className="report-head">
        <p className="report-company">{words.pick(company.nameZh, company.nameEn).join(' ')}</p>
        <h1>{words.label('exceptionReports:sheet.title')}</h1>
        <div className="report-ident">
          <span>
            {words.label('exceptionReports:sheet.formCode')} <b>{reportFormCode}</b>
          </span>
          <span>
            {words.label('exceptionReports:sheet.number')} <b>{report.filed.number}</b>
          </span>
          <span>
            <b>{words.label(`exceptionReports:state.${report.closedAt === null ? 'open' : 'closed'}`)}</b>
          </span>
        </div>
      </header>
    </>
  );
}

/** 3.4: in time or not, as plainly the one as the other, with the times that it was computed from. */
function Verdict({ model, words }: ReportPart) {
  const { report, timeliness, dueAt, toldAt, zone } = model;
  const { knownAt, regime } = report.filed;
  const at = (time: number) => formatToSecond(time, zone);
  return (
    <section className="report-verdict">
      <b>{words.label(`exceptionReports:timeliness.${timeliness}`)}</b>
      <div>
        {words.label('exceptionReports:sheet.knownAt')} {at(knownAt)}
        {' · '}
        {words.label('exceptionReports:sheet.dueAt')} {at(dueAt)}
        {toldAt !== null && (
          <>
            {' · '}
            {words.label('exceptionReports:sheet.toldAt')} {at(toldAt)}
          </>
        )}
      </div>
      <div>{words.label(`exceptionReports:regimeText.${regime}`)}</div>
    </section>
  );
}
