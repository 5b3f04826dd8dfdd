import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CoverDialog } from '../../components/CoverDialog.tsx';
import { SearchOutlined } from '../../components/icons.tsx';
import { Kbd } from '../../components/Kbd.tsx';
import { toast } from '../../components/toasts.tsx';
import { isComposing } from '../../components/useShortcut.ts';
import { useProblemText } from '../../components/useProblemText.ts';
import { bestMatches } from './match.ts';
import styles from './Palette.module.css';
import { type Entry, useEntries } from './useEntries.ts';

/** Ctrl+K: every act and page by its name, in either language or by pinyin. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('common');
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const found = bestMatches(useEntries(), typed);
  const run = useRun(onClose);
  const list = useId();
  const chosen = found[Math.min(at, found.length - 1)];
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && found.length > 0) {
      event.preventDefault();
      setAt((now) => (Math.min(now, found.length - 1) + step + found.length) % found.length);
    }
    if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      run(chosen);
    }
  };
  return (
    <CoverDialog label={t('palette.title')} className={styles['palette'] ?? ''} onCancel={onClose}>
      <div className={styles['line']}>
        <SearchOutlined />
        <input
          role="combobox"
          aria-expanded
          aria-controls={list}
          aria-activedescendant={chosen ? `${list}-${chosen.act.id}` : undefined}
          aria-label={t('palette.title')}
          placeholder={t('palette.placeholder')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
          data-first
        />
      </div>
      <div id={list} role="listbox" aria-label={t('palette.title')} className={styles['list']}>
        {found.map((entry) => (
          <PaletteRow
            key={entry.act.id}
            id={`${list}-${entry.act.id}`}
            entry={entry}
            chosen={entry === chosen}
            onRun={run}
          />
        ))}
        {found.length === 0 && <p className={styles['none']}>{t('palette.none')}</p>}
      </div>
      <p className={styles['hint']}>{t('palette.hint')}</p>
    </CoverDialog>
  );
}

interface RowProps {
  readonly id: string;
  readonly entry: Entry;
  readonly chosen: boolean;
  readonly onRun: (entry: Entry) => void;
}

function PaletteRow({ id, entry, chosen, onRun }: RowProps) {
  return (
    <div
      id={id}
      role="option"
      aria-selected={chosen}
      tabIndex={-1}
      ref={(row) => {
        if (chosen) row?.scrollIntoView({ block: 'nearest' });
      }}
      className={styles['row']}
      onMouseDown={(event) => {
        event.preventDefault();
        onRun(entry);
      }}
    >
      <span>{entry.name}</span>
      <span className={styles['other']}>{entry.names[1] === entry.name ? '' : entry.names[1]}</span>
      {entry.act.keys && <Kbd keys={entry.act.keys} />}
    </div>
  );
}

function useRun(onClose: () => void): (entry: Entry) => void {
  const navigate = useNavigate();
  const textOf = useProblemText();
  return ({ act }) => {
    onClose();
    if (act.to) void navigate({ to: act.to, search: act.search ?? {} } as never);
    Promise.resolve(act.run?.()).catch((error: unknown) => toast('late', textOf(error)));
  };
}
