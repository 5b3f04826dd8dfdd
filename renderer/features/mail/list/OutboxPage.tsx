import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, queries } from '../../../api/client.ts';
import { ExcelAct } from '../../../components/ExcelAct.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { outboxFilters, type OutboxSearch } from './outbox-search.ts';
import styles from './outbox.module.css';
import { OutboxList } from './OutboxList.tsx';
import { TroubleLines } from './TroubleLines.tsx';

/** Messages that leave the house: what waits, what a server took and when, what did not get through (2.4.3, 2.5.1). */
export function OutboxPage() {
  const { t } = useTranslation('mail');
  const search: OutboxSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const status = useQuery(queries.mail.status.queryOptions()).data;
  const show = search.show ?? 'all';
  return (
    <div className={styles['page']}>
      <PageHeader title={t('title')} actions={<ExcelAct file={() => api.lists.outbox({ filter: show })} />} />
      {status && <TroubleLines status={status} />}
      <nav className={styles['filters']} aria-label={t('filter.label')}>
        {outboxFilters.map((filter) => (
          <Link
            key={filter}
            to="/outbox"
            search={{ show: filter }}
            aria-current={filter === show ? 'page' : undefined}
            activeProps={{}}
          >
            {t(`filter.${filter}`)}
            {status && (filter === 'waiting' || filter === 'trouble') && <span className="num">{status[filter]}</span>}
          </Link>
        ))}
      </nav>
      <OutboxList
        key={show}
        filter={show}
        ready={status === undefined || status.ready.length > 0}
        chosen={search.message}
        onChoose={(message) => void navigate({ to: '/outbox', search: { ...search, message }, replace: true })}
      />
    </div>
  );
}
