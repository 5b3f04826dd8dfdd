import type { Trouble } from '../../../../shared/contract/exceptions.ts';
import { linksFor } from '../../../../shared/domain/exceptions/values.ts';

/** No order makes it good yet: none was begun, or what was begun is gone. */
export function isUnmade({ links }: Pick<Trouble, 'links'>): boolean {
  return links.every(({ state }) => state === 'discarded' || state === 'cancelled');
}

/** The one that an order may make good next: late goods come all the same, and may stand before lost ones. */
export function firstToMake(open: readonly Trouble[]): Trouble | undefined {
  return open.find((trouble) => linksFor[trouble.kind].length > 0 && isUnmade(trouble));
}
