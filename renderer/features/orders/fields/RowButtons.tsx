import styles from './tables.module.css';

interface RemoveRowProps {
  readonly label: string;
  readonly hidden: boolean;
  readonly onRemove: () => void;
}

/** Out of the way of the keys: a row is taken away by Alt+Backspace, this is for the mouse. */
export function RemoveRow({ label, hidden, onRemove }: RemoveRowProps) {
  if (hidden) return <span />;
  return (
    <button
      type="button"
      className={styles['remove']}
      tabIndex={-1}
      aria-label={label}
      title={`${label} (Alt+⌫)`}
      onClick={onRemove}
    >
      ×
    </button>
  );
}

interface AddRowProps {
  readonly label: string;
  readonly onAdd: () => void;
}

export function AddRowButton({ label, onAdd }: AddRowProps) {
  return (
    <button type="button" className={styles['add']} tabIndex={-1} title={`${label} (Alt+N)`} onClick={onAdd}>
      + {label}
    </button>
  );
}
