import { useRef } from 'react';
import { Kbd } from './Kbd.tsx';
import styles from './PeriodChoice.module.css';
import { useShortcut } from './useShortcut.ts';

interface PeriodChoiceProps {
  readonly label: string;
  /** The one that is shown. */
  readonly period: string;
  /** Those of which there is something, in any order. */
  readonly periods: readonly string[];
  /** What is said of one, where it is not its own name. */
  readonly text?: (period: string) => string;
  readonly onPeriod: (period: string) => void;
}

/** Of which month or year a page tells, beside its title: the latest first, reached by M. */
export function PeriodChoice({ label, period, periods, text = String, onPeriod }: PeriodChoiceProps) {
  const box = useRef<HTMLSelectElement>(null);
  useShortcut('m', () => box.current?.focus(), { inFields: false });
  const all = [...new Set([period, ...periods])].toSorted().toReversed();
  return (
    <>
      <select
        ref={box}
        className={styles['choice']}
        aria-label={label}
        aria-keyshortcuts="M"
        value={period}
        onChange={({ target }) => onPeriod(target.value)}
      >
        {all.map((one) => (
          <option key={one} value={one}>
            {text(one)}
          </option>
        ))}
      </select>
      <Kbd keys="m" />
    </>
  );
}
