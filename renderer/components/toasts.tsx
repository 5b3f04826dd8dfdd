import { useSyncExternalStore } from 'react';
import { StateTag } from './StateTag.tsx';
import styles from './toasts.module.css';

type ToastTone = 'done' | 'soon' | 'late';
interface Toast {
  readonly id: number;
  readonly tone: ToastTone;
  readonly text: string;
}

/** Long enough to be read without haste, in ms. */
const stay = 5_000;
let shown: readonly Toast[] = [];
let next = 1;
const listeners = new Set<() => void>();

/** A short word about something that happened elsewhere than where one looks; never the only sign of an error. */
export function toast(tone: ToastTone, text: string): void {
  const id = next++;
  show([...shown.slice(-3), { id, tone, text }]);
  setTimeout(() => show(shown.filter((one) => one.id !== id)), stay);
}

/** Where toasts appear; the frame holds the only one. */
export function Toasts() {
  const toasts = useSyncExternalStore(subscribe, () => shown);
  return (
    <div className={styles['toasts']} role="status" aria-live="polite">
      {toasts.map((one) => (
        <div key={one.id} className={styles['toast']}>
          <StateTag tone={one.tone}>{one.text}</StateTag>
        </div>
      ))}
    </div>
  );
}

function show(toasts: readonly Toast[]): void {
  shown = toasts;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
