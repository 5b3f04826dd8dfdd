import { toHalfWidth } from '../../lib/text.ts';

/** A plate as it is kept and compared: half-width, upper case, without blanks and dots: `京A·12345` -> `京A12345`. */
export function tidyPlate(typed: string): string {
  return toHalfWidth(typed)
    .replace(/[\s·•.・-]/g, '')
    .toUpperCase();
}

/** Province, letter of the office, five signs (six with a green plate); the last one may name the kind of vehicle. */
export function isPlate(typed: string): boolean {
  return /^\p{Script=Han}[A-Z][A-Z0-9]{4,5}[A-Z0-9\p{Script=Han}]$/u.test(tidyPlate(typed));
}
