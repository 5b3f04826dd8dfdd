import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './board.module.css';
import { LaneHead } from './LaneHead.tsx';
import type { Carried, Lane, Place } from './lanes.ts';
import { OrderCard } from './OrderCard.tsx';
import { nameOf } from './usePlanning.ts';
import { useDropPlace } from './useDragging.ts';

export interface LaneSight {
  readonly lane: Lane;
  readonly more: number;
  readonly place: Place;
  readonly carried: Carried | null;
  readonly plans: boolean;
  /** The board has the keyboard, so the cursor takes the focus along. */
  readonly focus: boolean;
  readonly onChoose: (place: Place) => void;
  readonly onOpen: (orderId: string) => void;
  readonly onTrip: (lane: Lane) => void;
}

/** A column: what waits, or a vehicle with its orders in their sequence. */
export function LaneColumn({ lane, more, place, carried, plans, focus, onChoose, onOpen, onTrip }: LaneSight) {
  const { t } = useTranslation('dispatch');
  const column = useRef<HTMLElement>(null);
  const over = useDropPlace(column, lane.key, lane.cards.length, plans);
  const held = carried?.lane === lane.key ? carried.position : null;
  const others = lane.cards.filter(({ orderId }) => orderId !== carried?.orderId);
  const marked = lane.kind === 'trip' && held !== null ? (others[held]?.orderId ?? 'end') : null;
  return (
    <section
      ref={column}
      className={styles['lane']}
      data-kind={lane.kind}
      data-lane={lane.key}
      data-over={over || held !== null || undefined}
      aria-label={lane.kind === 'waiting' ? t('board.waiting') : nameOf(lane)}
    >
      <LaneHead
        lane={lane}
        chosen={place.lane === lane.key && place.orderId === null}
        focus={focus}
        onChoose={() => onChoose({ lane: lane.key, orderId: null })}
        onTrip={() => onTrip(lane)}
      />
      <div role="listbox" aria-label={t('board.orders')} className={styles['cards']}>
        {lane.cards.map((card, position) => (
          <div key={card.orderId} role="none" data-marked={marked === card.orderId || undefined}>
            <OrderCard
              card={card}
              lane={lane.key}
              position={position}
              warnings={lane.kind === 'trip' ? lane.trip.warnings.filter((one) => one.orderId === card.orderId) : []}
              arrivalAt={'arrivalAt' in card ? card.arrivalAt : null}
              plans={plans}
              chosen={place.orderId === card.orderId}
              carried={carried?.orderId === card.orderId}
              focus={focus}
              onChoose={() => onChoose({ lane: lane.key, orderId: card.orderId })}
              onOpen={() => onOpen(card.orderId)}
            />
          </div>
        ))}
      </div>
      {held !== null && (lane.kind !== 'trip' || marked === 'end') && (
        <p className={styles['here']}>{t('board.dropHere')}</p>
      )}
      {more > 0 && <p className={styles['hint']}>{t('board.more', { count: more })}</p>}
      {lane.kind === 'waiting' && lane.cards.length === 0 && <p className={styles['hint']}>{t('board.waitingNone')}</p>}
    </section>
  );
}
