import type { WorkReportSheetModel } from '../domain/reports/sheet-model.ts';
import { caseOf, caseParts } from '../domain/reports/writing.ts';
import { formatInstant } from '../lib/dates.ts';
import type { Words } from './words.tsx';

interface CasesProps {
  readonly model: WorkReportSheetModel;
  readonly words: Words;
}

/** Each exception as the customer reads of it: fact, cause, remedy, prevention. */
export function ReportCases({ model: { items, writing, zone }, words }: CasesProps) {
  return (
    <section>
      <h2>{words.label('page.cases')}</h2>
      {items.length === 0 && <p>{words.label('page.noCases')}</p>}
      {items.map((item) => {
        const told = caseOf(writing, item.id);
        return (
          <table key={item.id} className="case">
            <colgroup>
              <col className="case-part" />
              <col />
            </colgroup>
            <tbody>
              <tr>
                <th colSpan={2}>
                  {item.what && words.line(item.what)} · {formatInstant(item.at, zone)} · {item.label}
                </th>
              </tr>
              {caseParts.map((part) => (
                <tr key={part}>
                  <td className="case-part">{words.label(`case.${part}`)}</td>
                  <td className="typed">{told[part]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        );
      })}
    </section>
  );
}
