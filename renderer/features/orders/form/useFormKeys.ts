import { type FocusEvent, type KeyboardEvent, type RefObject, useCallback } from 'react';
import { isEmptyGoods } from '../../../../shared/domain/orders/form.ts';
import { wallTime } from '../../../../shared/lib/dates.ts';
import { useZone } from '../../../api/session.ts';
import { isComposing } from '../../../components/useShortcut.ts';
import { enterField, goToField, neighbour, pathOf } from './form-keys.ts';
import { addRow, type FormStore, leaveField, removeRow, setField } from './form-store.ts';
import { rowOf, textAt } from './paths.ts';
import { tidyField } from './tidy-field.ts';

/**
 * Walking the form: Enter to the next field, Shift+Enter back, Alt+Enter breaks a line of a note. At the end of a
 * goods line Enter opens the next one; on an empty new line it closes it and goes on.
 */
export function useFormKeys(root: RefObject<HTMLElement | null>, store: FormStore) {
  const zone = useZone();
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.ctrlKey || event.defaultPrevented || isComposing(event.nativeEvent)) return;
      const target = event.target as HTMLElement;
      const path = pathOf(target);
      if (!root.current || path === null) return;
      event.preventDefault();
      if (event.altKey) breakLine(store, target, path);
      else if (event.shiftKey || !walkGoods(root.current, store, path)) {
        enterField(neighbour(root.current, target, event.shiftKey ? -1 : 1));
      }
    },
    [root, store],
  );
  const onBlur = useCallback(
    (event: FocusEvent) => {
      const path = pathOf(event.target);
      // Into the look-up one goes from the field, not away from it.
      if (path === null || event.relatedTarget?.closest('dialog, [role="dialog"]')) return;
      const typed = textAt(store.getState().form, path);
      const tidied = tidyField(path, typed, wallTime(Date.now(), zone).day);
      if (tidied !== typed) setField(store, path, tidied);
      leaveField(store, path);
    },
    [store, zone],
  );
  return { onKeyDown, onBlur };
}

function breakLine(store: FormStore, target: HTMLElement, path: string): void {
  if (!(target instanceof HTMLTextAreaElement)) return;
  const { selectionStart, selectionEnd, value } = target;
  setField(store, path, `${value.slice(0, selectionStart)}\n${value.slice(selectionEnd)}`);
  requestAnimationFrame(() => target.setSelectionRange(selectionStart + 1, selectionStart + 1));
}

/** Enter in the goods table; false when it is an ordinary step. */
function walkGoods(root: HTMLElement, store: FormStore, path: string): boolean {
  const row = rowOf(path);
  const { goods } = store.getState().form;
  if (row?.list !== 'goods' || row.index !== goods.length - 1) return false;
  const line = goods[row.index];
  if (!line) return false;
  if (row.key === 'packaging' && !isEmptyGoods(line)) {
    openRow(root, store, 'goods', row.index);
    return true;
  }
  if (row.key !== 'name' || row.index === 0 || !isEmptyGoods(line)) return false;
  const last = root.querySelector(`[data-field="goods.${row.index}.packaging"]`);
  if (last) enterField(neighbour(root, last, 1));
  removeRow(store, 'goods', row.index);
  return true;
}

/** Adds a row and puts the cursor into it as soon as it is drawn. */
export function openRow(root: HTMLElement, store: FormStore, list: 'pickups' | 'deliveries' | 'goods', after?: number) {
  const index = addRow(store, list, after);
  requestAnimationFrame(() => goToField(root, `${list}.${index}`));
}

/** Takes the row of the focused field away and puts the cursor into its neighbour. */
export function closeRow(root: HTMLElement, store: FormStore): void {
  const row = rowOf(pathOf(document.activeElement) ?? '');
  if (!row) return;
  removeRow(store, row.list, row.index);
  const left = store.getState().form[row.list].length;
  requestAnimationFrame(() => goToField(root, `${row.list}.${Math.min(row.index, left - 1)}.${row.key}`));
}

/** The same column one row up or down. */
export function stepRow(root: HTMLElement, step: 1 | -1): void {
  const row = rowOf(pathOf(document.activeElement) ?? '');
  if (row) goToField(root, `${row.list}.${row.index + step}.${row.key}`);
}
