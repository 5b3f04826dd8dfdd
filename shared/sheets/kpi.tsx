import { countWords, goalWords, type KpiWords, partKey, valueWords } from '../domain/kpi/figure-words.ts';
import { kindOf, kpiParts } from '../domain/kpi/figures.ts';
import type { KpiSheetModel, SheetFigure } from '../domain/kpi/sheet-model.ts';
import { chartText, isReached, valueOf } from '../domain/kpi/value.ts';
import { formatInstant } from '../lib/dates.ts';
import { ChartGoal, TrendChart } from './trend-chart.tsx';
import type { Words } from './words.tsx';

interface PartProps {
  readonly model: KpiSheetModel;
  readonly words: Words;
}

/** The figures of some months with n, goal and result; what stands beside them; and each month of the trend, drawn. */
export function KpiSheet({ model, words }: PartProps) {
  const { company, customer, demo, from, to, known, version, corrected, countedAt, zone, figures } = model;
  const whose = customer ? words.pick(customer.nameZh, customer.nameEn).join(' ') : words.label('everybody');
  return (
    <main className="kpi">
      {demo && <p className="demo-head">{words.label('sheet.demo')}</p>}
      <p>{words.pick(company.nameZh, company.nameEn).join(' ')}</p>
      <h1>{words.label('sheetTitle')}</h1>
      <p className="period">
        <b>{from === to ? from : `${from} – ${to}`}</b> · <b>{whose}</b>
      </p>
      <p>
        {words.label(`known.${known}`)} · {words.label('versionOf', { version: known === 'now' ? version : 1 })} ·{' '}
        {words.label('corrected', { count: corrected })} ·{' '}
        {words.label('countedAt', { time: formatInstant(countedAt, zone) })}
      </p>
      {known === 'monthEnd' && <p>{words.label('known.plain')}</p>}
      <FigureTable figures={figures} words={words} />
      <p className="rules">{words.label('sheet.rules')}</p>
      <section className="charts">
        {figures.map((figure) => (
          <Chart key={figure.figure} figure={figure} words={words} />
        ))}
      </section>
    </main>
  );
}

const columns = ['figure', 'value', 'count', 'goal', 'reached', 'without'] as const;

function FigureTable({ figures, words }: { readonly figures: readonly SheetFigure[]; readonly words: Words }) {
  return (
    <table>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} className={column}>
              {words.label(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <Line key={figure.figure} figure={figure} words={words} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ figure: one, words }: { readonly figure: SheetFigure; readonly words: Words }) {
  const { figure, goal, goalFrom, without } = one;
  const reached = isReached(figure, one, goal);
  const say = ({ key, params }: KpiWords) => words.line(key, params);
  return (
    <tr>
      <td>
        <b>{words.label(`figure.${figure}`)}</b>
        <span className="formula">{words.label(`formula.${figure}`)}</span>
        <Beside figure={one} words={words} />
      </td>
      <td className="value">{say(valueWords(figure, one))}</td>
      <td>{say(countWords(figure, one))}</td>
      <td>
        {say(goalWords(figure, goal))}
        <span className="formula">{words.label(`goalFrom.${goalFrom}`)}</span>
      </td>
      <td>
        {reached !== null && <b>{reached ? '✓ ' : '✗ '}</b>}
        {words.label(`reached.${reached === null ? 'nothing' : reached ? 'yes' : 'no'}`)}
      </td>
      <td>
        {without && (
          <>
            {say(valueWords(figure, without))} <span className="formula">{say(countWords(figure, without))}</span>
          </>
        )}
      </td>
    </tr>
  );
}

/** What was left out of the share, or lies in it for a reason: never dropped without a word. */
function Beside({ figure: { figure, parts }, words }: { readonly figure: SheetFigure; readonly words: Words }) {
  const beside = kpiParts.filter((part) => part !== 'due' && part !== 'met' && (parts[part] ?? 0) > 0);
  if (beside.length === 0) return null;
  return (
    <span className="formula">
      {beside.map((part) => `${words.line(partKey(figure, part))} ${parts[part] ?? 0}`).join(' · ')}
    </span>
  );
}

function Chart({ figure: { figure, goal, trend }, words }: { readonly figure: SheetFigure; readonly words: Words }) {
  const length = kindOf[figure].unit === 'length';
  const values = trend.map((month) => valueOf(figure, month));
  const labels = trend.map((month) => chartText(figure, month));
  const aim = goalWords(figure, goal);
  const ends = [trend[0]?.month ?? '', trend.at(-1)?.month ?? ''] as const;
  return (
    <figure>
      <figcaption>
        <b>{words.label(`figure.${figure}`)}</b> {words.line(length ? 'excel.hours' : 'excel.percent')}
        <ChartGoal>
          {words.line('column.goal')} {words.line(aim.key, aim.params)}
        </ChartGoal>
      </figcaption>
      {labels.every((label) => label === '') ? (
        <p>{words.line('reached.nothing')}</p>
      ) : (
        <TrendChart
          values={values}
          goal={length ? goal * 60_000 : goal / 10_000}
          labels={labels}
          ends={ends}
          width={330}
          height={84}
        />
      )}
    </figure>
  );
}
