import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderDraftRow } from '../../../../shared/contract/orders.ts';
import { api, queries } from '../../../api/client.ts';
import filters from '../../../components/filters/filters.module.css';
import { ExcelAct } from '../../../components/ExcelAct.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { Tick } from '../../../components/Popup.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import { Time } from '../../../components/Time.tsx';
import { toast } from '../../../components/toasts.tsx';
import { focusFirst } from '../focus.ts';
import styles from './list.module.css';

/** What is not an order yet: one's own drafts, or everybody's. */
export function DraftList() {
  const { t } = useTranslation('orders');
  const [all, setAll] = useState(false);
  const drafts = useQuery(queries.orders.drafts.list.queryOptions({ input: { mine: !all } }));
  return (
    <>
      <div className={filters['filters']}>
        <Tick label={t('drafts.all')} checked={all} onChange={setAll} />
        <ExcelAct file={() => api.lists.drafts({ mine: !all })} />
      </div>
      <ProblemNote error={drafts.error} onRetry={() => void drafts.refetch()} />
      {drafts.isPending && <SkeletonRows rows={6} columns={5} />}
      {drafts.data?.length === 0 && <EmptyState title={t('drafts.none')} text={t('drafts.noneText')} />}
      {drafts.data && drafts.data.length > 0 && <DraftTable drafts={drafts.data} />}
    </>
  );
}

function DraftTable({ drafts }: { readonly drafts: readonly OrderDraftRow[] }) {
  const { t } = useTranslation('orders');
  return (
    <div className={styles['drafts']}>
      <table>
        <thead>
          <tr>
            {(['customerName', 'jobType', 'consignee', 'goods', 'author', 'updatedAt'] as const).map((column) => (
              <th key={column}>{t(`column.${column}`)}</th>
            ))}
            <th aria-label={t('act.discard')} />
          </tr>
        </thead>
        <tbody>
          {drafts.map((draft, index) => (
            <DraftLine key={draft.id} draft={draft} first={index === 0} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DraftLine({ draft, first }: { readonly draft: OrderDraftRow; readonly first: boolean }) {
  const { t } = useTranslation(['orders', 'common']);
  const navigate = useNavigate();
  const [asked, setAsked] = useState(false);
  const discard = useMutation(
    queries.orders.drafts.discard.mutationOptions({ onSuccess: () => toast('done', t('orders:drafts.discarded')) }),
  );
  const open = () => void navigate({ to: '/drafts/$id', params: { id: draft.id } });
  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>) => {
    if (event.target !== event.currentTarget) return;
    const row = event.currentTarget;
    const to = { ArrowDown: row.nextElementSibling, ArrowUp: row.previousElementSibling }[event.key];
    if (to instanceof HTMLElement) to.focus();
    else if (event.key === 'Enter') open();
    else if (event.key === 'Delete') setAsked(true);
    else return;
    event.preventDefault();
  };
  return (
    <tr ref={first ? focusOnce : undefined} tabIndex={0} onClick={open} onKeyDown={onKeyDown}>
      <td>
        {draft.customerName || <span className="faint">{t('orders:drafts.noClient')}</span>}{' '}
        {draft.amendsNumber && (
          <StateTag tone="underWay">{t('orders:drafts.change', { number: draft.amendsNumber })}</StateTag>
        )}
      </td>
      <td>{draft.jobType && t(`common:jobType.${draft.jobType}`)}</td>
      <td>{draft.consignee}</td>
      <td>{draft.goods}</td>
      <td>{draft.authorName}</td>
      <td>
        <Time at={draft.updatedAt} show="near" />
      </td>
      <td onClick={(event) => event.stopPropagation()} onKeyDown={undefined}>
        {asked ? (
          <span className={styles['ask']}>
            {t('orders:drafts.discardQuestion')}
            <Button
              ref={focusFirst}
              danger
              loading={discard.isPending}
              onClick={() => discard.mutate({ id: draft.id, version: draft.version })}
            >
              {t('orders:drafts.discardYes')}
            </Button>
            <Button onClick={() => setAsked(false)}>{t('common:ask.keep')}</Button>
          </span>
        ) : (
          <button type="button" className={filters['clear']} tabIndex={-1} onClick={() => setAsked(true)}>
            {t('orders:drafts.discard')} <Kbd keys="delete" />
          </button>
        )}
        <ProblemNote error={discard.error} />
      </td>
    </tr>
  );
}

function focusOnce(row: HTMLTableRowElement | null): void {
  if (row && document.activeElement === document.body) row.focus();
}
