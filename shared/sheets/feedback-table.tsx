import type { FeedbackLine, FeedbackModel } from '../domain/tracking/feedback-model.ts';
import type { Translate } from '../i18n/languages.ts';
import { formatInstant, wallTime } from '../lib/dates.ts';
import { formatKg, formatM3 } from '../lib/quantity.ts';
import { linkedText, troubleText } from './trouble-text.ts';
import type { Words } from './words.tsx';

interface TableProps {
  readonly model: FeedbackModel;
  readonly words: Words;
}

interface FeedbackProps extends TableProps {
  /** Words of trouble, which has a catalogue of its own. */
  readonly trouble: Translate;
}

/** KF-03 on a broad page: one shipment a line, what belongs together in one cell (2.6.1). */
export function FeedbackTable({ model, words, trouble }: FeedbackProps) {
  return (
    <main className="feedback">
      {model.demo && <p className="demo-head">{words.label('sheet.demo')}</p>}
      <header>
        <p>{words.pick(model.company.nameZh, model.company.nameEn).join(' ')}</p>
        <h1>{words.label('sheet.title')}</h1>
        <div className="ident">
          <span>
            {words.label('sheet.formCode')} <b>{model.formCode}</b>
          </span>
          <Scope model={model} words={words} />
          <span>{words.label('sheet.count', { count: model.lines.length })}</span>
        </div>
      </header>
      <table>
        <thead>
          <tr>
            {heads.map(([name, width]) => (
              <th key={name} style={{ width: `${width}%` }}>
                {words.label(`sheet.head.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {model.lines.map((line) => (
            <Line key={line.number} line={line} zone={model.zone} words={words} trouble={trouble} />
          ))}
        </tbody>
      </table>
      <p className="made">
        <span>
          {words.label('sheet.printedBy')} {model.printedBy}
        </span>
        <span>
          {words.label('sheet.printedAt')} {formatInstant(model.printedAt, model.zone)}
        </span>
      </p>
    </main>
  );
}

/** Heads with their part of the width. */
const heads = [
  ['accepted', 9.5],
  ['parties', 15],
  ['goods', 7.5],
  ['way', 11],
  ['class', 3.5],
  ['expected', 7],
  ['arrived', 7],
  ['onTime', 7.5],
  ['signed', 9],
  ['call', 9],
  ['pod', 7],
  ['remarks', 7],
] as const;

function Scope({ model: { customerName, from, to, classes }, words }: TableProps) {
  return (
    <>
      <span>
        {words.label('sheet.period')} <b>{from || to ? `${from ?? ''} – ${to ?? ''}` : words.label('sheet.anyTime')}</b>
      </span>
      <span>
        {words.label('sheet.customer')} <b>{customerName || words.label('sheet.allCustomers')}</b>
      </span>
      <span>
        {words.label('sheet.head.class')}{' '}
        <b>{classes.length > 0 ? classes.join(' ') : words.label('sheet.allClasses')}</b>
      </span>
    </>
  );
}

interface LineProps {
  readonly line: FeedbackLine;
  readonly zone: string;
  readonly words: Words;
  readonly trouble: Translate;
}

function Line({ line, zone, words, trouble }: LineProps) {
  const at = (instant: number | null) => (instant === null ? '' : shortInstant(instant, zone));
  const known = <Value extends string>(root: string, value: Value | null) =>
    value === null ? '' : words.label(`${root}.${value}`);
  return (
    <tr>
      <td>
        {at(line.acceptedAt)}
        <b>{line.number}</b>
      </td>
      <td>
        {line.consignor} → {line.destination}
        <b>{line.consignee}</b>
      </td>
      <td>
        <b>{line.pieces}</b>
        {line.grams > 0 && <span>{formatKg(line.grams)} kg</span>}
        {line.cm3 > 0 && <span>{formatM3(line.cm3)} m³</span>}
      </td>
      <td>
        {words.label(`jobType.${line.jobType}`)}
        {line.mode && <span>{words.label(`mode.${line.mode}`)}</span>}
        <span>{[line.partnerName, line.partnerNo].filter(Boolean).join(' ')}</span>
      </td>
      <td>{line.serviceClass ?? ''}</td>
      <td>
        {at(line.promisedAt)}
        {line.expectedAt !== line.promisedAt && <span>({at(line.expectedAt)})</span>}
      </td>
      <td>{at(line.arrivedAt)}</td>
      <td>
        {line.punctuality === 'open' ? '' : <b>{words.label(`punctuality.${line.punctuality}`)}</b>}
        {line.lateReason}
      </td>
      <td>
        <b>{line.signee}</b>
        {line.signedPieces !== null && words.label('sheet.signedPieces', { count: line.signedPieces })}
        <span>{known('outcome', line.outcome)}</span>
        <span>{at(line.signedAt)}</span>
      </td>
      <td>
        <span>{known('condition', line.condition)}</span>
        <span>{known('attitude', line.attitude)}</span>
        {line.satisfied !== null && <b>{words.label(line.satisfied ? 'satisfied.yes' : 'satisfied.no')}</b>}
      </td>
      <td>
        {line.podDueOn?.slice(5)}
        {line.podBackAt !== null && (
          <b>{words.label('sheet.podBack', { day: wallTime(line.podBackAt, zone).day.slice(5) })}</b>
        )}
      </td>
      <td>
        <b>{troubleText(line.trouble, trouble)}</b>
        <span>{linkedText(line.trouble, trouble)}</span>
        {line.remarks}
      </td>
    </tr>
  );
}

/** `11-23 09:05`: the year stands in the head of the page. */
function shortInstant(at: number, zone: string): string {
  return formatInstant(at, zone).slice(5);
}
