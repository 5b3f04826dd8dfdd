/** Past its due time, or told to somebody above. */
export function isLate({ step }: { readonly step: string }): boolean {
  return step !== 'warn';
}

interface Ringing {
  readonly id: string;
  readonly rings: number;
}

/**
 * What is to be told of an inbox that was just read: `fresh` alerts or those that ring again, for the notice on screen,
 * and those that have `rung` since, for the desktop, which keeps still in its quiet hours. The first reading tells nothing:
 * what came before is in the list.
 */
export function heardAnew<Alert extends Ringing>(alerts: readonly Alert[], heard: ReadonlyMap<string, number> | null) {
  const next = new Map(alerts.map(({ id, rings }) => [id, rings]));
  if (!heard) return { fresh: [], rung: [], next };
  const rung = alerts.filter(({ id, rings }) => rings > (heard.get(id) ?? 0));
  // The first ring of an alert that was just noticed is no second notice.
  const fresh = alerts.filter(({ id, rings }) => {
    const before = heard.get(id);
    return before === undefined || rings > Math.max(1, before);
  });
  return { fresh, rung, next };
}
