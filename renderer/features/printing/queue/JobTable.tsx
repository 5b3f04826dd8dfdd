import { useTranslation } from 'react-i18next';
import { useEffect, useState } from 'react';
import type { PrintJob } from '../../../../shared/contract/printing.ts';
import { api } from '../../../api/client.ts';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { SheetPreview } from '../preview/SheetPreview.tsx';
import { JobLine } from './JobLine.tsx';
import styles from './queue.module.css';

/** The queue, newest first; arrows move, the keys shown on a row act on it. */
export function JobTable({ jobs }: { readonly jobs: readonly PrintJob[] }) {
  const { t } = useTranslation('printing');
  const [shown, setShown] = useState<PrintJob | null>(null);
  const now = useNow();
  return (
    <div className={styles['table']}>
      <table>
        <thead>
          <tr>
            <th>{t('queue.number')}</th>
            <th>{t('queue.kind')}</th>
            <th>{t('queue.customer')}</th>
            <th>{t('queue.centre')}</th>
            <th>{t('queue.state')}</th>
            <th>{t('queue.waiting')}</th>
            <th aria-label={t('act.queue')} />
          </tr>
        </thead>
        <tbody>
          {jobs.map((job) => (
            <JobLine key={job.id} job={job} now={now} onPreview={() => setShown(job)} />
          ))}
        </tbody>
      </table>
      {shown && (
        <SidePanel title={`${shown.number} · ${t(`kind.${shown.kind}`)}`} wide onClose={() => setShown(null)}>
          <SheetPreview title={shown.number} load={() => api.printing.pdf({ jobId: shown.id })} />
        </SidePanel>
      )}
    </div>
  );
}

const tick = 15_000;

/** The time of the moment, for waiting times that are read, not measured. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), tick);
    return () => clearInterval(timer);
  }, []);
  return now;
}
