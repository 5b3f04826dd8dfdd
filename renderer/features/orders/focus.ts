/** As a `ref`: what a page begins with has the focus as soon as it is there. */
export function focusFirst(element: HTMLElement | null): void {
  element?.focus();
}
