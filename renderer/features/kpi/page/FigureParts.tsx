import { useTranslation } from 'react-i18next';
import { partKey } from '../../../../shared/domain/kpi/figure-words.ts';
import { type KpiFigure, type KpiPart, partsOf } from '../../../../shared/domain/kpi/figures.ts';
import styles from '../kpi.module.css';
import { useKpiWords } from '../words.ts';

interface FigurePartsProps {
  readonly figure: KpiFigure;
  readonly parts: Readonly<Partial<Record<KpiPart, number>>>;
  /** The one whose list is open. */
  readonly open?: KpiPart;
  readonly onPart: (part: KpiPart) => void;
}

/** What a figure is made of and what stands beside it: each number opens its list. */
export function FigureParts({ figure, parts, open, onPart }: FigurePartsProps) {
  const { t } = useTranslation('kpi');
  const say = useKpiWords();
  const shown = (partsOf[figure] as readonly KpiPart[]).filter((part) => part === open || (parts[part] ?? 0) > 0);
  return (
    <span className={styles['parts']}>
      {shown.map((part) => {
        const [words, count] = [say(partKey(figure, part)), parts[part] ?? 0];
        return (
          <button
            key={part}
            type="button"
            data-part={part}
            aria-pressed={open === undefined ? undefined : part === open}
            aria-label={t('list.open', { figure: t(`figure.${figure}`), part: words, count })}
            onClick={() => onPart(part)}
          >
            {words} <b className="num">{count}</b>
          </button>
        );
      })}
    </span>
  );
}
