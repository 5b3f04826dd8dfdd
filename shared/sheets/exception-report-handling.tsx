import { formatInstant } from '../lib/dates.ts';
import type { ReportPart } from './exception-report.tsx';

const boxes = ['investigation', 'cause', 'responsible', 'decision', 'claim'] as const;

/** What quality control found and decided; what is empty is written in by hand (3.3.1.6). */
export function ReportHandling({ model, words }: ReportPart) {
  const { handling, zone, report } = model;
  const closing = report.entries.findLast(({ kind }) => kind === 'closed');
  return (
    <>
      <h2>{words.label('exceptionReports:sheet.handling')}</h2>
      {boxes.map((box) => (
        <div key={box} className="report-box">
          <span className="cap">{words.label(`exceptionReports:sheet.${box}`)}</span>
          {handling[box]}
        </div>
      ))}
      {report.closedAt !== null && closing && (
        <div className="report-box">
          <span className="cap">
            {words.label('exceptionReports:sheet.result')} {closing.byName} {formatInstant(closing.at, zone)}
          </span>
          {closing.text}
        </div>
      )}
      {handling.signed.length > 0 ? (
        <table className="report-told">
          <tbody>
            {handling.signed.map(({ what, byName, at }) => (
              <tr key={`${what}${at}`}>
                <td>{words.label(what)}</td>
                <td>{byName}</td>
                <td>{formatInstant(at, zone)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <div className="report-signs">
          {(['signQc', 'signManager', 'signGm'] as const).map((key) => (
            <span key={key}>{words.label(`exceptionReports:sheet.${key}`)}</span>
          ))}
        </div>
      )}
    </>
  );
}
