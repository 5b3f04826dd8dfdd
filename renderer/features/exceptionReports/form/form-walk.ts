import type { KeyboardEvent } from 'react';
import { isComposing } from '../../../components/useShortcut.ts';

const stops = 'input:not([type=file]):not(:disabled), select:not(:disabled), textarea:not(:disabled)';

/** Enter goes to the next field, Shift+Enter back; in a text of several lines Enter breaks the line. */
export function walkForm(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.ctrlKey || event.altKey || event.defaultPrevented) return;
  if (isComposing(event.nativeEvent) || !(event.target instanceof HTMLElement)) return;
  if (event.target instanceof HTMLButtonElement || event.target instanceof HTMLAnchorElement) return;
  if (event.target instanceof HTMLTextAreaElement && !event.shiftKey) return;
  event.preventDefault();
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(stops)].filter(isStop);
  const here = all.indexOf(event.target);
  all[here + (event.shiftKey ? -1 : 1)]?.focus();
}

/** Of a group of radio buttons the chosen one, or the first while none is. */
function isStop(field: HTMLElement): boolean {
  if (!(field instanceof HTMLInputElement) || field.type !== 'radio') return true;
  const group = [...(field.closest('fieldset')?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? [])];
  const chosen = group.find(({ checked }) => checked) ?? group[0];
  return chosen === field;
}

/** Puts the cursor to the first of these places, as they stand on the page. */
export function goToPath(root: HTMLElement | null, ...paths: readonly string[]): void {
  const places = [...(root?.querySelectorAll<HTMLElement>('[data-path]') ?? [])];
  const place = places.find(({ dataset }) => paths.includes(dataset['path'] ?? ''));
  const inside = place?.matches(stops) ? place : [...(place?.querySelectorAll<HTMLElement>(stops) ?? [])].find(isStop);
  inside?.scrollIntoView?.({ block: 'center' });
  inside?.focus();
}
