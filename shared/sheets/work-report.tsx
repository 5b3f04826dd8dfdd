import { periodWords } from '../domain/reports/period-words.ts';
import { shownSections, shownTables } from '../domain/reports/figures.ts';
import type { WorkReportSheetModel } from '../domain/reports/sheet-model.ts';
import { isForCustomer } from '../domain/reports/values.ts';
import { writtenParts } from '../domain/reports/writing.ts';
import { formatInstant } from '../lib/dates.ts';
import type { Words } from './words.tsx';
import { ReportCases } from './work-report-cases.tsx';
import { ReportFigures, ReportTable } from './work-report-figures.tsx';
import { ReportCharts, ReportLines, ReportMovements } from './work-report-lines.tsx';

interface PartProps {
  readonly model: WorkReportSheetModel;
  readonly words: Words;
}

/** A report: what moved, the figures of the service with their charts, what was counted, the author's words, both signatures. */
export function WorkReportSheet({ model, words }: PartProps) {
  const { kind, counted, zone, printedAt } = model;
  const forCustomer = isForCustomer(kind);
  return (
    <main className="work-report">
      <Head model={model} words={words} />
      {!forCustomer && kind !== 'daily' && <ReportMovements counted={counted} kind={kind} words={words} />}
      {forCustomer && <Written model={model} words={words} part="highlights" />}
      {counted.lines.length > 0 && <ReportLines kind={kind} lines={counted.lines} words={words} />}
      <div className="sections">
        {shownSections[kind].map((section) => (
          <ReportFigures key={section} kind={kind} section={section} counted={counted} words={words} />
        ))}
      </div>
      {shownTables[kind].map((table) => (
        <ReportTable key={table} table={table} rows={counted.tables[table] ?? []} words={words} />
      ))}
      {counted.lines.length > 0 && <ReportCharts lines={counted.lines} words={words} />}
      {forCustomer && <ReportCases model={model} words={words} />}
      {writtenParts[kind].map(
        (part) =>
          !(forCustomer && part === 'highlights') && <Written key={part} model={model} words={words} part={part} />,
      )}
      {!forCustomer && <Signatures model={model} words={words} />}
      <p className="made">
        <span>
          {words.label('sheet.printedAt')} {formatInstant(printedAt, zone)}
        </span>
      </p>
    </main>
  );
}

function Head({ model, words }: PartProps) {
  const { company, demo, kind, period, personName, customer, revision, state, correction, counted, frozen, zone } =
    model;
  const whose = customer
    ? words.pick(customer.nameZh, customer.nameEn).join(' ')
    : personName || words.label('department');
  const time = formatInstant(counted.at, zone);
  return (
    <>
      {demo && <p className="demo-head">{words.label('sheet.demo')}</p>}
      <p>{words.pick(company.nameZh, company.nameEn).join(' ')}</p>
      <h1>{words.label(`kind.${kind}`)}</h1>
      <p className="period">
        <b>{periodWords(kind, period)}</b> · <b>{whose}</b>
      </p>
      <p>
        {words.label('revision', { revision })} · {!isForCustomer(kind) && <>{words.label(`state.${state}`)} · </>}
        {words.label(frozen ? 'sheet.frozenAt' : 'sheet.countedAt', { time })}
      </p>
      {correction && !isForCustomer(kind) && (
        <p>
          {words.label('page.correction')} {correction}
        </p>
      )}
    </>
  );
}

function Written({ model, words, part }: PartProps & { readonly part: (typeof writtenParts)['daily'][number] }) {
  const name = isForCustomer(model.kind) ? `customerPart.${part}` : `part.${part}`;
  return (
    <section>
      <h2>{words.label(name)}</h2>
      <p className="typed">{model.writing[part]}</p>
    </section>
  );
}

function Signatures({ model, words }: PartProps) {
  const { zone, submittedAt, submittedByName, answeredAt, answeredByName, answer } = model;
  const signed = (at: number | null) => (at === null ? words.label('sheet.notSigned') : formatInstant(at, zone));
  return (
    <table className="signed">
      <tbody>
        <tr>
          <td>
            {words.label('sheet.author')} <b>{submittedByName}</b>
          </td>
          <td>{signed(submittedAt)}</td>
        </tr>
        <tr>
          <td>
            {words.label('sheet.answeredBy')} <b>{answeredByName}</b>
          </td>
          <td>
            {signed(answeredAt)} {answer}
          </td>
        </tr>
      </tbody>
    </table>
  );
}
