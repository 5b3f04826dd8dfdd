import { describe, expect, it } from 'vitest';
import { firstToMake } from '../../../renderer/features/exceptions/order/making.ts';
import type { Trouble } from '../../../shared/contract/exceptions.ts';

const trouble = (kind: Trouble['kind'], ...links: readonly string[]) =>
  ({ kind, links: links.map((state) => ({ state })) }) as unknown as Trouble;

describe('the key that begins an order', () => {
  it('[2.5.2] is that of the lost goods, though a delay stands before them', () => {
    const [late, lost] = [trouble('late'), trouble('lost')];
    expect(firstToMake([late, lost])).toBe(lost);
  });

  it('[2.5.2] passes on where an order is under way already, and comes back when that is thrown away', () => {
    const misSent = trouble('misSent');
    expect(firstToMake([trouble('lost', 'draft'), misSent])).toBe(misSent);
    const again = trouble('lost', 'discarded', 'cancelled');
    expect(firstToMake([again, misSent])).toBe(again);
    expect(firstToMake([trouble('late'), trouble('lost', 'inTransit')])).toBeUndefined();
  });
});
