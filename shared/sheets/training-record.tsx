import type { RecordedItem, TrainingRecordModel } from '../domain/training/sheet-model.ts';
import { formatInstant } from '../lib/dates.ts';
import type { Words } from './words.tsx';

interface PartProps {
  readonly model: TrainingRecordModel;
  readonly words: Words;
}

/** A new clerk's training: each item with its clause, trainer, days and result, signed by both; the exam where there is one. */
export function TrainingRecord({ model, words }: PartProps) {
  const { company, demo, zone, printedAt, items } = model;
  return (
    <main className="training">
      {demo && <p className="demo-head">{words.label('sheet.demo')}</p>}
      <p>{words.pick(company.nameZh, company.nameEn).join(' ')}</p>
      <h1>{words.label('sheet.title')}</h1>
      <Person model={model} words={words} />
      <table>
        <thead>
          <tr>
            <th className="clause">{words.label('column.clause')}</th>
            <th>{words.label('column.item')}</th>
            <th className="who">{words.label('column.trainer')}</th>
            <th className="days">{words.label('sheet.days')}</th>
            <th className="result">{words.label('column.result')}</th>
            <th className="signed">{words.label('sheet.signatures')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Item key={item.id} item={item} zone={zone} words={words} />
          ))}
        </tbody>
      </table>
      <Exam model={model} words={words} />
      <p className="made">
        <span>
          {words.label('sheet.printedAt')} {formatInstant(printedAt, zone)}
        </span>
      </p>
    </main>
  );
}

function Person({ model, words }: PartProps) {
  const { traineeName, traineeNameEn, startDay, edition, begunByName, state, endedAt, endedByName, reason, zone } =
    model;
  return (
    <>
      <p className="person">
        {words.label('sheet.person')} <b>{words.pick(traineeName, traineeNameEn || traineeName).join(' ')}</b>{' '}
        {words.label('sheet.start')} <b>{startDay}</b> {words.label('sheet.state')}{' '}
        <b>{words.label(`state.${state}`)}</b>
      </p>
      <p>
        {words.label('sheet.begunBy')} {begunByName} · {words.label('sheet.edition')} {edition}
        {endedAt !== null && (
          <>
            {' · '}
            {words.label('sheet.ended')} {formatInstant(endedAt, zone)} {endedByName}
          </>
        )}
      </p>
      {reason !== '' && (
        <p>
          {words.label('sheet.why')} {reason}
        </p>
      )}
    </>
  );
}

interface ItemProps {
  readonly item: RecordedItem;
  readonly zone: string;
  readonly words: Words;
}

function Item({ item, zone, words }: ItemProps) {
  const { clause, part, title, trainerName, taughtBy, plannedDay, doneDay, result, reason, notes, before } = item;
  const signed = (at: number | null, name: string) =>
    at === null ? (
      words.label('sheet.notSigned')
    ) : (
      <>
        {name} <span className="when">{formatInstant(at, zone)}</span>
      </>
    );
  return (
    <tr>
      <td>{clause}</td>
      <td>
        {words.pick(title.zh, title.en).join(' ')}
        {part !== 'items' && <small> {words.label(`part.${part}`)}</small>}
        {before > 0 && <small> {words.label('sheet.again', { count: before })}</small>}
        {notes !== '' && <p className="typed">{notes}</p>}
      </td>
      <td>{taughtBy === '' ? trainerName : `${taughtBy} / ${trainerName}`}</td>
      <td>
        {plannedDay}
        <br />
        {doneDay || '–'}
      </td>
      <td>
        {result === '' ? '–' : <b>{words.label(`result.${result}`)}</b>}
        {reason !== '' && result === 'notApplicable' && <p>{reason}</p>}
      </td>
      <td>
        {words.label('sheet.trainerSign')} {signed(item.trainerSignedAt, item.trainerSignedByName)}
        <br />
        {words.label('sheet.traineeSign')} {signed(item.traineeSignedAt, '')}
      </td>
    </tr>
  );
}

function Exam({ model: { exam, zone }, words }: PartProps) {
  return (
    <p className="exam">
      {words.label('sheet.exam')}{' '}
      {exam === null ? (
        words.label('sheet.noExam')
      ) : (
        <>
          {words.pick(exam.name.zh, exam.name.en).join(' ')} <b>{words.label(`exam.${exam.state}`)}</b>{' '}
          {exam.at !== null && formatInstant(exam.at, zone)}
        </>
      )}
    </p>
  );
}
