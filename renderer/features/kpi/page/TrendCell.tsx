import { useTranslation } from 'react-i18next';
import type { KpiFigureView } from '../../../../shared/contract/kpi.ts';
import { countWords, valueWords } from '../../../../shared/domain/kpi/figure-words.ts';
import { kindOf } from '../../../../shared/domain/kpi/figures.ts';
import { trendLine } from '../../../../shared/domain/kpi/trend-line.ts';
import { valueOf } from '../../../../shared/domain/kpi/value.ts';
import styles from '../kpi.module.css';
import { useKpiWords } from '../words.ts';

const box = { width: 132, height: 30 };

/** The months as a line with its target dashed; each dot says its month, its value and its n. */
export function TrendCell({ figure: { figure, goal, trend } }: { readonly figure: KpiFigureView }) {
  const { t } = useTranslation('kpi');
  const say = useKpiWords();
  const inUnit = kindOf[figure].unit === 'length' ? goal * 60_000 : goal / 10_000;
  const values = trend.map((month) => valueOf(figure, month));
  const { path, dots, goalY } = trendLine(values, inUnit, box);
  const label = t('trend.label', {
    figure: t(`figure.${figure}`),
    from: trend[0]?.month ?? '',
    to: trend.at(-1)?.month ?? '',
  });
  return (
    <svg className={styles['trend']} viewBox={`0 0 ${box.width} ${box.height}`} {...box} role="img" aria-label={label}>
      {goalY !== null && <line className={styles['goal']} x1={0} x2={box.width} y1={goalY} y2={goalY} />}
      <path d={path} />
      {dots.map(({ x, y, month }) => {
        const counted = trend[month];
        return (
          <circle key={month} cx={x} cy={y} r={2.2}>
            {counted && (
              <title>
                {t('trend.point', {
                  month: counted.month,
                  value: say(valueWords(figure, counted)),
                  count: say(countWords(figure, counted)),
                })}
              </title>
            )}
          </circle>
        );
      })}
    </svg>
  );
}
