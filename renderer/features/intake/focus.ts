/** Where an issue of the intake is put right: the first group to be read, the form of the confirmation, its paper. */
export function focusIntake(path: string): boolean {
  const place = document.querySelector<HTMLElement>(`[data-intake="${path}"]:not([data-done])`);
  const inside = place?.matches(':is(button, input, [tabindex])') ? place : place?.querySelector('button');
  inside?.focus();
  place?.scrollIntoView?.({ block: 'nearest' });
  return place !== null;
}
