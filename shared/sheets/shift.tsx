import { lineWords } from '../domain/shifts/line-words.ts';
import type { ShiftSheetModel } from '../domain/shifts/sheet-model.ts';
import { type ShiftLine, shiftSections } from '../domain/shifts/shift-list.ts';
import { formatInstant } from '../lib/dates.ts';
import type { Words } from './words.tsx';

interface PartProps {
  readonly model: ShiftSheetModel;
  readonly words: Words;
}

/** What one clerk hands to the next: matters by section, remarks, both signatures. */
export function ShiftSheet({ model, words }: PartProps) {
  const { company, demo, zone, printedAt, writing } = model;
  return (
    <main className="shift">
      {demo && <p className="demo-head">{words.label('shifts:sheet.demo')}</p>}
      <p>{words.pick(company.nameZh, company.nameEn).join(' ')}</p>
      <h1>{words.label('shifts:sheet.title')}</h1>
      <Signatures model={model} words={words} />
      {shiftSections.map((section) => {
        const lines = model.lines.filter((line) => line.section === section);
        if (lines.length === 0) return null;
        return (
          <section key={section}>
            <h2>
              {words.label(`shifts:section.${section}`)} ({lines.length})
            </h2>
            <table>
              <tbody>
                {lines.map((line) => (
                  <Line key={line.key} line={line} model={model} words={words} />
                ))}
              </tbody>
            </table>
          </section>
        );
      })}
      {model.lines.length === 0 && <p>{words.label('shifts:page.nothing')}</p>}
      {writing.remarks && (
        <>
          <h2>{words.label('shifts:sheet.remarks')}</h2>
          <p className="remarks">{writing.remarks}</p>
        </>
      )}
      <p className="made">
        <span>
          {words.label('shifts:sheet.printedAt')} {formatInstant(printedAt, zone)}
        </span>
      </p>
    </main>
  );
}

function Line({ line, model, words }: PartProps & { readonly line: ShiftLine }) {
  const standing = lineWords(line);
  const { notes, keeps } = model.writing;
  return (
    <tr>
      <td>
        <b>{line.label}</b> {[line.customerName, line.detail].filter(Boolean).join(' · ')}
      </td>
      <td>{standing && words.label(standing)}</td>
      <td>{line.at !== null && formatInstant(line.at, model.zone)}</td>
      <td>
        {notes[line.key]} {keeps.includes(line.key) && words.label('shifts:fate.kept')}
      </td>
    </tr>
  );
}

function Signatures({ model, words }: PartProps) {
  const { state, giverName, receiverName, handedOverAt, answeredAt, answer, zone } = model;
  const given = state === 'handedOver' || state === 'accepted' ? handedOverAt : null;
  const taken = state === 'accepted' ? answeredAt : null;
  const signed = (at: number | null) => (at === null ? words.label('shifts:sheet.notSigned') : formatInstant(at, zone));
  return (
    <table>
      <tbody>
        <tr>
          <td>
            {words.label('shifts:sheet.from')} <b>{giverName}</b>
          </td>
          <td colSpan={3}>
            {words.label('shifts:sheet.signedAt')} {signed(given)}
          </td>
        </tr>
        <tr>
          <td>
            {words.label('shifts:sheet.to')} <b>{receiverName}</b>
          </td>
          <td colSpan={3}>
            {words.label('shifts:sheet.signedAt')} {signed(taken)}
          </td>
        </tr>
        <tr>
          <td>
            <b>{words.label(`shifts:state.${state}`)}</b>
          </td>
          <td colSpan={3}>{answer}</td>
        </tr>
      </tbody>
    </table>
  );
}
