import { useTranslation } from 'react-i18next';
import type { CustomerPromise } from '../../../shared/contract/promises.ts';
import { type Standing, standingOf } from '../../../shared/domain/promises/promise.ts';
import { StateTag, type Tone } from '../../components/StateTag.tsx';
import { clockText } from '../../components/useSeconds.ts';

const tones: Readonly<Record<Standing, Tone>> = {
  running: 'underWay',
  soon: 'soon',
  broken: 'late',
  kept: 'done',
  keptLate: 'late',
  extended: 'open',
  extendedLate: 'late',
  dropped: 'open',
};

interface PromiseTagProps {
  readonly promise: CustomerPromise;
  readonly now: number;
  /** Also whom it was made to, where nothing else says it. */
  readonly named?: boolean;
}

/** What is left of a promise, or what became of it. */
export function PromiseTag({ promise, now, named = false }: PromiseTagProps) {
  const { t } = useTranslation('promises');
  const standing = standingOf(promise, now);
  const { person, dueAt, state } = promise;
  if (state !== 'running') return <StateTag tone={tones[standing]}>{t(`standing.${standing}`)}</StateTag>;
  const time = clockText(Math.abs(dueAt - now));
  return (
    <StateTag tone={tones[standing]}>
      <span className="num">
        {named
          ? t(now > dueAt ? 'clock.over' : 'clock.left', { person, time })
          : t(now > dueAt ? 'clock.overOnly' : 'clock.leftOnly', { time })}
      </span>
    </StateTag>
  );
}
