import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { isOver } from '../../../../shared/domain/requests/request.ts';
import { queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { type CaseAbout, openAnywhere } from '../../../components/anywhere.ts';
import styles from '../../../components/cards.module.css';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import { useNow } from '../../../components/useNow.ts';
import { RequestCard } from '../RequestCard.tsx';

/** What departments and leaders were asked in this matter, on the page of an order, a report or a note. */
export function CaseRequests({ about }: { readonly about: CaseAbout }) {
  const { t } = useTranslation('requests');
  const writes = useMay()('requests.write');
  const now = useNow();
  const read = useQuery({ ...queries.requests.ofCase.queryOptions({ input: { ...about } }), enabled: writes });
  const all = read.data ?? [];
  const open = all.filter(({ state }) => !isOver(state));
  const over = all.filter(({ state }) => isOver(state));
  if (!writes) return null;
  return (
    <Section
      title={t('section.title')}
      actions={
        <>
          <Button onClick={() => openAnywhere({ panel: 'ask', kind: 'request', about })}>{t('do.new')}</Button>
          <Button onClick={() => openAnywhere({ panel: 'ask', kind: 'escalation', about })} aria-keyshortcuts="F7">
            {t('do.escalate')} <Kbd keys="f7" />
          </Button>
        </>
      }
    >
      <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
      {read.data?.length === 0 && <p className={styles['none']}>{t('section.none')}</p>}
      {open.length > 0 && (
        <div className={styles['cards']}>
          {open.map((request) => (
            <RequestCard key={request.id} request={request} now={now} onOrder />
          ))}
        </div>
      )}
      {over.length > 0 && (
        <details className={styles['over']}>
          <summary>{t('section.over', { count: over.length })}</summary>
          {over.map((request) => (
            <RequestCard key={request.id} request={request} now={now} onOrder />
          ))}
        </details>
      )}
    </Section>
  );
}
