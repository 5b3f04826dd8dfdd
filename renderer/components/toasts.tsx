import { useLayoutEffect, useSyncExternalStore } from 'react';
import { StateTag } from './StateTag.tsx';
import styles from './toasts.module.css';

type ToastTone = 'done' | 'soon' | 'late';
interface Toast {
  readonly id: number;
  readonly tone: ToastTone;
  readonly text: string;
  readonly act: ToastAct | undefined;
}

interface ToastAct {
  readonly label: string;
  readonly run: () => void;
}

/** Long enough to be read without haste, in ms. */
const stay = 5_000;
let shown: readonly Toast[] = [];
let next = 1;
const listeners = new Set<() => void>();

/** A short word about something that happened elsewhere than where one looks; never the only sign of an error. */
export function toast(tone: ToastTone, text: string, act?: ToastAct): void {
  const id = next++;
  show([...shown.slice(-3), { id, tone, text, act }]);
  setTimeout(() => leave(id), act ? 2 * stay : stay);
}

function leave(id: number): void {
  show(shown.filter((one) => one.id !== id));
}

/** Where toasts appear, the only one of a window; `of` is who is at the open counter, and sees nobody else's. */
export function Toasts({ of }: { readonly of: string | null }) {
  const toasts = useSyncExternalStore(subscribe, () => shown);
  useLayoutEffect(() => () => show([]), [of]);
  return (
    <div className={styles['toasts']} role="status" aria-live="polite">
      {(of === null ? [] : toasts).map((one) => (
        <div key={one.id} className={styles['toast']}>
          <StateTag tone={one.tone}>{one.text}</StateTag>
          {one.act && <Act id={one.id} act={one.act} />}
        </div>
      ))}
    </div>
  );
}

function Act({ id, act }: { readonly id: number; readonly act: ToastAct }) {
  const go = () => {
    leave(id);
    act.run();
  };
  return (
    <button type="button" onClick={go}>
      {act.label}
    </button>
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
