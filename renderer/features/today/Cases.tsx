import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client.ts';
import { useMay } from '../../api/session.ts';
import { StateTag } from '../../components/StateTag.tsx';
import { Time } from '../../components/Time.tsx';
import { useSeconds } from '../../components/useSeconds.ts';
import { PromiseTag } from '../promises/public.ts';
import { RowList } from './RowList.tsx';
import styles from './Today.module.css';

/** In which the department manager must know of a note (4.3.1.1). */
const fiveMinutes = 300_000;

/** Promises that run and notes that wait, by what runs out next; not there while there are none. */
export function Cases() {
  const { t } = useTranslation(['notes', 'promises']);
  const may = useMay();
  const now = useSeconds();
  const promises = useQuery({ ...queries.promises.mine.queryOptions(), enabled: may('promises.write') });
  const notes = useQuery({
    ...queries.notes.list.queryOptions({ input: {} }),
    enabled: may('notes.write'),
  });
  const rows = [
    ...(promises.data ?? []).map((promise) => ({ id: promise.id, dueAt: promise.dueAt, promise, note: null })),
    ...(notes.data ?? []).map((note) => ({ id: note.id, dueAt: note.calledAt + fiveMinutes, promise: null, note })),
  ].toSorted((one, other) => one.dueAt - other.dueAt);
  if (rows.length === 0) return null;
  return (
    <RowList
      title={t('notes:today.title')}
      rows={rows}
      error={promises.error ?? notes.error}
      onRetry={() => void promises.refetch()}
      empty={t('promises:list.none')}
      row={({ id, promise, note }) =>
        promise ? (
          <Link key={id} data-row to="/promises" search={{ promise: id }} className={styles['short'] ?? ''}>
            <span className={styles['shortTitle']}>{promise.text}</span>
            <span className={styles['tag']}>
              {promise.followUp === 'asked' ? (
                <StateTag tone="soon">{t('promises:card.next')}</StateTag>
              ) : (
                <PromiseTag promise={promise} now={now} />
              )}
            </span>
            <span className={styles['shortText']}>
              {[promise.person, promise.orderNumber, promise.customerName].filter(Boolean).join(' · ')}
            </span>
            <span className={styles['note']}>
              <Time at={promise.dueAt} show="near" />
            </span>
          </Link>
        ) : (
          <Link key={id} data-row to="/notes" search={{ note: id }} className={styles['short'] ?? ''}>
            <span className={styles['shortTitle']}>{note.what}</span>
            <span className={styles['tag']}>
              <StateTag tone="soon">{t('notes:state.open')}</StateTag>
            </span>
            <span className={styles['shortText']}>
              {[note.caller, note.orderNumber || note.orderText, note.customerName].filter(Boolean).join(' · ')}
            </span>
            <span className={styles['note']}>
              <Time at={note.calledAt} show="near" />
            </span>
          </Link>
        )
      }
    />
  );
}
