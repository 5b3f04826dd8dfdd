import { type ReactNode, useEffect, useRef } from 'react';
import styles from './CoverDialog.module.css';
import { Layer } from './layers.tsx';

interface CoverDialogProps {
  /** Name for screen readers. */
  readonly label: string;
  readonly className?: string;
  /** Opaque and over the whole window: nothing of the page shows through. */
  readonly full?: boolean;
  /** Takes every key, those of the lock and of the switch among them. */
  readonly covers?: boolean;
  /** Escape or a click beside it; without it the dialog stays until its owner takes it away. */
  readonly onCancel?: () => void;
  /** The field to begin with carries `data-first`; else it is the first one of a form. */
  readonly children: ReactNode;
}

/** The browser's own modal dialog: everything else, panels included, can be neither seen nor reached by key. */
export function CoverDialog(props: CoverDialogProps) {
  const { label, className = '', full = false, covers = false, onCancel, children } = props;
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = box.current;
    const before = document.activeElement;
    if (dialog && !dialog.open) dialog.showModal();
    const first = dialog?.querySelector<HTMLElement>('[data-first]');
    (first ?? dialog?.querySelector<HTMLElement>('form :is(input, textarea, select)'))?.focus();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={box}
      aria-label={label}
      closedby={onCancel && !full ? 'any' : 'none'}
      className={`${styles['cover']} ${full ? styles['full'] : ''} ${className}`}
      onCancel={(event) => {
        event.preventDefault();
        onCancel?.();
      }}
    >
      <Layer covers={covers}>{children}</Layer>
    </dialog>
  );
}
