import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client.ts';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { SidePanel } from '../../components/SidePanel.tsx';
import { SkeletonRows } from '../../components/SkeletonRows.tsx';
import { CounterLines } from './CounterLines.tsx';
import styles from './presence.module.css';

/** Who is at which counter, as it is now. */
export function CountersPanel({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('presence');
  const read = useQuery(queries.presence.list.queryOptions());
  return (
    <SidePanel title={t('title')} onClose={onClose}>
      <p className={styles['text']}>{t('text')}</p>
      <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
      {read.data ? <CounterLines present={read.data} onOpen={onClose} /> : <SkeletonRows rows={4} columns={2} />}
    </SidePanel>
  );
}
