import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Note } from '../../../../shared/contract/notes.ts';
import { shownRows } from '../../../../shared/lib/shown-rows.ts';
import { api, queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { NewestNote } from '../../../components/NewestNote.tsx';
import { openAnywhere } from '../../../components/anywhere.ts';
import styles from '../../../components/cards.module.css';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { ExcelAct } from '../../../components/ExcelAct.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { Chip } from '../../../components/Popup.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { useChosen } from '../../../components/useChosen.ts';
import { NoteCard } from './NoteCard.tsx';
import type { NotesSearch } from './search-params.ts';

/** Notes that still ask for something, the oldest call first. */
export function NotesPage() {
  const { t } = useTranslation('notes');
  const search: NotesSearch = useSearch({ strict: false });
  const view = search.view ?? 'open';
  const navigate = useNavigate();
  const read = useQuery(queries.notes.list.queryOptions({ input: { view } }));
  const writes = useMay()('notes.write');
  const show = (next?: 'all') => void navigate({ to: '/notes', search: { view: next }, replace: true });
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <ExcelAct file={() => api.lists.notes({ view })} />
            {writes && (
              <Button type="primary" onClick={() => openAnywhere({ panel: 'note' })} aria-keyshortcuts="F6">
                {t('act.new')} <Kbd keys="f6" onColour />
              </Button>
            )}
          </>
        }
      />
      <div className={styles['chips']} role="group" aria-label={t('list.views')}>
        <Chip label={t('list.open')} active={view === 'open'} onToggle={() => show()} />
        <Chip label={t('list.all')} active={view === 'all'} onToggle={() => show('all')} />
      </div>
      <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
      {read.isPending && <SkeletonRows rows={4} columns={3} />}
      {read.data?.length === 0 && (
        <EmptyState title={t(view === 'all' ? 'list.noneAll' : 'list.none')} text={t('list.noneText')} />
      )}
      {read.data && read.data.length > 0 && <Cards key={search.note} rows={read.data} first={search.note} />}
      {view === 'all' && <NewestNote shown={read.data?.length ?? 0} most={shownRows.notes} />}
    </>
  );
}

interface CardsProps {
  readonly rows: readonly Note[];
  readonly first: string | undefined;
}

function Cards({ rows, first }: CardsProps) {
  const { t } = useTranslation('notes');
  const chosen = useChosen(rows, first);
  return (
    <>
      <div className={styles['cards']}>
        {rows.map((note) => (
          <NoteCard key={note.id} note={note} chosen={note.id === chosen.id} onChoose={() => chosen.choose(note.id)} />
        ))}
      </div>
      <p className={styles['keys']}>{t('list.keys')}</p>
    </>
  );
}
