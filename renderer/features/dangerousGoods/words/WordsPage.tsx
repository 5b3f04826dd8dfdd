import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, queries } from '../../../api/client.ts';
import { ExcelAct } from '../../../components/ExcelAct.tsx';
import { PlusOutlined } from '../../../components/icons.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { TryName } from './TryName.tsx';
import { useWordFilter } from './useWordFilter.ts';
import { WordFilter } from './WordFilter.tsx';
import { WordPanel } from './WordPanel.tsx';
import { WordTable } from './WordTable.tsx';

/** The company's list of key words: tried, found, changed (1.1). */
export function WordsPage() {
  const { t } = useTranslation('dangerousGoods');
  const read = useQuery(queries.dangerousGoods.words.queryOptions());
  const words = read.data ?? [];
  const filter = useWordFilter(words);
  // A word's id, or `new`.
  const [open, setOpen] = useState<string | null>(null);
  const edited = words.find(({ id }) => id === open) ?? null;
  return (
    <>
      <PageHeader
        title={t('words.title')}
        sub={t('words.intro')}
        actions={
          <>
            <ExcelAct file={() => api.lists.goodsWords({ ids: filter.shown.map(({ id }) => id) })} />
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen('new')}>
              {t('words.add')}
            </Button>
          </>
        }
      />
      <TryName words={words} />
      <WordFilter filter={filter} all={words.length} />
      <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
      {read.isPending ? <SkeletonRows rows={12} columns={5} /> : <WordTable words={filter.shown} onOpen={setOpen} />}
      {(open === 'new' || edited) && <WordPanel key={open} word={edited} onClose={() => setOpen(null)} />}
    </>
  );
}
