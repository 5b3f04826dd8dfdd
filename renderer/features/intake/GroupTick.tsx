import { type KeyboardEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadingGroup } from '../../../shared/domain/intake/reading-groups.ts';
import { useTimeText } from '../../components/Time.tsx';
import styles from './intake.module.css';
import type { ReadBack, ShownGroup } from './useReadBack.ts';

interface GroupTickProps {
  readonly group: ReadingGroup;
  readonly readBack: ReadBack;
}

/** The head of a group in the reading: Enter or Space say that it was read. What was said stays said. */
export function GroupTick({ group, readBack }: GroupTickProps) {
  const { t } = useTranslation('intake');
  const stateText = useStateText();
  const id = useId();
  const name = t(`group.${group}`);
  const shown = readBack.groups.find((one) => one.group === group);
  if (!shown) return <span className={styles['silent']}>{name}</span>;
  const done = shown.state === 'fresh' || shown.state === 'agreed';
  return (
    <button
      type="button"
      role="checkbox"
      className={styles['tick']}
      aria-checked={done}
      aria-label={t('readBack.tick', { group: name })}
      aria-describedby={id}
      data-intake="readBack"
      data-done={done || undefined}
      data-reading={group}
      data-state={shown.state}
      onKeyDown={oneAtATime}
      onClick={() => readBack.tick(group)}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden>
        <rect x="1" y="1" width="14" height="14" rx="3" />
        {done && <path d="M4 8.4 7 11.2 12 5" />}
        {shown.state === 'stale' && <path d="M8 4v5M8 11v1" />}
      </svg>
      <span>
        <b>{name}</b>
        <small id={id}>{stateText(shown)}</small>
      </span>
    </button>
  );
}

/** A key that is held down reads nothing aloud. */
function oneAtATime(event: KeyboardEvent): void {
  if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault();
}

function useStateText(): (shown: ShownGroup) => string {
  const { t } = useTranslation('intake');
  const timeOf = useTimeText();
  return ({ state, tick }) => {
    if (state !== 'fresh') return t(`readBack.${state}`);
    return tick ? `${timeOf(tick.at, 'near')} ${tick.callerName}` : t('readBack.fresh');
  };
}
