import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client.ts';
import { openAnywhere } from '../../components/anywhere.ts';
import { Kbd } from '../../components/Kbd.tsx';
import { Section } from '../../components/Section.tsx';
import { CounterLines } from '../presence/public.ts';
import styles from './Today.module.css';

/** For whoever leads the counter: who is at which workstation. */
export function Counters() {
  const { t } = useTranslation('presence');
  const { data } = useQuery(queries.presence.list.queryOptions());
  if (!data?.some(({ own }) => !own)) return null;
  return (
    <Section
      title={t('title')}
      actions={
        <button type="button" className={styles['more']} onClick={() => openAnywhere({ panel: 'counters' })}>
          {t('open')} <Kbd keys="shift+f6" />
        </button>
      }
    >
      <CounterLines present={data} />
    </Section>
  );
}
