import type { Change } from '../../../shared/contract/system.ts';
import type { Database } from './database.ts';
import type { ReadContext } from './unit-of-work.ts';

/**
 * Something that every act asks for and that seldom changes, as last read: read anew after a change of one of
 * the topics, on whatever workstation. `null` says that it is not there yet; a unit of work that may have just
 * written it passes its own context and sees it.
 */
export function createKnown<T>(
  { changes, read: committed }: Pick<Database, 'changes' | 'read'>,
  topics: readonly Change['topic'][],
  read: (at: ReadContext) => Promise<T | null>,
): (at?: ReadContext) => Promise<T | null> {
  let reading: Promise<T | null> | null = null;
  changes.subscribe(({ topic }) => {
    if (topic === 'all' || topics.includes(topic)) reading = null;
  });
  return async (at) => {
    reading ??= read(committed);
    const mine = reading;
    try {
      return (await mine) ?? (at ? await read(at) : null);
    } catch (error) {
      if (reading === mine) reading = null;
      throw error;
    }
  };
}
