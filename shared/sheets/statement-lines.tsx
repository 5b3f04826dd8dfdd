import type { ReactNode } from 'react';
import {
  columnFees,
  namedFees,
  namedTotal,
  type SheetLine,
  sheetPod,
  type StatementSheetModel,
} from '../domain/settlement/sheet-model.ts';
import { wallTime } from '../lib/dates.ts';
import { formatFen } from '../lib/money.ts';
import { formatKg, formatM3 } from '../lib/quantity.ts';
import type { Words } from './words.tsx';

interface PartProps {
  readonly model: StatementSheetModel;
  readonly words: Words;
}

/** Heads with their part of the width. */
const heads = [
  ['date', 6.1],
  ['order', 8.4],
  ['customerOrder', 7.6],
  ['destination', 9.2],
  ['pieces', 3.6],
  ['kg', 5.2],
  ['m3', 4.9],
  ['mode', 5],
  ['freight', 6.6],
  ['pickup', 5.6],
  ['delivery', 5.6],
  ['insurance', 5.6],
  ['other', 6.5],
  ['total', 6.8],
  ['pod', 6.1],
  ['remark', 7.2],
] as const;

const numbers: ReadonlySet<string> = new Set([
  'pieces',
  'kg',
  'm3',
  'freight',
  'pickup',
  'delivery',
  'insurance',
  'other',
  'total',
]);

/** The orders that count, with their sums below. */
export function CountedLines({ model, words }: PartProps) {
  const { lines, goods, totals, zone } = model;
  if (lines.length === 0) return <p className="nothing">{words.label('noLines')}</p>;
  return (
    <table className="lines">
      <Head words={words} last="remark" />
      <tbody>
        {lines.map((line) => (
          <Line
            key={line.orderNumber}
            line={line}
            zone={zone}
            words={words}
            last={<Remark line={line} words={words} />}
          />
        ))}
        <tr className="total">
          <th colSpan={4}>{words.label('total')}</th>
          <td className="n">{goods.pieces}</td>
          <td className="n">{formatKg(goods.grams)}</td>
          <td className="n">{formatM3(goods.cm3)}</td>
          <td>{''}</td>
          {columnFees.map((kind) => (
            <td key={kind} className="n">
              {plain(totals.fees[kind])}
            </td>
          ))}
          <td className="n">{plain(namedTotal(totals))}</td>
          <td className="n">{plain(totals.charges)}</td>
          <td colSpan={2}>{''}</td>
        </tr>
      </tbody>
    </table>
  );
}

/** The orders that do not count yet, and why. */
export function HeldLines({ model: { held, zone }, words }: PartProps) {
  if (held.length === 0) return null;
  return (
    <section>
      <h2>{words.label('heldTitle', { count: held.length })}</h2>
      <table className="lines">
        <Head words={words} last="why" />
        <tbody>
          {held.map((line) => (
            <Line
              key={line.orderNumber}
              line={line}
              zone={zone}
              words={words}
              last={<Why line={line} words={words} />}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Head({ words, last }: { readonly words: Words; readonly last: 'remark' | 'why' }) {
  return (
    <thead>
      <tr>
        {heads.map(([name, width]) => (
          <th key={name} className={numbers.has(name) ? 'n' : undefined} style={{ width: `${width}%` }}>
            {words.label(`head.${name === 'remark' ? last : name}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface LineProps {
  readonly line: SheetLine;
  readonly words: Words;
}

function Line({ line, zone, words, last }: LineProps & { readonly zone: string; readonly last: ReactNode }) {
  return (
    <tr>
      <td>{wallTime(line.deliveredAt, zone).day}</td>
      <td>{line.orderNumber}</td>
      <td>{line.customerOrderNo}</td>
      <td>{line.destination}</td>
      <td className="n">{line.pieces || ''}</td>
      <td className="n">{line.grams > 0 ? formatKg(line.grams) : ''}</td>
      <td className="n">{line.cm3 > 0 ? formatM3(line.cm3) : ''}</td>
      <td>{words.label(line.mode ? `orders:mode.${line.mode}` : `orders:jobType.${line.jobType}`)}</td>
      {columnFees.map((kind) => (
        <td key={kind} className="n">
          {fee(line.fees[kind])}
        </td>
      ))}
      <td className="n">
        {fee(namedTotal(line))}
        <Named line={line} words={words} />
      </td>
      <td className="n">
        <b>{plain(line.total)}</b>
        {line.onSpot && <span className="spot">{words.label(`orders:settlement.${line.method}`)}</span>}
      </td>
      <td>{pod(line, zone, words)}</td>
      <td>{last}</td>
    </tr>
  );
}

/** What the other fees are for; where there are several, with how much each is. */
function Named({ line, words }: LineProps) {
  const named = namedFees.filter((kind) => line.fees[kind] !== 0);
  return named.map((kind) => (
    <span key={kind} className="small">
      {(kind === 'other' && line.otherName) || words.label(`fee.${kind}`)}
      {named.length > 1 && ` ${plain(line.fees[kind])}`}
    </span>
  ));
}

function Remark({ line, words }: LineProps) {
  return (
    <>
      {line.strayed && <span className="small">{words.label('strayed')}</span>}
      {line.remark}
    </>
  );
}

function Why({ line, words }: LineProps) {
  return (
    <>
      {line.hold && words.label(`held.${line.hold}`)}
      {line.holdReason && <span className="small">{line.holdReason}</span>}
      {line.remark && <span className="small">{line.remark}</span>}
    </>
  );
}

function pod(line: SheetLine, zone: string, words: Words): ReactNode {
  if (line.podBackAt !== null) return wallTime(line.podBackAt, zone).day;
  return words.label(`pod.${sheetPod(line)}`);
}

function fee(fen: number): string {
  return fen === 0 ? '' : plain(fen);
}

/** `1,234.50`: the currency stands in the head of the page. */
export function plain(fen: number): string {
  return formatFen(fen).replace('¥', '');
}
