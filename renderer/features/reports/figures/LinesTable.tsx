import { useTranslation } from 'react-i18next';
import { countWords, goalWords, type KpiWords, valueWords } from '../../../../shared/domain/kpi/figure-words.ts';
import { isCounted, kindOf } from '../../../../shared/domain/kpi/figures.ts';
import { trendLine } from '../../../../shared/domain/kpi/trend-line.ts';
import { type Counted, isReached, valueOf } from '../../../../shared/domain/kpi/value.ts';
import { besideLine } from '../../../../shared/domain/kpi/beside-words.ts';
import type { ReportLine } from '../../../../shared/domain/reports/counted.ts';
import { missedTag } from '../../../../shared/domain/reports/figures.ts';
import type { WorkReportKind } from '../../../../shared/domain/reports/values.ts';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import type { OnTag } from '../search.ts';
import styles from '../reports.module.css';

interface LinesTableProps {
  readonly kind: WorkReportKind;
  readonly lines: readonly ReportLine[];
  readonly onTag: OnTag;
}

/** Each figure of the service: this period, the one before, the mean, the goal, its trend; it opens what was missed. */
export function LinesTable({ kind, lines, onTag }: LinesTableProps) {
  const { t } = useTranslation('reports');
  if (kind === 'daily') return null;
  return (
    <table className={styles['table']} aria-label={t('page.lines')}>
      <thead>
        <tr>
          <th scope="col">{t('column.figure')}</th>
          <th scope="col">{t(`now.${kind}`)}</th>
          <th scope="col">{t(`before.${kind}`)}</th>
          <th scope="col">{t(`mean.${kind}`)}</th>
          <th scope="col">{t('column.goal')}</th>
          <th scope="col">{t('sheet.trend')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.figure} line={line} onTag={onTag} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ line, onTag }: { readonly line: ReportLine } & Pick<LinesTableProps, 'onTag'>) {
  const translate = useTranslate();
  const say = ({ key, params }: KpiWords) => translate(`kpi:${key}`, params);
  const { figure, now, before, mean, goal } = line;
  const reached = isReached(figure, now, goal);
  const beside = besideLine(line, say);
  const name = translate(`kpi:figure.${figure}`);
  const value = (counted: Counted) => (
    <>
      {say(valueWords(figure, counted))} <small>{say(countWords(figure, counted))}</small>
    </>
  );
  return (
    <tr>
      <th scope="row">
        {isCounted(figure) ? (
          <button type="button" className={styles['count'] ?? ''} onClick={() => onTag(missedTag(figure))}>
            {name}
          </button>
        ) : (
          name
        )}
      </th>
      <td data-tone={reached === null ? undefined : reached ? 'done' : 'late'}>
        {reached === null ? '' : reached ? '✓ ' : '✗ '}
        {value(now)}
        {beside && <small className={styles['beside']}>{beside}</small>}
      </td>
      <td>{value(before)}</td>
      <td>{value(mean)}</td>
      <td>{say(goalWords(figure, goal))}</td>
      <td>
        <Trend line={line} label={name} />
      </td>
    </tr>
  );
}

const box = { width: 132, height: 30 };

function Trend({ line: { figure, goal, trend }, label }: { readonly line: ReportLine; readonly label: string }) {
  const inUnit = kindOf[figure].unit === 'length' ? goal * 60_000 : goal / 10_000;
  const values = trend.map((span) => valueOf(figure, span));
  const { path, dots, goalY } = trendLine(values, inUnit, box);
  return (
    <svg className={styles['trend']} viewBox={`0 0 ${box.width} ${box.height}`} {...box} role="img" aria-label={label}>
      {goalY !== null && <line x1={0} x2={box.width} y1={goalY} y2={goalY} strokeDasharray="3 3" />}
      <path d={path} />
      {dots.map(({ x, y, month }) => (
        <circle key={month} cx={x} cy={y} r={2.2} />
      ))}
    </svg>
  );
}
