import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Receivable } from '../../../../shared/contract/settlement-money.ts';
import { queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { saveFile } from '../../../components/files.ts';
import filters from '../../../components/filters/filters.module.css';
import { SearchBox } from '../../../components/filters/SearchBox.tsx';
import { FileExcelOutlined } from '../../../components/icons.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { Chip } from '../../../components/Popup.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import { focusRows } from '../focus.ts';
import type { ReceivablesSearch } from '../search.ts';
import styles from '../settlement.module.css';
import { PaymentPanel } from './PaymentPanel.tsx';
import { ReceivableGrid } from './ReceivableGrid.tsx';
import { ReceivablePane } from './ReceivablePane.tsx';
import panes from './receivables.module.css';

/** Who owes what since when, what was paid in advance, and payments as they come in (7.3.1). */
export function ReceivablesPage() {
  const { t } = useTranslation('settlement');
  const search: ReceivablesSearch = useSearch({ from: '/counter/settlement/receivables' });
  const navigate = useNavigate();
  const read = useQuery(queries.settlement.payments.receivables.queryOptions({ input: { customerId: null } }));
  const put = (patch: Partial<Record<keyof ReceivablesSearch, unknown>>) =>
    void navigate({
      to: '/settlement/receivables',
      search: { ...search, ...patch } as ReceivablesSearch,
      replace: true,
    });
  const text = (search.text ?? '').toLowerCase();
  const rows = (read.data?.rows ?? []).filter(
    ({ customerName, ownerName, overdue }) =>
      `${customerName} ${ownerName}`.toLowerCase().includes(text) && (!search.overdue || overdue > 0),
  );
  return (
    <div className={styles['page']}>
      <PageHeader title={t('receivable.title')} sub={read.data?.today} actions={<Excel rows={rows} />} />
      <div className={filters['filters']} role="search">
        <SearchBox
          narrow
          label={t('receivable.search')}
          text={search.text ?? ''}
          onText={(typed) => put({ text: typed || undefined })}
          onLeave={focusRows}
        />
        <Chip
          label={t('receivable.overdueOnly')}
          active={search.overdue === true}
          onToggle={(on) => put({ overdue: on || undefined })}
        />
      </div>
      <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
      {read.isPending && !read.error && <SkeletonRows rows={12} columns={8} />}
      {read.data && rows.length === 0 && (
        <EmptyState
          title={t(read.data.rows.length === 0 ? 'receivable.none' : 'board.noneFound')}
          text={t(read.data.rows.length === 0 ? 'receivable.noneText' : 'board.noneFoundText')}
        />
      )}
      {rows.length > 0 && <Panes rows={rows} chosen={search.customer} onChoose={(customer) => put({ customer })} />}
    </div>
  );
}

interface PanesProps {
  readonly rows: readonly Receivable[];
  readonly chosen: string | undefined;
  readonly onChoose: (customerId: string) => void;
}

function Panes({ rows, chosen, onChoose }: PanesProps) {
  const { t } = useTranslation('settlement');
  const may = useMay();
  const [paying, setPaying] = useState<Receivable | null>(null);
  const collects = may('settlement.collect');
  const row = rows.find(({ customerId }) => customerId === chosen) ?? rows[0];
  const pay = (of: Receivable | undefined) => collects && of && setPaying(of);
  useShortcut('n', () => pay(row), { inFields: false, enabled: collects });
  return (
    <>
      <div className={panes['panes']}>
        <div className={panes['list']}>
          <ReceivableGrid rows={rows} chosen={row?.customerId} onChoose={onChoose} onOpen={pay} />
          <p className={styles['keys']}>{t(collects ? 'receivable.keysCollect' : 'receivable.keys')}</p>
        </div>
        {row && <ReceivablePane key={row.customerId} row={row} onPay={collects ? () => pay(row) : undefined} />}
      </div>
      {paying && (
        <PaymentPanel
          customerId={paying.customerId}
          customerName={paying.customerName}
          onClose={() => setPaying(null)}
        />
      )}
    </>
  );
}

/** Of what is shown. */
function Excel({ rows }: { readonly rows: readonly Receivable[] }) {
  const { t } = useTranslation('settlement');
  const excel = useMutation(queries.settlement.payments.excel.mutationOptions({ onSuccess: saveFile }));
  const make = () => excel.mutate({ customers: rows.map(({ customerId }) => customerId) });
  useShortcut('e', make, { inFields: false, enabled: !excel.isPending });
  return (
    <>
      <ProblemNote error={excel.error} />
      <Button icon={<FileExcelOutlined />} loading={excel.isPending} onClick={make} aria-keyshortcuts="E">
        {t('do.excel')} <Kbd keys="e" />
      </Button>
    </>
  );
}
