import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board } from '../../../../shared/contract/dispatch.ts';
import { useMay } from '../../../api/session.ts';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import styles from './board.module.css';
import { LaneColumn } from './LaneColumn.tsx';
import { findCard, type Lane, lanesOf, placesIn } from './lanes.ts';
import type { BoardSearch } from './search-params.ts';
import { TargetPicker } from './TargetPicker.tsx';
import { useBoardKeys } from './useBoardKeys.ts';
import { useDrops } from './useDragging.ts';
import { usePlanning } from './usePlanning.ts';

interface BoardViewProps {
  readonly board: Board;
  readonly kind: BoardSearch['kind'];
  readonly onOpen: (orderId: string) => void;
  readonly onTrip: (lane: Lane) => void;
}

/** Left what waits, right a column a trip: by mouse and by keyboard alike (2.3.1). */
export function BoardView({ board, kind, onOpen, onTrip }: BoardViewProps) {
  const { t } = useTranslation('dispatch');
  const plans = useMay()('dispatch.plan');
  const box = useRef<HTMLDivElement>(null);
  const [focus, setFocus] = useState(false);
  const [picking, setPicking] = useState<string | null>(null);
  const lanes = lanesOf(board, kind);
  const planning = usePlanning(board.day, lanes);
  const change = (lane: Lane) => plans && onTrip(lane);
  const keys = useBoardKeys({ lanes, plans, planning, onOpen, onTrip: change, onPick: setPicking });
  useDrops((orderId, to, position) => {
    const lane = lanes.find(({ key }) => key === to);
    const from = findCard(lanes, orderId);
    // Taken out of its own column, what stood behind it moves up by one.
    const behind = from?.lane.key === to && from.position < position ? 1 : 0;
    planning.drop(orderId, lane, position - behind);
  });
  const picked = findCard(lanes, picking);
  const stopPicking = () => {
    setPicking(null);
    keys.giveUp();
  };
  return (
    <>
      <ProblemNote error={planning.error} />
      <div
        ref={box}
        role="group"
        aria-label={t('board.label', { day: board.day })}
        aria-describedby="dispatch-keys"
        aria-busy={planning.busy}
        className={styles['board']}
        onKeyDown={keys.onKeyDown}
        onFocus={() => setFocus(true)}
        onBlur={(event) => setFocus(event.currentTarget.contains(event.relatedTarget))}
      >
        {lanes.map((lane) => (
          <LaneColumn
            key={lane.key}
            lane={lane}
            more={lane.kind === 'waiting' ? board.more : 0}
            place={keys.place}
            carried={keys.carried}
            plans={plans}
            focus={focus}
            onChoose={keys.setCursor}
            onOpen={onOpen}
            onTrip={change}
          />
        ))}
      </div>
      <p id="dispatch-keys" className={styles['hint']}>
        {t('board.keys')}
      </p>
      <p role="status" aria-live="assertive" className={styles['said']}>
        {planning.said}
      </p>
      {picked && (
        <TargetPicker
          number={picked.card.number}
          lanes={lanes}
          onClose={stopPicking}
          onChoose={(lane) => {
            stopPicking();
            planning.drop(picked.card.orderId, lane, placesIn(lane, picked.card.orderId) - 1);
          }}
        />
      )}
    </>
  );
}
