import { useTranslation } from 'react-i18next';
import { figureLine } from '../../../../shared/domain/summaries/figure-words.ts';
import { type FigureId, type Figures, shareOf } from '../../../../shared/domain/summaries/figures.ts';
import { Money } from '../../../components/quantities.tsx';
import type { FigureSearch } from '../search.ts';
import styles from '../summaries.module.css';
import { useFigureName, useLengthWords } from './words.ts';

interface FigureCellProps {
  readonly id: FigureId;
  readonly figures: Figures;
  /** A recount to be compared with. */
  readonly now: Figures | null;
  readonly onFigure: (shown: FigureSearch) => void;
}

const bad: ReadonlySet<string> = new Set(['late', 'untold', 'keptLate', 'broken', 'answeredLate', 'unanswered']);
const good: ReadonlySet<string> = new Set(['inTime', 'kept', 'answered']);

/** n, of how many it is a share, its amount, by how much; n opens the list. */
export function FigureCell({ id, figures, now, onFigure }: FigureCellProps) {
  const { t } = useTranslation('summaries');
  const nameOf = useFigureName();
  const lengthOf = useLengthWords();
  const { n, of, fen, medianMs, worstMs } = figureLine(id, figures);
  const share = of === null ? null : shareOf(id, n, of);
  const recounted = now === null ? n : (now[id]?.n ?? 0);
  return (
    <span className={styles['figure']} data-tone={n > 0 ? toneOf(id) : undefined}>
      {n > 0 ? (
        <button
          type="button"
          className="num"
          aria-label={t('page.open', { what: nameOf(id), count: n })}
          onClick={() => onFigure({ figure: id })}
        >
          {n}
        </button>
      ) : (
        <b className="num">{n}</b>
      )}
      {share !== null && of !== null && <small>{t('share', { share, of })}</small>}
      {fen !== 0 && <Money fen={fen} />}
      {medianMs !== null && worstMs !== null && (
        <small>{t('spread', { median: lengthOf(medianMs), worst: lengthOf(worstMs) })}</small>
      )}
      {recounted !== n && <small data-tone="soon">{t('page.now', { n: recounted })}</small>}
    </span>
  );
}

function toneOf(id: FigureId): 'late' | 'done' | undefined {
  const [name = ''] = id.split(':');
  if (id.startsWith('kind:')) return undefined;
  if (bad.has(name)) return 'late';
  return good.has(name) ? 'done' : undefined;
}
