import type { ReactNode } from 'react';
import { formatToSecond } from '../lib/dates.ts';
import type { ReportPart } from './exception-report.tsx';

/** Who was phoned and who was mailed, by which clause, in time or not (3.3.1.2, 3.3.1.7). */
export function LeadersTold({ model, words }: ReportPart) {
  const { calls, recipients, zone } = model;
  const word = (key: string) => words.label(`exceptionReports:sheet.${key}`);
  return (
    <>
      {calls.length > 0 && (
        <>
          <h2>{word('calls')}</h2>
          <Table
            heads={[
              ['name', word('called')],
              ['when', word('time')],
              ['verdict', word('result')],
              ['', word('by')],
            ]}
          >
            {calls.map(({ person, phone, at, reached, byName }, index) => (
              // Calls have no key of their own; their order is theirs.
              <tr key={`${index}${at}`}>
                <td>{[person, phone].filter(Boolean).join('  ')}</td>
                <td>{formatToSecond(at, zone)}</td>
                <td>{word(reached ? 'reached' : 'notReached')}</td>
                <td>{byName}</td>
              </tr>
            ))}
          </Table>
        </>
      )}
      <h2>{word('mails')}</h2>
      <Table
        heads={[
          ['name', word('recipient')],
          ['clause', word('clause')],
          ['when', word('acceptedAt')],
          ['verdict', word('inTime')],
          ['', word('answer')],
        ]}
      >
        {recipients.map(({ name, role, clause, standing, toldAt, inTime, reply }, index) => (
          <tr key={`${index}${name}`}>
            <td>
              <b>{name}</b> {role && words.label(`people:role.${role}`)}
            </td>
            <td>{clause}</td>
            <td>{toldAt !== null && formatToSecond(toldAt, zone)}</td>
            <td>{inTime !== null && <b>{word(inTime ? 'yes' : 'late')}</b>}</td>
            <td>
              {words.label(`exceptionReports:standing.${standing}`)} {standing === 'accepted' && reply}
            </td>
          </tr>
        ))}
      </Table>
    </>
  );
}

/** Each word to the customer's side. */
export function CustomersTold({ model, words }: ReportPart) {
  const { informed, zone } = model;
  const word = (key: string) => words.label(`exceptionReports:sheet.${key}`);
  if (informed.length === 0) return null;
  return (
    <>
      <h2>{word('informed')}</h2>
      <Table
        heads={[
          ['name', word('person')],
          ['when', word('time')],
          ['', word('said')],
          ['verdict', word('by')],
        ]}
      >
        {informed.map(({ person, phone, party, at, text, byName }, index) => (
          <tr key={`${index}${at}`}>
            <td>
              {party && words.label(`exceptionReports:party.${party}`)} {[person, phone].filter(Boolean).join('  ')}
            </td>
            <td>{formatToSecond(at, zone)}</td>
            <td>{text}</td>
            <td>{byName}</td>
          </tr>
        ))}
      </Table>
    </>
  );
}

interface TableProps {
  readonly heads: readonly (readonly [name: string, label: ReactNode])[];
  readonly children: ReactNode;
}

function Table({ heads, children }: TableProps) {
  return (
    <table className="report-told">
      <thead>
        <tr>
          {heads.map(([name, label], index) => (
            <th key={`${index}${name}`} className={name} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
