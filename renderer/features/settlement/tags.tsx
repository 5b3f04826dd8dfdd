import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { type Side, type Stage, stages } from '../../../shared/domain/settlement/stage.ts';
import { addDays, type DayText } from '../../../shared/lib/dates.ts';
import { beginningOf } from '../../../shared/domain/settlement/period.ts';
import { useMay, useZone } from '../../api/session.ts';
import { StateTag, type Tone } from '../../components/StateTag.tsx';
import { useTimeText } from '../../components/Time.tsx';
import { DueTag } from '../tasks/public.ts';
import styles from './settlement.module.css';

const tones: Readonly<Record<Stage, Tone>> = {
  due: 'open',
  drafted: 'underWay',
  submitted: 'waiting',
  reviewed: 'underWay',
  sent: 'waiting',
  disputed: 'soon',
  confirmed: 'underWay',
  invoiceAsked: 'waiting',
  invoiced: 'underWay',
  invoiceDelivered: 'waiting',
  paid: 'done',
};

export function StageTag({ stage }: { readonly stage: Stage }) {
  const { t } = useTranslation('settlement');
  return <StateTag tone={tones[stage]}>{t(`stage.${stage}`)}</StateTag>;
}

/** The way of a month in one line: a dispute stands beside the confirmation, not before it. */
const way = stages.filter((stage) => stage !== 'disputed');

/** How far a month has come, as a row of steps with its word. */
export function StageSteps({ stage }: { readonly stage: Stage }) {
  const { t } = useTranslation('settlement');
  const here = way.indexOf(stage === 'disputed' ? 'sent' : stage);
  return (
    <span className={styles['steps']} title={t('board.step', { step: here + 1, of: way.length })}>
      <span className={styles['ticks']} data-tone={tones[stage]} aria-hidden>
        {way.map((step, at) => (
          <i key={step} data-done={at <= here || undefined} />
        ))}
      </span>
      <StageTag stage={stage} />
    </span>
  );
}

const day = 24 * 3_600_000;

interface Timed {
  readonly dueAt: number | null;
  readonly dueDay: DayText | null;
}

/** By when the next step is due: calm, from a day before amber, then red. */
export function ClockTag({ clock, now }: { readonly clock: Timed; readonly now: number }) {
  const zone = useZone();
  const textOf = useTimeText();
  const at = dueInstant(clock, zone);
  if (at === null) return null;
  return (
    <span title={textOf(at)}>
      <DueTag task={{ storedState: 'open', warnAt: at - day, dueAt: at }} now={now} />
    </span>
  );
}

/** A day is over at its end; `null` where nothing waits. */
export function dueInstant({ dueAt, dueDay }: Timed, zone: string): number | null {
  if (dueAt !== null) return dueAt;
  return dueDay === null ? null : beginningOf(addDays(dueDay, 1), zone);
}

const rightOf = { cs: 'settlement.cs', finance: 'settlement.finance', collection: 'settlement.collect' } as const;

/** Whether the next step is one of the sides for which the person at the counter acts. */
export function useIsMyTurn(): (turn: Side | null) => boolean {
  const may = useMay();
  return useCallback((turn) => turn !== null && turn !== 'customer' && may(rightOf[turn]), [may]);
}
