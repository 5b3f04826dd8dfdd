import { useTranslation } from 'react-i18next';
import type { WorkReport } from '../../../../shared/contract/reports.ts';
import { useTimeText } from '../../../components/Time.tsx';
import { FiguresView } from '../figures/FiguresView.tsx';
import type { OnTag } from '../search.ts';
import styles from '../reports.module.css';
import { ReportEditor } from './ReportEditor.tsx';
import { ReportReading } from './ReportReading.tsx';

interface ReportViewProps {
  readonly report: WorkReport;
  readonly onTag: OnTag;
}

export function ReportView({ report, onTag }: ReportViewProps) {
  const { t } = useTranslation('reports');
  const timeOf = useTimeText();
  const { counted, frozen, may } = report;
  const time = timeOf(counted.at);
  return (
    <div className={styles['columns']}>
      <div>
        <p className="faint">{t(frozen ? 'page.frozenAt' : 'page.liveAt', { time, seq: counted.seq })}</p>
        <FiguresView report={report} onTag={onTag} />
      </div>
      {may.write ? <ReportEditor report={report} /> : <ReportReading report={report} />}
    </div>
  );
}
