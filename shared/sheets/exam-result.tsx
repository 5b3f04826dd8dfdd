import type { ReactNode } from 'react';
import { isPassed, percentOf } from '../domain/exams/marking.ts';
import type { ResultSheetModel } from '../domain/exams/sheet-model.ts';
import { formatInstant } from '../lib/dates.ts';
import type { Words } from './words.tsx';

interface PartProps {
  readonly model: ResultSheetModel;
  readonly words: Words;
}

const minute = 60_000;

/** The result of one exam: who, by which plan, when and how long, points by topic, passed or not, and the signatures. */
export function ExamResultSheet({ model, words }: PartProps) {
  const { company, demo, plan, personName, score, zone, printedAt, validUntil } = model;
  const passed = isPassed(score, plan.passPercent);
  return (
    <main className="exam">
      {demo && <p className="demo-head">{words.label('sheet.demo')}</p>}
      <p>{words.pick(company.nameZh, company.nameEn).join(' ')}</p>
      <h1>{words.label('sheet.title')}</h1>
      <p className="who">
        <b>{personName}</b>
        <span>{words.pick(plan.nameZh, plan.nameEn).join(' ')}</span>
      </p>
      <p className="verdict">
        <b>{words.label(passed ? 'sheet.passed' : 'sheet.failed')}</b>
        <span>
          {words.label('sheet.score', { reached: score.reached, total: score.total, percent: percentOf(score) })}
        </span>
        <span>{words.label('sheet.passMark', { percent: plan.passPercent })}</span>
      </p>
      <Facts model={model} words={words} />
      <Topics model={model} words={words} />
      {validUntil !== null && <p>{words.label('sheet.validUntil', { time: formatInstant(validUntil, zone) })}</p>}
      {plan.leadsToDuty && <p>{words.label(passed ? 'sheet.meansDuty' : 'sheet.meansDraft')}</p>}
      <Signatures words={words} />
      <p className="made">
        <span>
          {words.label('sheet.printedAt')} {formatInstant(printedAt, zone)}
        </span>
      </p>
    </main>
  );
}

function Facts({ model, words }: PartProps) {
  const { startedAt, endedAt, endedBy, attempt, plan, purpose, markedByName, clockChanged, away, zone } = model;
  const time = (at: number | null) => (at === null ? '–' : formatInstant(at, zone));
  const took = startedAt === null || endedAt === null ? 0 : Math.ceil((endedAt - startedAt) / minute);
  return (
    <table>
      <tbody>
        <Fact name={words.label('sheet.purpose')}>{words.label(`purpose.${purpose}`)}</Fact>
        <Fact name={words.label('sheet.attempt')}>
          {words.label('sheet.attemptOf', { attempt, attempts: plan.attempts })}
        </Fact>
        <Fact name={words.label('sheet.startedAt')}>{time(startedAt)}</Fact>
        <Fact name={words.label('sheet.endedAt')}>
          {time(endedAt)} {endedBy !== '' && words.label(`endedBy.${endedBy}`)}
        </Fact>
        <Fact name={words.label('sheet.took')}>
          {words.label('sheet.tookOf', { minutes: took, allowed: plan.minutes })}
        </Fact>
        {away > 0 && <Fact name={words.label('sheet.away')}>{words.label('sheet.awayTimes', { times: away })}</Fact>}
        {clockChanged && <Fact name={words.label('sheet.clock')}>{words.label('sheet.clockChanged')}</Fact>}
        <Fact name={words.label('sheet.examiner')}>{markedByName || words.label('sheet.markedByApp')}</Fact>
      </tbody>
    </table>
  );
}

function Fact({ name, children }: { readonly name: ReactNode; readonly children: ReactNode }) {
  return (
    <tr>
      <td className="name">{name}</td>
      <td>{children}</td>
    </tr>
  );
}

function Topics({ model: { topics, score }, words }: PartProps) {
  return (
    <table>
      <thead>
        <tr>
          <th>{words.label('sheet.topic')}</th>
          <th className="n">{words.label('sheet.questions')}</th>
          <th className="n">{words.label('sheet.points')}</th>
          <th className="n">{words.label('sheet.of')}</th>
          <th className="n">%</th>
        </tr>
      </thead>
      <tbody>
        {topics.map((topic) => (
          <tr key={topic.zh}>
            <td>{words.pick(topic.zh, topic.en).join(' ')}</td>
            <td className="n">{topic.questions}</td>
            <td className="n">{topic.reached}</td>
            <td className="n">{topic.total}</td>
            <td className="n">{percentOf(topic)}</td>
          </tr>
        ))}
        <tr className="sum">
          <td>{words.label('sheet.sum')}</td>
          <td className="n">{topics.reduce((sum, { questions }) => sum + questions, 0)}</td>
          <td className="n">{score.reached}</td>
          <td className="n">{score.total}</td>
          <td className="n">{percentOf(score)}</td>
        </tr>
      </tbody>
    </table>
  );
}

const signers = ['person', 'trainer', 'director'] as const;

function Signatures({ words }: { readonly words: Words }) {
  return (
    <div className="signers">
      {signers.map((signer) => (
        <p key={signer}>
          <span>{words.label(`sheet.sign.${signer}`)}</span>
          <i />
          <span>{words.label('sheet.sign.date')}</span>
        </p>
      ))}
    </div>
  );
}
