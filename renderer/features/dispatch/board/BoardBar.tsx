import { useTranslation } from 'react-i18next';
import { addDays, type DayText } from '../../../../shared/lib/dates.ts';
import { DayInput } from '../../../components/DayInput.tsx';
import { Chip } from '../../../components/Popup.tsx';
import filters from '../../../components/filters/filters.module.css';
import { SearchBox } from '../../../components/filters/SearchBox.tsx';
import { LeftOutlined, RightOutlined } from '../../../components/icons.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import styles from './board.module.css';
import type { BoardSearch } from './search-params.ts';

interface BoardBarProps {
  readonly search: BoardSearch;
  readonly day: DayText;
  readonly onDay: (day: string | undefined) => void;
  readonly onChange: (change: Partial<BoardSearch>) => void;
}

/** Which day, and what of it; each is part of the address. */
export function BoardBar({ search, day, onDay, onChange }: BoardBarProps) {
  const { t } = useTranslation('dispatch');
  useShortcut('pageup', () => onDay(addDays(day, -1)), { inFields: false });
  useShortcut('pagedown', () => onDay(addDays(day, 1)), { inFields: false });
  useShortcut('t', () => onDay(undefined), { inFields: false });
  const filtered = search.text !== undefined || search.kind !== undefined;
  return (
    <div className={filters['filters']} role="search">
      <span className={styles['day']}>
        <button
          type="button"
          aria-label={t('act.earlier')}
          aria-keyshortcuts="PageUp"
          onClick={() => onDay(addDays(day, -1))}
        >
          <LeftOutlined />
        </button>
        <DayInput label={t('board.day')} required value={day} onDay={(chosen) => onDay(chosen ?? day)} />
        <button
          type="button"
          aria-label={t('act.later')}
          aria-keyshortcuts="PageDown"
          onClick={() => onDay(addDays(day, 1))}
        >
          <RightOutlined />
        </button>
      </span>
      <Chip label={t('act.today')} active={search.day === undefined} onToggle={() => onDay(undefined)} />
      <SearchBox
        label={t('board.search')}
        narrow
        text={search.text ?? ''}
        onText={(text) => onChange({ text: text || undefined })}
        onLeave={() => document.querySelector<HTMLElement>('[data-card][tabindex="0"]')?.focus()}
      />
      {(['city', 'outbound'] as const).map((kind) => (
        <Chip
          key={kind}
          label={t(`board.${kind}`)}
          active={search.kind === kind}
          onToggle={(on) => onChange({ kind: on ? kind : undefined })}
        />
      ))}
      {filtered && (
        <button
          type="button"
          className={filters['clear']}
          onClick={() => onChange({ text: undefined, kind: undefined })}
        >
          {t('act.clear')}
        </button>
      )}
    </div>
  );
}
