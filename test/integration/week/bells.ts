import { expect } from 'vitest';
import type { Outcome } from './outcome.ts';

/**
 * The same as a week in which nobody died: each alert, each figure, each message. A sheet that is tried anew after a
 * death is tried in another rhythm from then on; the script's clock stops at its tries, and a bell that is heard at
 * the next stop may ring once more for each.
 */
export function expectTheSameButForBells(outcome: Outcome, straight: Outcome, deaths: number): void {
  expect(outcome.messages).toEqual(straight.messages);
  expect(outcome.compliance).toEqual(straight.compliance);
  const [alerts, usual] = [outcome, straight].map((one) => one.alerts.map(bellsApart).toSorted(byAlert));
  expect(alerts?.map(({ alert }) => alert)).toEqual(usual?.map(({ alert }) => alert));
  alerts?.forEach(({ alert, rings, returns }, index) => {
    expect(Math.abs(rings - (usual?.[index]?.rings ?? 0)), alert).toBeLessThanOrEqual(deaths);
    expect(Math.abs(returns - (usual?.[index]?.returns ?? 0)), alert).toBeLessThanOrEqual(deaths);
  });
}

function bellsApart(line: string) {
  const [told = '', rings, returns] = /(\d+) rings, (\d+) returns/.exec(line) ?? [];
  return { alert: line.replace(told, ''), rings: Number(rings), returns: Number(returns) };
}

function byAlert(one: { readonly alert: string }, other: { readonly alert: string }): number {
  return one.alert < other.alert ? -1 : 1;
}
