import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card, Trip } from '../../../../shared/contract/dispatch.ts';
import { Volume, Weight } from '../../../components/quantities.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import { useTimeText } from '../../../components/Time.tsx';
import styles from './board.module.css';
import { mayMove } from './lanes.ts';
import { useDragged, useDropPlace } from './useDragging.ts';
import { WarningTag } from './WarningTag.tsx';

export interface CardSight {
  readonly card: Card;
  readonly lane: string;
  readonly position: number;
  readonly warnings: Trip['warnings'];
  readonly arrivalAt: number | null;
  readonly plans: boolean;
  /** The cursor is on it. */
  readonly chosen: boolean;
  readonly carried: boolean;
  readonly focus: boolean;
  readonly onChoose: () => void;
  readonly onOpen: () => void;
}

/** An order as the dispatcher takes it in his hand: number, way, time, load, what is odd about it. */
export function OrderCard(props: CardSight) {
  const { card, lane, position, plans, chosen, carried, focus, onChoose, onOpen } = props;
  const element = useRef<HTMLDivElement>(null);
  const movable = plans && mayMove(card);
  const dragged = useDragged(element, card.orderId, movable);
  const over = useDropPlace(element, lane, position, plans && lane !== 'waiting');
  useEffect(() => {
    if (chosen && focus) element.current?.focus();
  }, [chosen, focus]);
  return (
    <div
      ref={element}
      role="option"
      aria-selected={chosen}
      className={styles['card']}
      data-card={card.orderId}
      data-carried={carried || dragged || undefined}
      data-over={over || undefined}
      data-left={!mayMove(card) || undefined}
      tabIndex={chosen ? 0 : -1}
      onFocus={onChoose}
      onDoubleClick={onOpen}
    >
      <CardText {...props} />
    </div>
  );
}

function CardText({ card, warnings, arrivalAt }: CardSight) {
  const { t } = useTranslation('dispatch');
  const timeText = useTimeText();
  const until = card.leg === 'delivery' ? card.deliveryToAt : card.pickupToAt;
  return (
    <>
      <span className={styles['first']}>
        <strong className="num">{card.number}</strong>
        {until !== null && (
          <span className="num">
            {t(card.leg === 'delivery' ? 'board.until' : 'board.pickupUntil', { at: timeText(until, 'near') })}
          </span>
        )}
      </span>
      <span className={styles['line']} title={card.customerName}>
        {card.customerName}
      </span>
      <span className={styles['line']} title={`${card.consignor} → ${card.consignee} ${card.destination}`}>
        {card.leg === 'delivery' ? `→ ${card.destination} ${card.consignee}` : card.consignor}
      </span>
      <span className={styles['load']}>
        {t('board.pieces', { count: card.pieces })} · <Weight grams={card.grams} /> · <Volume cm3={card.cm3} />
        {card.vehicleType && <> · {t(`vehicle.${card.vehicleType}`)}</>}
      </span>
      <span className={styles['tags']}>
        {card.urgent && <StateTag tone="late">{t('sheet.urgent')}</StateTag>}
        {!mayMove(card) && <StateTag tone="underWay">{t('board.left')}</StateTag>}
        {arrivalAt !== null && (
          <StateTag tone="done">{t('board.arrival', { at: timeText(arrivalAt, 'near') })}</StateTag>
        )}
        {card.holdForNotice && warnings.length === 0 && <WarningTag code="onHold" card={card} />}
        {warnings.map(({ code }) => (
          <WarningTag key={code} code={code} card={card} />
        ))}
      </span>
    </>
  );
}
