import type { ReactNode } from 'react';
import styles from './StateTag.module.css';

/** One colour per meaning, everywhere. */
export type Tone = 'open' | 'underWay' | 'done' | 'soon' | 'late' | 'waiting';

const marks: Readonly<Record<Tone, ReactNode>> = {
  open: <circle cx="5" cy="5" r="3.5" fill="none" stroke="currentColor" strokeWidth="1.4" />,
  underWay: (
    <>
      <circle cx="5" cy="5" r="3.5" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M5 1.5a3.5 3.5 0 0 1 0 7z" fill="currentColor" />
    </>
  ),
  done: <path d="M1.8 5.4 4 7.6l4.2-5" fill="none" stroke="currentColor" strokeWidth="1.7" />,
  soon: (
    <>
      <circle cx="5" cy="5" r="3.7" fill="none" stroke="currentColor" strokeWidth="1.3" />
      <path d="M5 3v2.2l1.5 1" fill="none" stroke="currentColor" strokeWidth="1.2" />
    </>
  ),
  late: <path d="M5 1 9.3 8.8H.7zM5 4v2M5 7.2v.6" fill="none" stroke="currentColor" strokeWidth="1.2" />,
  waiting: <path d="M3 1.8v6.4M7 1.8v6.4" fill="none" stroke="currentColor" strokeWidth="1.8" />,
};

/** A state in its colour, with a mark of its own shape and always with its word. */
export function StateTag({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return (
    <span className={styles['tag']} data-tone={tone}>
      <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden>
        {marks[tone]}
      </svg>
      {children}
    </span>
  );
}
