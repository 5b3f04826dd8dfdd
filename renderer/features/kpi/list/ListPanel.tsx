import { keepPreviousData, useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KpiAsked } from '../../../../shared/contract/kpi.ts';
import { partKey } from '../../../../shared/domain/kpi/figure-words.ts';
import type { KpiFigure, KpiPart } from '../../../../shared/domain/kpi/figures.ts';
import type { KpiOrder } from '../../../../shared/domain/kpi/list.ts';
import { queries } from '../../../api/client.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { saveFile } from '../../../components/files.ts';
import { FileExcelOutlined } from '../../../components/icons.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { FigureParts } from '../page/FigureParts.tsx';
import styles from '../kpi.module.css';
import { useKpiWords } from '../words.ts';
import { ListKeys } from './ListKeys.tsx';
import { ListTable } from './ListTable.tsx';

interface ListPanelProps {
  readonly asked: KpiAsked;
  readonly figure: KpiFigure;
  readonly part: KpiPart;
  readonly counts: Readonly<Partial<Record<KpiPart, number>>>;
  readonly onPart: (part: KpiPart) => void;
  readonly onClose: () => void;
}

/** What a figure is made of: ordered by any column, page by page, each row leading to its order, report or statement. */
export function ListPanel({ asked, figure, part, counts, onPart, onClose }: ListPanelProps) {
  const { t } = useTranslation('kpi');
  const say = useKpiWords();
  const [by, setBy] = useState<{ readonly order: KpiOrder; readonly descending: boolean }>({
    order: 'at',
    descending: false,
  });
  const list = useInfiniteQuery({
    ...queries.kpi.list.infiniteOptions({
      input: (cursor: number) => ({ ...asked, figure, part, ...by, cursor, limit: 50 }),
      initialPageParam: 0,
      getNextPageParam: (last) => last.next,
    }),
    placeholderData: keepPreviousData,
  });
  const excel = useMutation(queries.kpi.excel.mutationOptions({ onSuccess: saveFile }));
  const toExcel = () => excel.mutate({ ...asked, list: { figure, part } });
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const total = list.data?.pages[0]?.total ?? 0;
  const title = `${t(`figure.${figure}`)} · ${say(partKey(figure, part))}`;
  return (
    <SidePanel wide title={title} onClose={onClose}>
      <ListKeys onExcel={toExcel} />
      <div className={styles['head']}>
        <FigureParts figure={figure} parts={counts} open={part} onPart={onPart} />
        <Button icon={<FileExcelOutlined />} aria-keyshortcuts="e" loading={excel.isPending} onClick={toExcel}>
          {t('act.excel')}
        </Button>
      </div>
      <ProblemNote error={list.error ?? excel.error} onRetry={() => void list.refetch()} />
      {list.isPending && <SkeletonRows rows={8} columns={6} />}
      {list.data && rows.length === 0 && <EmptyState title={t('list.empty')} />}
      {rows.length > 0 && (
        <>
          <p className="faint">{t('list.total', { count: total })}</p>
          <ListTable rows={rows} by={by} onOrder={setBy} />
        </>
      )}
      {list.hasNextPage && (
        <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('list.more')}
        </Button>
      )}
    </SidePanel>
  );
}
