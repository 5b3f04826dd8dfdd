import { useTranslation } from 'react-i18next';
import type { KpiFigureView } from '../../../../shared/contract/kpi.ts';
import { countWords, goalWords, valueWords } from '../../../../shared/domain/kpi/figure-words.ts';
import { firstPartOf, type KpiFigure, type KpiPart } from '../../../../shared/domain/kpi/figures.ts';
import { isReached } from '../../../../shared/domain/kpi/value.ts';
import { useRowSteps } from '../../../components/useRowSteps.ts';
import styles from '../kpi.module.css';
import { useKpiWords } from '../words.ts';
import { FigureParts } from './FigureParts.tsx';
import { TrendCell } from './TrendCell.tsx';

type OnOpen = (opened: { readonly figure: KpiFigure; readonly part: KpiPart }) => void;

interface FigureTableProps {
  readonly figures: readonly KpiFigureView[];
  readonly onOpen: OnOpen;
}

const columns = ['figure', 'value', 'count', 'goal', 'reached', 'without', 'trend'] as const;

/** The arrows go from figure to figure, Enter opens what went wrong with it; every other number opens its own list. */
export function FigureTable({ figures, onOpen }: FigureTableProps) {
  const { t } = useTranslation('kpi');
  useRowSteps();
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']} aria-label={t('title')}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
            <th scope="col">{t('list.parts')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <Line key={figure.figure} figure={figure} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ figure: one, onOpen }: { readonly figure: KpiFigureView; readonly onOpen: OnOpen }) {
  const { t } = useTranslation('kpi');
  const say = useKpiWords();
  const { figure, goal, goalFrom, without } = one;
  return (
    <tr data-figure={figure}>
      <th scope="row">
        <button
          type="button"
          data-row
          aria-describedby={`formula-${figure}`}
          onClick={() => onOpen({ figure, part: firstPartOf[figure] })}
        >
          {t(`figure.${figure}`)}
        </button>
        <small id={`formula-${figure}`}>{t(`formula.${figure}`)}</small>
      </th>
      <td className={`num ${styles['value']}`}>{say(valueWords(figure, one))}</td>
      <td className="num">{say(countWords(figure, one))}</td>
      <td className="num">
        {say(goalWords(figure, goal))}
        <small>{t(`goalFrom.${goalFrom}`)}</small>
      </td>
      <td>
        <Reached reached={isReached(figure, one, goal)} />
      </td>
      <td className="num">
        {without && (
          <>
            {say(valueWords(figure, without))}
            <small>{say(countWords(figure, without))}</small>
          </>
        )}
      </td>
      <td>
        <TrendCell figure={one} />
      </td>
      <td>
        <FigureParts figure={figure} parts={one.parts} onPart={(part) => onOpen({ figure, part })} />
      </td>
    </tr>
  );
}

/** By word and sign, not by colour alone. */
function Reached({ reached }: { readonly reached: boolean | null }) {
  const { t } = useTranslation('kpi');
  if (reached === null) return <span className="faint">{t('reached.nothing')}</span>;
  return (
    <span className={styles['reached']} data-tone={reached ? 'done' : 'late'}>
      <span aria-hidden>{reached ? '✓' : '✗'}</span> {t(reached ? 'reached.yes' : 'reached.no')}
    </span>
  );
}
