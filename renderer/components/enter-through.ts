import type { KeyboardEvent } from 'react';
import { isComposing } from './useShortcut.ts';

const stops = ':is(input, select, textarea):not(:disabled)';

/** Enter goes to the next field of the form, with Shift to the one before; in a text of several lines it is a new line. */
export function enterThrough(event: KeyboardEvent<HTMLFormElement>): void {
  const { target, currentTarget } = event;
  if (event.key !== 'Enter' || event.ctrlKey || event.altKey || isComposing(event.nativeEvent)) return;
  if (!(target instanceof HTMLElement) || !target.matches('input, select')) return;
  event.preventDefault();
  const fields = [...currentTarget.querySelectorAll<HTMLElement>(stops)];
  const next = fields[fields.indexOf(target) + (event.shiftKey ? -1 : 1)];
  next?.focus();
  if (next instanceof HTMLInputElement && next.type === 'text') next.select();
}
