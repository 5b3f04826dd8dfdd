import { Fragment, type ReactNode } from 'react';
import type { EntryKind, Severity } from '../domain/exceptionReports/values.ts';
import { formatFen } from '../lib/money.ts';
import { formatInstant, formatToSecond } from '../lib/dates.ts';
import type { ReportPart } from './exception-report.tsx';
import type { Words } from './words.tsx';

/** What it is about. */
export function ReportFacts({ model, words }: ReportPart) {
  const { report, zone } = model;
  const { filed, severity } = report;
  const { form } = filed;
  const field = (name: string) => words.label(`exceptionReports:field.${name}`);
  const channel = form.channel && words.label(`tasks:way.${form.channel}`);
  return (
    <table className="report-facts">
      <tbody>
        <Pair
          left={[field('order'), <b key="order">{filed.orderNumber}</b>]}
          right={[field('customer'), filed.customerName]}
        />
        <Pair
          left={[field('foundBy'), words.label(`exceptionReports:foundBy.${filed.foundBy}`)]}
          right={[field('kind'), <b key="kind">{words.label(`exceptionReports:kind.${filed.kind}`)}</b>]}
        />
        <Pair
          left={[field('severity'), words.label(`exceptionReports:severity.${severity}`)]}
          right={[field('happenedAt'), form.happenedAt === null ? '' : formatInstant(form.happenedAt, zone)]}
        />
        <Pair
          left={[field('person'), [form.person, form.phone].filter(Boolean).join('  ')]}
          right={[field('channel'), channel]}
        />
        <Pair
          left={[field('goods'), form.goods]}
          right={[field('pieces'), filed.pieces === null ? '' : String(filed.pieces)]}
        />
        <Pair
          left={[field('loss'), words.label(form.loss ? 'exceptionReports:sheet.yes' : 'exceptionReports:sheet.no')]}
          right={[field('amount'), filed.amountFen === null ? '' : formatFen(filed.amountFen)]}
        />
        <Whole label={field('action')}>{form.action}</Whole>
        <Whole label={field('wish')}>{form.wish}</Whole>
        <Whole label={field('advice')}>{form.advice}</Whole>
        <Whole label={field('pictures')}>{model.pictures.join('\n')}</Whole>
      </tbody>
    </table>
  );
}

/** Facts, actions and rises in their order; what was corrected stays readable in its place (3.4). */
export function ReportWords({ model, words }: ReportPart) {
  const { report, facts } = model;
  const rises = report.entries.filter(({ kind }) => kind === 'severity');
  const lines = [...facts, ...rises.map((rise) => ({ ...rise, corrections: [] }))];
  return (
    <>
      <h2>{words.label('exceptionReports:sheet.facts')}</h2>
      <table className="report-words">
        <thead>
          <tr>
            <th className="i" scope="col">
              {words.label('exceptionReports:sheet.no_')}
            </th>
            <th scope="col">{words.label('exceptionReports:sheet.words')}</th>
            <th className="when" scope="col">
              {words.label('exceptionReports:sheet.byWhen')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines
            .toSorted((one, other) => one.seq - other.seq)
            .map((line) => (
              <Fragment key={line.seq}>
                <Line
                  zone={model.zone}
                  said={line}
                  name={line.corrections.length > 0 ? 'corrected' : undefined}
                  mark={markOf(line, words)}
                />
                {line.corrections.map((correction) => (
                  <Line
                    key={correction.seq}
                    zone={model.zone}
                    said={correction}
                    name="correction"
                    mark={words.label('exceptionReports:sheet.correction', { seq: line.seq })}
                  />
                ))}
              </Fragment>
            ))}
        </tbody>
      </table>
    </>
  );
}

function markOf(
  line: { readonly kind: EntryKind; readonly data?: { readonly severity?: Severity } },
  words: Words,
): ReactNode {
  if (line.kind === 'action') return words.label('exceptionReports:sheet.action');
  const severity = line.kind === 'severity' ? line.data?.severity : undefined;
  if (!severity) return null;
  return <b>{words.label(`exceptionReports:sheet.raised.${severity}`)}</b>;
}

interface LineProps {
  readonly zone: string;
  readonly said: { readonly seq: number; readonly text: string; readonly at: number; readonly byName: string };
  readonly name: string | undefined;
  readonly mark: ReactNode;
}

function Line({ zone, said, name, mark }: LineProps) {
  return (
    <tr className={name}>
      <td className="i">{said.seq}</td>
      <td className="text">
        {mark}
        {mark !== null && ' '}
        {said.text}
      </td>
      <td>
        {said.byName}
        <br />
        {formatToSecond(said.at, zone)}
      </td>
    </tr>
  );
}

type Cell = readonly [label: ReactNode, value: ReactNode];

function Pair({ left, right }: { readonly left: Cell; readonly right: Cell }) {
  return (
    <tr>
      <th scope="row">{left[0]}</th>
      <td>{left[1]}</td>
      <th scope="row">{right[0]}</th>
      <td>{right[1]}</td>
    </tr>
  );
}

function Whole({ label, children }: { readonly label: ReactNode; readonly children: ReactNode }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className="wide" colSpan={3}>
        {children}
      </td>
    </tr>
  );
}
