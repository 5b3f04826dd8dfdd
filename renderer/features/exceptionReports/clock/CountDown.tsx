import { useTranslation } from 'react-i18next';
import type { Regime } from '../../../../shared/domain/exceptionReports/values.ts';
import { Time } from '../../../components/Time.tsx';
import { useTick } from '../../../components/useTick.ts';
import styles from './clock.module.css';
import { useLeftText } from './useLeftText.ts';

interface CountDownProps {
  readonly dueAt: number;
  readonly regime: Regime;
}

/** What is left until leaders must have it, second by second, and which rule that comes from. */
export function CountDown({ dueAt, regime }: CountDownProps) {
  const { t } = useTranslation('exceptionReports');
  const now = useTick();
  const leftText = useLeftText();
  const left = dueAt - now;
  const tone = left < 0 ? 'late' : left < 2 * 60_000 ? 'soon' : 'calm';
  return (
    <div className={styles['countDown']} data-tone={tone}>
      <b role="timer" className="num">
        {leftText(left)}
      </b>
      <span>
        {t(left < 0 ? 'clock.past' : 'clock.until')} <Time at={dueAt} show="near" />
      </span>
      <strong>{t(`regime.${regime}`)}</strong>
    </div>
  );
}
