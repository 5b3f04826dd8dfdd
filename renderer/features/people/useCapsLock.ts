import { type KeyboardEvent, useState } from 'react';

interface CapsLock {
  readonly on: boolean;
  /** Handlers for the password field. */
  readonly watch: {
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onKeyUp: (event: KeyboardEvent) => void;
  };
}

/** Whether capitals are locked, as far as the last key told. */
export function useCapsLock(): CapsLock {
  const [on, setOn] = useState(false);
  const read = (event: KeyboardEvent) => setOn(event.getModifierState('CapsLock'));
  return { on, watch: { onKeyDown: read, onKeyUp: read } };
}
