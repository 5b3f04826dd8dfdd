import type { ReactNode } from 'react';
import { bankLines, type Signed, type StatementSheetModel } from '../domain/settlement/sheet-model.ts';
import { feeKinds } from '../domain/settlement/values.ts';
import { formatInstant, wallTime } from '../lib/dates.ts';
import { Company } from './head.tsx';
import { CountedLines, HeldLines, plain } from './statement-lines.tsx';
import type { Words } from './words.tsx';

interface PartProps {
  readonly model: StatementSheetModel;
  readonly words: Words;
}

/** The statement for the customer (7.1.1, 7.1.2): its orders, what is taken off, what is owed, and room for his stamp. */
export function StatementSheet({ model, words }: PartProps) {
  return (
    <main className="statement">
      {model.demo && <p className="demo-head">{words.label('demo')}</p>}
      <StatementHead model={model} words={words} />
      {model.draft && <p className="draft">{words.label('draft')}</p>}
      <Facts model={model} words={words} />
      <Orders model={model} words={words} />
      <Deductions model={model} words={words} />
      <div className="end">
        <Sums model={model} words={words} />
        <Bank model={model} words={words} />
        <Signatures model={model} words={words} />
      </div>
      <p className="made">
        <span>
          {words.label('printedAt')} {formatInstant(model.printedAt, model.zone)}
        </span>
      </p>
    </main>
  );
}

/** More than these would keep every other sheet waiting, and nobody turns so many pages: they are in the spreadsheet. */
export const mostOnPaper = 3_000;

function Orders({ model, words }: PartProps) {
  const { totals } = model;
  const count = totals.lines + totals.held;
  if (count > mostOnPaper) return <p className="nothing">{words.label('inSpreadsheet', { count })}</p>;
  return (
    <>
      <CountedLines model={model} words={words} />
      {totals.onSpot > 0 && <p className="note">{words.label('onSpotNote')}</p>}
      <HeldLines model={model} words={words} />
    </>
  );
}

function StatementHead({ model: { company, number, revision }, words }: PartProps) {
  return (
    <header className="head">
      <Company company={company} words={words} />
      <div className="title">
        <b>{words.label('title')}</b>
        <span className="centre">{number}</span>
        <span>{words.label('revision', { revision })}</span>
      </div>
    </header>
  );
}

function Facts({ model, words }: PartProps) {
  const { customerZh, customerEn, firstDay, lastDay, totals, closing } = model;
  const facts: readonly (readonly [label: string, value: ReactNode])[] = [
    ['customer', words.pick(customerZh, customerEn).join(' ')],
    ['period', `${firstDay} – ${lastDay}`],
    ['counted', totals.lines],
    ['unit', words.label('yuan')],
    ['amount', plain(totals.amount)],
    ['closing', plain(closing)],
  ];
  return (
    <div className="of">
      {facts.map(([label, value]) => (
        <div key={label}>
          <span className="cap">{words.label(label)}</span>
          <b>{value}</b>
        </div>
      ))}
    </div>
  );
}

function Deductions({ model: { deductions, totals }, words }: PartProps) {
  if (deductions.length === 0) return null;
  return (
    <section>
      <h2>{words.label('deductionsTitle')}</h2>
      <table className="off">
        <thead>
          <tr>
            <th className="kind">{words.label('head.kind')}</th>
            <th className="order">{words.label('head.order')}</th>
            <th>{words.label('head.text')}</th>
            <th className="n amount">{words.label('head.fen')}</th>
          </tr>
        </thead>
        <tbody>
          {deductions.map(({ kind, orderNumber, text, fen }, index) => (
            <tr key={index}>
              <td>{words.label(`deduction.${kind}`)}</td>
              <td>{orderNumber}</td>
              <td>{text}</td>
              <td className="n">{plain(fen)}</td>
            </tr>
          ))}
          <tr className="total">
            <th colSpan={3}>{words.label('total')}</th>
            <td className="n">{plain(totals.deductions)}</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}

function Sums({ model, words }: PartProps) {
  const { totals, opening, received, closing } = model;
  const kinds = feeKinds.filter((kind) => totals.fees[kind] !== 0);
  const row = (label: string, fen: number, strong = false) => (
    <tr className={strong ? 'total' : undefined}>
      <th>{words.label(label)}</th>
      <td className="n">{plain(fen)}</td>
    </tr>
  );
  return (
    <section className="sums">
      <h2>{words.label('sumsTitle')}</h2>
      <div className="row">
        <table>
          <tbody>
            {kinds.map((kind) => (
              <tr key={kind}>
                <th>{words.label(`fee.${kind}`)}</th>
                <td className="n">{plain(totals.fees[kind])}</td>
              </tr>
            ))}
            {row('charges', totals.charges, true)}
          </tbody>
        </table>
        <table>
          <tbody>
            {row('charges', totals.charges)}
            {row('lessOnSpot', totals.onSpot)}
            {row('lessDeductions', totals.deductions)}
            {row('amount', totals.amount, true)}
          </tbody>
        </table>
        <table>
          <tbody>
            {row('opening', opening)}
            {row('amount', totals.amount)}
            {row('received', received)}
            {row('closing', closing, true)}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Bank({ model, words }: PartProps) {
  const lines = bankLines(model.bank, words.pick);
  if (lines.length === 0) return null;
  return (
    <section className="bank">
      <h2>{words.label('bankTitle')}</h2>
      <dl>
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{words.label(`bank.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Signatures({ model: { prepared, reviewed, confirmed, zone }, words }: PartProps) {
  const box = (label: string, signed: Signed | null) => (
    <div>
      <h3>{words.label(label)}</h3>
      <p>
        {words.label('name')} <b>{signed?.name}</b>
      </p>
      <p>
        {words.label('day')} <b>{signed && wallTime(signed.at, zone).day}</b>
      </p>
    </div>
  );
  return (
    <section className="signatures">
      {box('prepared', prepared)}
      {box('reviewed', reviewed)}
      {box('confirmed', confirmed)}
      <div className="stamp">
        <h3>{words.label('stamp')}</h3>
      </div>
    </section>
  );
}
