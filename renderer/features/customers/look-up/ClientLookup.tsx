import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerHit } from '../../../../shared/contract/customers.ts';
import { CoverDialog } from '../../../components/CoverDialog.tsx';
import { SearchOutlined } from '../../../components/icons.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { isComposing } from '../../../components/useShortcut.ts';
import styles from './ClientLookup.module.css';
import { HitRow } from './HitRow.tsx';
import { useLookUp } from './useLookUp.ts';

export interface ClientLookupProps {
  readonly open: boolean;
  /** What the look-up starts with: the text of the field from which it was opened. */
  readonly initialText: string;
  readonly onChoose: (hit: CustomerHit) => void;
  readonly onClose: () => void;
}

/** F9 (1.3.1.2): code, name, pinyin, initials, contact or phone; arrows and Enter choose, Escape closes. */
export function ClientLookup({ open, ...panel }: ClientLookupProps) {
  return open ? <Panel {...panel} /> : null;
}

const rowsOfAPage = 8;

function Panel({ initialText, onChoose, onClose }: Omit<ClientLookupProps, 'open'>) {
  const { t } = useTranslation('customers');
  const [text, setText] = useState(initialText);
  const [at, setAt] = useState(0);
  const composing = useRef(false);
  const { hits, answered, error, ask } = useLookUp(initialText);
  const list = useId();
  const chosen = hits[Math.min(at, hits.length - 1)];
  const settle = useEnterAfterAnswer(answered === text, chosen, onChoose);

  const search = (typed: string) => {
    setText(typed);
    if (composing.current) return;
    settle.forget();
    setAt(0);
    ask(typed);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setAt((now) => Math.max(0, Math.min(now + step, hits.length - 1)));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      settle.enter();
    }
  };
  return (
    <CoverDialog label={t('lookUp.title')} className={styles['panel'] ?? ''} onCancel={onClose}>
      <div className={styles['line']}>
        <SearchOutlined />
        <input
          role="combobox"
          aria-expanded
          aria-autocomplete="list"
          aria-controls={list}
          aria-activedescendant={chosen ? `${list}-${chosen.id}` : undefined}
          aria-label={t('lookUp.title')}
          placeholder={t('lookUp.placeholder')}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => search(event.target.value)}
          onCompositionStart={() => {
            composing.current = true;
          }}
          onCompositionEnd={(event) => {
            composing.current = false;
            search(event.currentTarget.value);
          }}
          // Behind what the form's field already took: the next letter goes on, it does not start again.
          onFocus={({ currentTarget }) =>
            currentTarget.setSelectionRange(currentTarget.value.length, currentTarget.value.length)
          }
          onKeyDown={onKeyDown}
          data-first
        />
      </div>
      <div className={styles['caption']}>{answered?.trim() === '' ? t('lookUp.lately') : t('lookUp.results')}</div>
      <div id={list} role="listbox" aria-label={t('lookUp.results')} className={styles['list']}>
        {hits.map((hit) => (
          <HitRow
            key={hit.id}
            id={`${list}-${hit.id}`}
            hit={hit}
            asked={answered ?? ''}
            chosen={hit === chosen}
            onChoose={onChoose}
          />
        ))}
        <ProblemNote error={error} onRetry={() => ask(text)} />
        {answered !== null && !error && hits.length === 0 && <NothingFound text={answered} />}
      </div>
      <p className={styles['hint']}>{t('lookUp.hint')}</p>
    </CoverDialog>
  );
}

function NothingFound({ text }: { readonly text: string }) {
  const { t } = useTranslation('customers');
  return (
    <div className={styles['none']} role="status">
      <p>{t('lookUp.none', { text })}</p>
      <p>{t('lookUp.noneHint')}</p>
    </div>
  );
}

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: rowsOfAPage,
  PageUp: -rowsOfAPage,
};

/** Whoever types a code and Enter faster than the answer comes gets the client of that code, not of the list before. */
function useEnterAfterAnswer(
  answered: boolean,
  chosen: CustomerHit | undefined,
  onChoose: (hit: CustomerHit) => void,
): { enter(): void; forget(): void } {
  const waiting = useRef(false);
  useEffect(() => {
    if (!answered || !waiting.current) return;
    waiting.current = false;
    if (chosen) onChoose(chosen);
  }, [answered, chosen, onChoose]);
  return {
    enter() {
      if (!answered) waiting.current = true;
      else if (chosen) onChoose(chosen);
    },
    forget() {
      waiting.current = false;
    },
  };
}
