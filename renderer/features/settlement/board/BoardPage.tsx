import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardRow } from '../../../../shared/contract/settlement-board.ts';
import { api, queries } from '../../../api/client.ts';
import { saveFile } from '../../../components/files.ts';
import { FileExcelOutlined } from '../../../components/icons.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { PeriodChoice } from '../../../components/PeriodChoice.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import type { BoardSearch } from '../search.ts';
import styles from '../settlement.module.css';
import { BoardList } from './BoardList.tsx';
import { CloseMonth } from './CloseMonth.tsx';
import { useShown } from './useShown.ts';

/** A month of all customers: how far each statement has come, whose turn it is, what is owed (7.1.1 to 7.1.6). */
export function BoardPage() {
  const { t } = useTranslation('settlement');
  const search: BoardSearch = useSearch({ from: '/counter/settlement' });
  const navigate = useNavigate();
  const input = { month: search.month ?? null, mine: search.mine ?? false };
  const [closing, setClosing] = useState<string | null>(null);
  const read = useQuery({
    ...queries.settlement.board.queryOptions({ input }),
    placeholderData: keepPreviousData,
    // Read once at the end: every statement that is drafted meanwhile changes it.
    enabled: closing === null || closing !== (search.month ?? closing),
  });
  const put = (patch: Partial<Record<keyof BoardSearch, unknown>>) =>
    void navigate({ to: '/settlement', search: { ...search, ...patch } as BoardSearch, replace: true });
  const { data } = read;
  const shown = useShown(data?.rows, search);
  return (
    <div className={styles['page']}>
      <PageHeader
        title={t('title')}
        sub={
          data && (
            <PeriodChoice
              label={t('board.month')}
              period={data.month}
              periods={data.months}
              onPeriod={(month) => put({ month })}
            />
          )
        }
        actions={data && <Excel month={data.month} rows={shown} />}
      />
      <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
      {!data && read.isPending && <SkeletonRows rows={14} columns={8} />}
      {data?.mayClose && (
        <CloseMonth key={data.month} month={data.month} toDraft={data.toDraft} onRunning={setClosing} />
      )}
      {data && <BoardList board={data} shown={shown} search={search} onChange={put} />}
    </div>
  );
}

/** Of what is shown, as it is shown. */
function Excel({ month, rows }: { readonly month: string; readonly rows: readonly BoardRow[] }) {
  const { t } = useTranslation('settlement');
  const excel = useMutation({
    mutationFn: () => api.settlement.boardExcel({ month, customers: rows.map(({ customerId }) => customerId) }),
    onSuccess: saveFile,
  });
  useShortcut('e', () => excel.mutate(), { inFields: false, enabled: !excel.isPending });
  return (
    <>
      <ProblemNote error={excel.error} />
      <Button
        icon={<FileExcelOutlined />}
        loading={excel.isPending}
        onClick={() => excel.mutate()}
        aria-keyshortcuts="E"
      >
        {t('do.excel')} <Kbd keys="e" />
      </Button>
    </>
  );
}
