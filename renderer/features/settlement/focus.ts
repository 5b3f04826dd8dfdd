/** To the line that was just added below the others. */
export function focusLastLine(): void {
  requestAnimationFrame(() => {
    const last = [...document.querySelectorAll('[data-line]')].at(-1);
    last?.querySelector<HTMLElement>('select, input')?.focus();
  });
}

/** Back to the rows of the list, where arrows and letters act. */
export function focusRows(): void {
  document.querySelector<HTMLElement>('[data-grid]')?.focus();
}
