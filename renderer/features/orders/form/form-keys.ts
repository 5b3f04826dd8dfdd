export function fieldId(path: string): string {
  return `order-${path}`;
}

const stops = '[data-field]:not(:disabled), [data-stop]:not(:disabled)';

/** The field before or after `from`, in reading order; `null` at either end. */
export function neighbour(root: HTMLElement, from: Element, step: 1 | -1): HTMLElement | null {
  const all = [...root.querySelectorAll<HTMLElement>(stops)];
  const here = all.findIndex((stop) => stop === from || stop.contains(from));
  return here < 0 ? null : (all[here + step] ?? null);
}

/** Puts the cursor into a field with its text selected, so that typing replaces it. */
export function enterField(field: HTMLElement | null): boolean {
  if (!field) return false;
  field.focus();
  if (field instanceof HTMLInputElement && field.type !== 'checkbox') field.select();
  return document.activeElement === field;
}

/** Goes to a field by its path; `goods` or `goods.0` finds the first field of the list or row. */
export function goToField(root: ParentNode, path: string): boolean {
  const exact = root.querySelector<HTMLElement>(`[data-field="${CSS.escape(path)}"]`);
  const field = exact ?? root.querySelector<HTMLElement>(`[data-field^="${CSS.escape(path)}."]`);
  field?.scrollIntoView({ block: 'nearest' });
  return enterField(field);
}

export function pathOf(target: EventTarget | null): string | null {
  if (!(target instanceof HTMLElement)) return null;
  return target.closest<HTMLElement>('[data-field]')?.dataset['field'] ?? null;
}

/** From a row of a table to the first field behind it. */
export function leaveRow(field: HTMLElement): void {
  const root = field.closest<HTMLElement>('[data-form]');
  const last = [...(field.closest('[data-row]')?.querySelectorAll<HTMLElement>(stops) ?? [])].at(-1);
  if (root && last) enterField(neighbour(root, last, 1));
}
