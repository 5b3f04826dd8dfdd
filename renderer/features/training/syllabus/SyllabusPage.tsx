import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, queries } from '../../../api/client.ts';
import { ExcelAct } from '../../../components/ExcelAct.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useProblemText } from '../../../components/useProblemText.ts';
import { useShortcut } from '../../../components/useShortcut.ts';
import type { ItemSearch } from '../search.ts';
import styles from '../training.module.css';
import { ItemForm } from './ItemForm.tsx';
import { SyllabusList } from './SyllabusList.tsx';

/** What new clerks are taught, in both languages (5.2.1, 5.3.1 to 5.3.9). */
export function SyllabusPage() {
  const { t } = useTranslation('training');
  const { item: asked }: ItemSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const textOf = useProblemText();
  const list = useQuery(queries.training.syllabus.list.queryOptions());
  const open = (item: string) => void navigate({ to: '/settings/syllabus', search: { item }, replace: true });
  const move = useMutation(
    queries.training.syllabus.move.mutationOptions({ onError: (error) => toast('late', textOf(error)) }),
  );
  useShortcut('c', () => open('new'), { inFields: false });
  const items = list.data;
  const item = asked === 'new' ? null : (items?.find(({ id }) => id === asked) ?? items?.[0] ?? null);
  return (
    <>
      <PageHeader
        title={t('syllabus.title')}
        actions={
          <>
            <ExcelAct file={() => api.lists.syllabus()} />
            <Button type="primary" onClick={() => open('new')} aria-keyshortcuts="C">
              {t('syllabus.add')} <Kbd keys="c" onColour />
            </Button>
          </>
        }
      />
      <p className="faint">{t('syllabus.text')}</p>
      <ProblemNote error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && <SkeletonRows rows={12} columns={3} />}
      {items && (
        <div className={styles['columns']}>
          <SyllabusList
            items={items}
            open={item?.id}
            onOpen={open}
            onMove={({ id, version }, by) => move.mutate({ id, version, by })}
          />
          <ItemForm key={item?.id ?? 'new'} item={item} onSaved={(saved) => open(saved.id)} />
        </div>
      )}
    </>
  );
}
