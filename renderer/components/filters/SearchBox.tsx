import { useEffect, useRef, useState } from 'react';
import { Kbd } from '../Kbd.tsx';
import { isComposing, useShortcut } from '../useShortcut.ts';
import styles from './filters.module.css';

interface SearchBoxProps {
  /** What it looks in: its name and its hint. */
  readonly label: string;
  readonly narrow?: boolean;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Arrow down and Enter lead from the box into the list. */
  readonly onLeave: () => void;
}

/** Waits until typing pauses, so that a list of a million is asked once a word. */
const typingPause = 160;

/** The search of a list; what an input method has not finished is no word yet. */
export function SearchBox({ label, narrow = false, text, onText, onLeave }: SearchBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(text);
  const [composing, setComposing] = useState(false);
  const [known, setKnown] = useState(text);
  // Filters cleared or a view opened: the box follows the address.
  if (known !== text) {
    setKnown(text);
    if (typed.trim() !== text) setTyped(text);
  }
  useEffect(() => {
    if (composing || typed.trim() === text) return;
    const timer = setTimeout(() => onText(typed.trim()), typingPause);
    return () => clearTimeout(timer);
  });
  useShortcut('slash', () => box.current?.focus(), { inFields: false });
  return (
    <span className={styles['search']} data-narrow={narrow || undefined}>
      <input
        ref={box}
        value={typed}
        maxLength={200}
        placeholder={label}
        aria-label={label}
        aria-keyshortcuts="/"
        autoComplete="off"
        spellCheck={false}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (isComposing(event.nativeEvent)) return;
          if (event.key === 'ArrowDown' || event.key === 'Enter') {
            event.preventDefault();
            onLeave();
          } else if (event.key === 'Escape') setTyped('');
        }}
      />
      <Kbd keys="/" />
    </span>
  );
}
