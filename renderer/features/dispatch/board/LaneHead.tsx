import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { loadOf } from '../../../../shared/domain/dispatch/warnings.ts';
import { formatKg, formatM3 } from '../../../../shared/lib/quantity.ts';
import { StateTag } from '../../../components/StateTag.tsx';
import { Time } from '../../../components/Time.tsx';
import styles from './board.module.css';
import type { Lane } from './lanes.ts';
import { LoadBar } from './LoadBar.tsx';
import { WarningTag } from './WarningTag.tsx';

interface LaneHeadProps {
  readonly lane: Lane;
  readonly chosen: boolean;
  readonly focus: boolean;
  readonly onChoose: () => void;
  readonly onTrip: () => void;
}

/** Who drives what, when, and how full it is; a click or Enter changes it. */
export function LaneHead({ lane, chosen, focus, onChoose, onTrip }: LaneHeadProps) {
  const { t } = useTranslation('dispatch');
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (chosen && focus) button.current?.focus();
  }, [chosen, focus]);
  if (lane.kind === 'waiting') return <h2>{t('board.waitingCount', { count: lane.cards.length })}</h2>;
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles['head']}
        tabIndex={chosen ? 0 : -1}
        onFocus={onChoose}
        onClick={onTrip}
      >
        <span className={styles['first']}>
          <strong className="num">{lane.vehicle.plate}</strong>
          {lane.kind === 'trip' ? (
            <span className="num">
              <Time at={lane.trip.fromAt} show="time" />–<Time at={lane.trip.toAt} show="time" />
            </span>
          ) : (
            <StateTag tone="open">{t('board.free')}</StateTag>
          )}
        </span>
        <span className={styles['line']}>{lane.driver?.name ?? t('board.noDriver')}</span>
        <span className={styles['line']}>
          {t(`vehicle.${lane.vehicle.type}`)} · {t(lane.vehicle.subcontracted ? 'board.subcontracted' : 'board.own')}
        </span>
      </button>
      {lane.kind === 'trip' && <TripLoad lane={lane} />}
    </>
  );
}

function TripLoad({ lane }: { readonly lane: Extract<Lane, { kind: 'trip' }> }) {
  const { t } = useTranslation('dispatch');
  const { grams, cm3 } = loadOf(lane.cards);
  const { vehicle, trip } = lane;
  return (
    <div className={styles['bars']}>
      <LoadBar name={t('board.weight')} load={grams} most={vehicle.grams} textOf={(n) => `${formatKg(n)} kg`} />
      <LoadBar name={t('board.volume')} load={cm3} most={vehicle.cm3} textOf={(n) => `${formatM3(n)} m³`} />
      <span className={styles['tags']}>
        {trip.warnings
          .filter(({ orderId }) => orderId === null)
          .map(({ code }) => (
            <WarningTag key={code} code={code} />
          ))}
      </span>
    </div>
  );
}
