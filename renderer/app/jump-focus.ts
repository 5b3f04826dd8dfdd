export const jumpBoxId = 'jump-box';

/** Puts the cursor into the number box of the top bar, what is in it chosen. */
export function focusJumpBox(): void {
  const box = document.getElementById(jumpBoxId);
  if (!(box instanceof HTMLInputElement)) return;
  box.focus();
  box.select();
}
