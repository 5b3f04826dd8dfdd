import { keyNames } from './keyNames.ts';
import styles from './Kbd.module.css';

/** A key or combination, as printed on the keyboard. Screen readers get it from `aria-keyshortcuts` of the control. */
export function Kbd({ keys, onColour = false }: { readonly keys: string; readonly onColour?: boolean }) {
  return (
    <kbd className={onColour ? `${styles['keys']} ${styles['onColour']}` : styles['keys']} aria-hidden>
      {keyNames(keys).map((name) => (
        <span key={name}>{name}</span>
      ))}
    </kbd>
  );
}
