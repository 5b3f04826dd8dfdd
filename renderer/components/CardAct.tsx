import { Button } from 'antd';
import { Kbd } from './Kbd.tsx';
import { useShortcut } from './useShortcut.ts';

interface CardActProps {
  readonly label: string;
  /** Acts on this card while it is the chosen one. */
  readonly keys: string;
  readonly withKeys: boolean;
  readonly first?: boolean;
  readonly busy?: boolean;
  readonly onAct: () => void;
}

/** What can be done with a card, by button, or by key while it is chosen. */
export function CardAct({ label, keys, withKeys, first = false, busy = false, onAct }: CardActProps) {
  useShortcut(keys, onAct, { enabled: withKeys && !busy, inFields: false });
  return (
    <Button
      type={first ? 'primary' : 'default'}
      loading={busy}
      onClick={onAct}
      {...(withKeys ? { 'aria-keyshortcuts': keys.toUpperCase() } : {})}
    >
      {label} {withKeys && <Kbd keys={keys} onColour={first} />}
    </Button>
  );
}
