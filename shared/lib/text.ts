/** Full-width letters, digits and signs, as a Chinese input method leaves them, become half-width. */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ');
}

/** A typed value as it is compared: half-width, trimmed, inner spaces folded. */
export function tidy(text: string): string {
  return toHalfWidth(text).trim().replace(/\s+/g, ' ');
}

/** A one-line text (name, company) as it is kept: trimmed, but with the writer's own signs. */
export function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
