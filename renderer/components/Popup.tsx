import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import styles from './Popup.module.css';

interface PopupProps {
  readonly label: ReactNode;
  /** The filter behind it is on. */
  readonly active?: boolean;
  readonly alignEnd?: boolean;
  readonly children: ReactNode;
}

/** A chip with a small panel below it; Escape, leaving it or the chip again close it. */
export function Popup({ label, active = false, alignEnd = false, children }: PopupProps) {
  const [open, setOpen] = useState(false);
  const chip = useRef<HTMLButtonElement>(null);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape' && open) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
      chip.current?.focus();
    } else if (step && open) {
      event.preventDefault();
      const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-panel] :is(input, button)')];
      const here = stops.indexOf(document.activeElement as HTMLElement);
      stops[Math.min(Math.max(here + step, 0), stops.length - 1)]?.focus();
    }
  };
  return (
    <div
      className={styles['popup']}
      role="presentation"
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={chip}
        type="button"
        className={styles['chip']}
        data-active={active || undefined}
        data-menu
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      {open && (
        <div className={styles['panel']} data-panel data-end={alignEnd || undefined} tabIndex={-1}>
          {children}
        </div>
      )}
    </div>
  );
}

interface TickProps {
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function Tick({ label, checked, onChange }: TickProps) {
  return (
    <label className={styles['tick']}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  );
}

interface ChipProps {
  readonly label: ReactNode;
  readonly active: boolean;
  readonly onToggle: (on: boolean) => void;
}

/** A filter that is on or off. */
export function Chip({ label, active, onToggle }: ChipProps) {
  return (
    <button
      type="button"
      className={styles['chip']}
      data-active={active || undefined}
      aria-pressed={active}
      onClick={() => onToggle(!active)}
    >
      {label}
    </button>
  );
}
