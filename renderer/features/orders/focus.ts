/** As a `ref`: what a page begins with has the focus as soon as it is there. */
export function focusFirst(element: HTMLElement | null): void {
  element?.focus();
}

/** Back to the rows of the list, where arrows and Space act. */
export function focusGrid(): void {
  document.querySelector<HTMLElement>('[data-grid]')?.focus();
}
