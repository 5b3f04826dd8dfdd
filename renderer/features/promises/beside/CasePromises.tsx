import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { type CaseAbout, openAnywhere, type PromiseStart } from '../../../components/anywhere.ts';
import styles from '../../../components/cards.module.css';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import { useSeconds } from '../../../components/useSeconds.ts';
import { PromiseCard } from '../PromiseCard.tsx';

interface CasePromisesProps {
  /** The order, report or note on whose page they stand. */
  readonly about: CaseAbout;
  /** Whom one is most likely to promise something. */
  readonly person?: Pick<PromiseStart, 'person' | 'phone'>;
}

/** What was promised in this matter: what runs, what waits for its next word, and what is over. */
export function CasePromises({ about, person = {} }: CasePromisesProps) {
  const { t } = useTranslation('promises');
  const may = useMay();
  const reads = may('exceptions.read');
  const now = useSeconds();
  const read = useQuery({ ...queries.promises.ofCase.queryOptions({ input: { ...about } }), enabled: reads });
  const all = read.data ?? [];
  const open = all.filter(({ state, followUp }) => state === 'running' || followUp === 'asked');
  const over = all.filter((promise) => !open.includes(promise));
  if (!reads) return null;
  return (
    <Section
      title={t('section.title')}
      actions={
        may('promises.write') && (
          <Button onClick={() => openAnywhere({ panel: 'promise', start: { about, ...person } })}>{t('do.new')}</Button>
        )
      }
    >
      <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
      {read.data?.length === 0 && <p className={styles['none']}>{t('section.none')}</p>}
      {open.length > 0 && (
        <div className={styles['cards']}>
          {open.map((promise) => (
            <PromiseCard key={promise.id} promise={promise} now={now} onOrder />
          ))}
        </div>
      )}
      {over.length > 0 && (
        <details className={styles['over']}>
          <summary>{t('section.over', { count: over.length })}</summary>
          {over.map((promise) => (
            <PromiseCard key={promise.id} promise={promise} now={now} onOrder />
          ))}
        </details>
      )}
    </Section>
  );
}
