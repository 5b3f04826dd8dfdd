import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { messageStates } from '../../../../shared/domain/mailbox/message.ts';
import { api, queries } from '../../../api/client.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { ExcelAct } from '../../../components/ExcelAct.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import type { InboxSearch } from '../routes.tsx';
import { StatusLine } from '../StatusLine.tsx';
import styles from './inbox.module.css';
import { MessageList } from './MessageList.tsx';

const filters = [...messageStates, 'all'] as const;

/** Orders to be: what came into the mailbox, who has it, and what became of it (1.2.1). */
export function InboxPage() {
  const { t } = useTranslation('mailbox');
  const search: InboxSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const counts = useQuery(queries.mailbox.counts.queryOptions()).data;
  const state = search.state ?? 'waiting';
  return (
    <div className={styles['page']}>
      <PageHeader
        title={t('title')}
        sub={<StatusLine />}
        actions={
          <>
            <ExcelAct file={() => api.lists.mailbox({ state: state === 'all' ? null : state })} />
            <Link to="/inbox/new" className={styles['new'] ?? ''}>
              {t('act.newFromMail')} <Kbd keys="shift+f2" />
            </Link>
          </>
        }
      />
      <nav className={styles['filters']} aria-label={t('filter.label')}>
        {filters.map((filter) => (
          <Link
            key={filter}
            to="/inbox"
            search={filter === 'waiting' ? {} : { state: filter }}
            aria-current={filter === state ? 'page' : undefined}
            activeProps={{}}
          >
            {filter === 'all' ? t('filter.all') : t(`state.${filter}`)}
            {counts && filter !== 'all' && <span className="num">{counts[filter]}</span>}
          </Link>
        ))}
      </nav>
      <MessageList
        key={state}
        state={state === 'all' ? null : state}
        chosen={search.message}
        onChoose={(message) => void navigate({ to: '/inbox', search: { ...search, message }, replace: true })}
      />
    </div>
  );
}
