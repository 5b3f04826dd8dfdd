import { countWords, goalWords, type KpiWords, valueWords } from '../domain/kpi/figure-words.ts';
import { kindOf } from '../domain/kpi/figures.ts';
import { chartText, type Counted, isReached, valueOf } from '../domain/kpi/value.ts';
import { besideLine } from '../domain/kpi/beside-words.ts';
import type { CountedReport, ReportLine } from '../domain/reports/counted.ts';
import type { WorkReportKind } from '../domain/reports/values.ts';
import { movementLine } from '../domain/reports/movement-words.ts';
import { ChartGoal, TrendChart } from './trend-chart.tsx';
import type { Words } from './words.tsx';

interface LinesProps {
  readonly kind: WorkReportKind;
  readonly lines: readonly ReportLine[];
  readonly words: Words;
}

/** Each figure of the service: this period, the one before, the mean, the goal. */
export function ReportLines({ kind, lines, words }: LinesProps) {
  const say = ({ key, params }: KpiWords) => words.line(`kpi:${key}`, params);
  return (
    <section>
      <h2>{words.label('page.lines')}</h2>
      <table className="ruled lines">
        <thead>
          <tr>
            <th className="row-name">{words.label('column.figure')}</th>
            <th>{words.label(`now.${kind}`)}</th>
            <th>{words.label(`before.${kind}`)}</th>
            <th>{words.label(`mean.${kind}`)}</th>
            <th>{words.label('column.goal')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.figure}>
              <td>
                <b>{words.label(`kpi:figure.${line.figure}`)}</b>
              </td>
              <td>
                <Mark line={line} /> <Value line={line} counted={line.now} words={words} strong />
                <Beside line={line} words={words} />
              </td>
              <td>
                <Value line={line} counted={line.before} words={words} />
              </td>
              <td>
                <Value line={line} counted={line.mean} words={words} />
              </td>
              <td>{say(goalWords(line.figure, line.goal))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Mark({ line: { figure, now, goal } }: { readonly line: ReportLine }) {
  const reached = isReached(figure, now, goal);
  return reached === null ? null : <b>{reached ? '✓' : '✗'}</b>;
}

/** What the share leaves out, and what lies in it for a reason. */
function Beside({ line, words }: { readonly line: ReportLine; readonly words: Words }) {
  const told = words.sentence((word) => besideLine(line, ({ key, params }) => word(`kpi:${key}`, params)));
  return besideLine(line, ({ key }) => key) === '' ? null : <small className="beside">{told}</small>;
}

interface ValueProps {
  readonly line: ReportLine;
  readonly counted: Counted;
  readonly words: Words;
  readonly strong?: boolean;
}

function Value({ line: { figure }, counted, words, strong = false }: ValueProps) {
  const say = ({ key, params }: KpiWords) => words.line(`kpi:${key}`, params);
  const value = say(valueWords(figure, counted));
  return (
    <>
      {strong ? <b>{value}</b> : value} <small>{say(countWords(figure, counted))}</small>
    </>
  );
}

interface MovementsProps {
  readonly kind: WorkReportKind;
  readonly counted: CountedReport;
  readonly words: Words;
}

/** What changed and where it gathers: only what moved beyond the threshold is told in words. */
export function ReportMovements({ kind, counted, words }: MovementsProps) {
  const { movements, lines } = counted;
  return (
    <section>
      <h2>{words.label('page.movements')}</h2>
      {movements.length === 0 ? (
        <p>{words.label('page.noMovement')}</p>
      ) : (
        <ul>
          {movements.map((movement) => (
            <li key={movement.figure}>{words.sentence((line) => movementLine(movement, lines, kind, line))}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The trend of each figure, drawn. */
export function ReportCharts({ lines, words }: Omit<LinesProps, 'kind'>) {
  return (
    <section>
      <h2>{words.label('sheet.trend')}</h2>
      <div className="charts">
        {lines.map((line) => (
          <Chart key={line.figure} line={line} words={words} />
        ))}
      </div>
    </section>
  );
}

function Chart({ line: { figure, goal, trend }, words }: { readonly line: ReportLine; readonly words: Words }) {
  const length = kindOf[figure].unit === 'length';
  const labels = trend.map((span) => chartText(figure, span));
  const aim = goalWords(figure, goal);
  return (
    <figure>
      <figcaption>
        <b>{words.label(`kpi:figure.${figure}`)}</b> {words.line(length ? 'kpi:excel.hours' : 'kpi:excel.percent')}
        <ChartGoal>
          {words.line('column.goal')} {words.line(`kpi:${aim.key}`, aim.params)}
        </ChartGoal>
      </figcaption>
      {labels.every((label) => label === '') ? (
        <p>{words.line('kpi:reached.nothing')}</p>
      ) : (
        <TrendChart
          values={trend.map((span) => valueOf(figure, span))}
          goal={length ? goal * 60_000 : goal / 10_000}
          labels={labels}
          ends={[trend[0]?.label ?? '', trend.at(-1)?.label ?? '']}
          width={330}
          height={84}
        />
      )}
    </figure>
  );
}
