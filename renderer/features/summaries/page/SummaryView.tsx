import { useTranslation } from 'react-i18next';
import type { Summary } from '../../../../shared/contract/summaries.ts';
import { useTimeText } from '../../../components/Time.tsx';
import { FiguresView } from '../figures/FiguresView.tsx';
import type { FigureSearch } from '../search.ts';
import styles from '../summaries.module.css';
import { SummaryEditor } from './SummaryEditor.tsx';
import { SummaryReading } from './SummaryReading.tsx';

interface SummaryViewProps {
  readonly summary: Summary;
  readonly onFigure: (shown: FigureSearch) => void;
}

export function SummaryView({ summary, onFigure }: SummaryViewProps) {
  const { t } = useTranslation('summaries');
  const timeOf = useTimeText();
  const { frozen, recount } = summary;
  const time = timeOf((frozen ?? recount).at);
  return (
    <div className={styles['columns']}>
      <div>
        <p className="faint">{t(frozen ? 'page.frozenAt' : 'page.liveAt', { time })}</p>
        <FiguresView summary={summary} onFigure={onFigure} />
      </div>
      {summary.may.write ? <SummaryEditor summary={summary} /> : <SummaryReading summary={summary} />}
    </div>
  );
}
