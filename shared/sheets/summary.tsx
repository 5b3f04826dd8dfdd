import { sectionNames } from '../domain/summaries/figures.ts';
import type { SummarySheetModel } from '../domain/summaries/sheet-model.ts';
import { writtenParts } from '../domain/summaries/writing.ts';
import { formatInstant } from '../lib/dates.ts';
import { FiguresOfSection, PeopleTable, TellingTable } from './summary-figures.tsx';
import { SummaryLinks } from './summary-links.tsx';
import type { Words } from './words.tsx';

interface PartProps {
  readonly model: SummarySheetModel;
  readonly words: Words;
}

/** A month's summary: who told in time and who did not, every figure with its n, the author's words, both signatures. */
export function SummarySheet({ model, words }: PartProps) {
  const { company, demo, scope, month, personName, figures, people, countedAt, frozen, zone, printedAt, writing } =
    model;
  const sections = sectionNames.filter((section) => scope === 'department' || section !== 'rate');
  const time = formatInstant(countedAt, zone);
  return (
    <main className="summary">
      {demo && <p className="demo-head">{words.label('sheet.demo')}</p>}
      <p>{words.pick(company.nameZh, company.nameEn).join(' ')}</p>
      <h1>{words.label('sheet.title')}</h1>
      <p>
        <b>{month}</b> {scope === 'department' ? words.label('department') : <b>{personName}</b>}{' '}
        {words.label('revision', { revision: model.revision })} · {words.label(`state.${model.state}`)} ·{' '}
        {words.label(frozen ? 'sheet.frozenAt' : 'sheet.countedAt', { time })}
      </p>
      {model.correction && (
        <p>
          {words.label('page.correction')} {model.correction}
        </p>
      )}
      <Blame model={model} words={words} />
      <TellingTable figures={figures} words={words} />
      {people.length > 0 && <PeopleTable people={people} words={words} />}
      {sections.map((section) => (
        <FiguresOfSection key={section} section={section} figures={figures} words={words} />
      ))}
      <SummaryLinks links={model.links} words={words} />
      {writtenParts.map((part) => (
        <section key={part}>
          <h2>{words.label(`part.${part}`)}</h2>
          <p className="typed">{writing[part]}</p>
        </section>
      ))}
      <Signatures model={model} words={words} />
      <p className="made">
        <span>
          {words.label('sheet.printedAt')} {formatInstant(printedAt, zone)}
        </span>
      </p>
    </main>
  );
}

/** 3.4: who told in time is freed of blame, which stands as plainly as what was late. */
function Blame({ model: { figures }, words }: PartProps) {
  const count = (id: 'due' | 'inTime' | 'late' | 'untold') => figures[id]?.n ?? 0;
  const due = count('due');
  if (due === 0) return <p className="free">{words.label('blame.none')}</p>;
  const late = count('late') + count('untold');
  return (
    <p className="free">
      <b>{words.label('blame.inTime', { inTime: count('inTime'), due })}</b>
      <br />
      {words.label(late === 0 ? 'blame.noneLate' : 'blame.late', { late, due })}
    </p>
  );
}

function Signatures({ model, words }: PartProps) {
  const { zone, submittedAt, submittedByName, answeredAt, answeredByName, answer } = model;
  const signed = (at: number | null) => (at === null ? words.label('sheet.notSigned') : formatInstant(at, zone));
  return (
    <table>
      <tbody>
        <tr>
          <td className="name">
            {words.label('sheet.author')} <b>{submittedByName}</b>
          </td>
          <td>{signed(submittedAt)}</td>
        </tr>
        <tr>
          <td className="name">
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
