import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board } from '../../../../shared/contract/dispatch.ts';
import { wallTime } from '../../../../shared/lib/dates.ts';
import { api, queries } from '../../../api/client.ts';
import { useMay, useZone } from '../../../api/session.ts';
import { saveFile } from '../../../components/files.ts';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useNow } from '../../../components/useNow.ts';
import styles from './board.module.css';
import { BoardBar } from './BoardBar.tsx';
import { BoardView } from './BoardView.tsx';
import { EmptyBoard } from './EmptyBoard.tsx';
import { type BoardSearch, readBoardSearch } from './search-params.ts';
import { PrintPanel } from './PrintPanel.tsx';
import { TripPanel } from './TripPanel.tsx';

/** What lies over the board. */
type Panel =
  | { readonly kind: 'trip'; readonly tripId: string | null; readonly vehicleId: string | null }
  | { readonly kind: 'print'; readonly tripId: string | null };

/** The vehicle plan of a day: who drives what, when (2.3.1). */
export function BoardPage() {
  const navigate = useNavigate();
  const search = readBoardSearch(useSearch({ strict: false }));
  const today = wallTime(useNow(), useZone()).day;
  const day = search.day ?? today;
  const [panel, setPanel] = useState<Panel | null>(null);
  const board = useQuery({
    ...queries.dispatch.board.queryOptions({ input: { day, text: search.text ?? '' } }),
    placeholderData: keepPreviousData,
  });
  const go = (next: BoardSearch) => void navigate({ to: '/dispatch', search: next, replace: true });
  const change = (part: Partial<BoardSearch>) => go({ ...search, ...part });
  const newTrip = () => setPanel({ kind: 'trip', tripId: null, vehicleId: null });
  return (
    <div className={styles['page']}>
      <BoardHeader day={day} onNew={newTrip} onPrint={() => setPanel({ kind: 'print', tripId: null })} />
      <BoardBar
        search={search}
        day={day}
        onDay={(to) => change({ day: to === today ? undefined : to })}
        onChange={change}
      />
      <ProblemNote error={board.error} onRetry={() => void board.refetch()} />
      {board.isPending && <SkeletonRows rows={8} columns={5} />}
      {board.data && isEmpty(board.data, search) ? (
        <EmptyBoard board={board.data} onDay={(to) => change({ day: to })} onNew={newTrip} />
      ) : (
        board.data && (
          <BoardView
            board={board.data}
            kind={search.kind}
            onOpen={(id) => void navigate({ to: '/orders/$id', params: { id } })}
            onTrip={(lane) =>
              setPanel({
                kind: 'trip',
                tripId: lane.kind === 'trip' ? lane.key : null,
                vehicleId: lane.kind === 'free' ? lane.key : null,
              })
            }
          />
        )
      )}
      {panel && board.data && (
        <Over panel={panel} board={board.data} onClose={() => setPanel(null)} onPanel={setPanel} />
      )}
    </div>
  );
}

interface OverProps {
  readonly panel: Panel;
  readonly board: Board;
  readonly onClose: () => void;
  readonly onPanel: (panel: Panel) => void;
}

function Over({ panel, board, onClose, onPanel }: OverProps) {
  if (panel.kind === 'print') return <PrintPanel day={board.day} tripId={panel.tripId} onClose={onClose} />;
  return (
    <TripPanel
      board={board}
      trip={board.trips.find(({ id }) => id === panel.tripId) ?? null}
      vehicleId={panel.vehicleId}
      onClose={onClose}
      onPrint={(tripId) => onPanel({ kind: 'print', tripId })}
    />
  );
}

interface BoardHeaderProps {
  readonly day: string;
  readonly onNew: () => void;
  readonly onPrint: () => void;
}

function BoardHeader({ day, onNew, onPrint }: BoardHeaderProps) {
  const { t } = useTranslation('dispatch');
  const may = useMay();
  const navigate = useNavigate();
  const file = useMutation({
    mutationFn: () => api.dispatch.excel({ day }),
    onSuccess: (made) => {
      saveFile(made);
      toast('done', t('board.exported', { name: made.name }));
    },
  });
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <Button onClick={() => void navigate({ to: '/dispatch/fleet' })}>{t('act.fleet')}</Button>
            <Button onClick={onPrint}>{t('act.print')}</Button>
            <Button loading={file.isPending} onClick={() => file.mutate()}>
              {t('act.excel')}
            </Button>
            {may('dispatch.plan') && (
              <Button type="primary" onClick={onNew}>
                {t('act.newTrip')}
              </Button>
            )}
          </>
        }
      />
      <ProblemNote error={file.error} />
    </>
  );
}

function isEmpty({ waiting, trips, vehicles }: Board, search: BoardSearch): boolean {
  return vehicles.length === 0 || (waiting.length + trips.length === 0 && !search.text);
}
