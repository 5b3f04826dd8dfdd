import type { KeyboardEvent } from 'react';
import { isComposing } from '../../components/useShortcut.ts';

/** Enter goes to the next field, Shift+Enter back; on the last one it sends the form. */
export function useEnterMoves(): (event: KeyboardEvent<HTMLFormElement>) => void {
  return (event) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.altKey || isComposing(event.nativeEvent)) return;
    if (!(event.target instanceof HTMLInputElement)) return;
    const fields = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input:not([disabled])')];
    const next = fields[fields.indexOf(event.target) + (event.shiftKey ? -1 : 1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.select();
  };
}
