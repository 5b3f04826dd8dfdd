/** One line without passwords, of a length that can be kept. */
export function clean(said: string, secrets: readonly string[]): string {
  const open = secrets.filter(Boolean).reduce((text, secret) => text.replaceAll(secret, '***'), said);
  return open.toWellFormed().replace(/\s+/g, ' ').trim().slice(0, 400);
}
