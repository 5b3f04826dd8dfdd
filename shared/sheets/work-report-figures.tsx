import type { CountedReport, TableRow } from '../domain/reports/counted.ts';
import { type ReportSection, type ReportTableId, shownFigures } from '../domain/reports/figures.ts';
import { gradeOf } from '../domain/reports/grades.ts';
import { cellText, rowColumns, rowName } from '../domain/reports/row-words.ts';
import type { WorkReportKind } from '../domain/reports/values.ts';
import type { Words } from './words.tsx';

interface FiguresProps {
  readonly kind: WorkReportKind;
  readonly section: ReportSection;
  readonly counted: CountedReport;
  readonly words: Words;
}

export function ReportFigures({ kind, section, counted, words }: FiguresProps) {
  return (
    <section>
      <h2>{words.label(`section.${section}`)}</h2>
      <table>
        <tbody>
          {shownFigures(kind, section).map((figure) => (
            <tr key={figure}>
              <td>{words.label(`figure.${figure}`)}</td>
              <td className="n">{counted.figures[figure] ?? 0}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface TableProps {
  readonly table: ReportTableId;
  readonly rows: readonly TableRow[];
  readonly words: Words;
}

/** A table of no more rows than these is not torn between two pages. */
const mostTogether = 8;

/** Longest rows first, each drawn as a bar beside its n, so that one sees where it gathers. */
export function ReportTable({ table, rows, words }: TableProps) {
  if (rows.length === 0) return null;
  const most = Math.max(...rows.map(({ n }) => n));
  const columns = rowColumns[table];
  return (
    <section className={rows.length <= mostTogether ? 'whole' : undefined}>
      <h2>{words.label(`table.${table}`)}</h2>
      <table className="ruled">
        <thead>
          <tr>
            <th className="row-name">{words.label(`row.${table}`)}</th>
            <th className="n">{words.label('column.n')}</th>
            {columns.length === 0 && <th>{words.label('column.compared')}</th>}
            {columns.map((column) => (
              <th key={column} className="n">
                {words.label(`column.${column}`)}
              </th>
            ))}
            {table === 'carriers' && <th className="n">{words.label('column.grade')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, n, cells }) => (
            <tr key={key}>
              <td>
                {rowName(table, key)
                  .map((part) => ('key' in part ? words.line(part.key) : part.text))
                  .join(' ')}
              </td>
              <td className="n">{n}</td>
              {columns.length === 0 && (
                <td>
                  <Bar share={n / most} />
                </td>
              )}
              {columns.map((column, index) => (
                <td key={column} className="n">
                  {cellText(column, cells[index] ?? 0)}
                </td>
              ))}
              {table === 'carriers' && <td className="n">{gradeOf(n, cells) ?? '–'}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Bar({ share }: { readonly share: number }) {
  return (
    <svg className="bar" viewBox="0 0 100 6" width="100%" height={8} preserveAspectRatio="none" aria-hidden>
      <rect x={0} y={0} width={Math.max(1, Math.round(share * 100))} height={6} fill="#000" />
    </svg>
  );
}
