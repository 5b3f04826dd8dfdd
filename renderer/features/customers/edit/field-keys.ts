/** Moves the focus to the next (or former) field of the form; false at its end. */
export function nextField(root: HTMLElement, from: EventTarget, by: 1 | -1): boolean {
  const fields = fieldsOf(root);
  const at = fields.findIndex((field) => field === from);
  if (at < 0 || from instanceof HTMLTextAreaElement) return false;
  const next = fields[at + by];
  if (next) focus(next);
  return true;
}

/** Puts the focus into the field of a path, as in `contacts.0.email`. */
export function goToField(root: HTMLElement, path: string): void {
  const field = fieldsOf(root).find((one) => one.id === fieldId(path));
  if (field) focus(field);
}

export function fieldId(path: string): string {
  return `customer-${path.replaceAll('.', '-')}`;
}

function fieldsOf(root: HTMLElement): readonly HTMLElement[] {
  const all = root.querySelectorAll<HTMLElement>('input[id^="customer-"], textarea[id^="customer-"]');
  return [...all].filter((field) => !(field as HTMLInputElement).disabled);
}

function focus(field: HTMLElement): void {
  field.focus();
  if (field instanceof HTMLInputElement) field.select();
}
