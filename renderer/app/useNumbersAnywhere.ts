import { useEffect } from 'react';
import { isComposing } from '../components/useShortcut.ts';
import { isOnTop } from '../components/layers.tsx';
import { jumpBoxId } from './jump-focus.ts';

/** What the number of an order begins with: a capital or a digit. Small letters are keys of pages. */
function begins({ key, shiftKey }: KeyboardEvent): boolean {
  return shiftKey ? /^[A-Z]$/.test(key) : /^[0-9]$/.test(key);
}

/** Where keys have a meaning of their own. */
const fields = 'input, textarea, select, [contenteditable="true"], [role="combobox"], [role="radio"]';

/** What a page shows whose answers are chosen by digits. */
const ownDigits = '[data-own-digits]';

/** A number that is scanned or typed while no field has the cursor goes into the number box from its first character on. */
export function useNumbersAnywhere(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || isComposing(event)) return;
      if (!begins(event) || !isOnTop(null)) return;
      if (event.target instanceof Element && event.target.closest(fields)) return;
      if (!event.shiftKey && document.querySelector(ownDigits)) return;
      // The character itself follows the cursor into the box.
      document.getElementById(jumpBoxId)?.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
