/** Back to the rows of the list, where arrows and letters act. */
export function focusRows(): void {
  document.querySelector<HTMLElement>('[data-grid]')?.focus();
}
