import { useQueryClient } from '@tanstack/react-query';
import { queries } from '../../api/client.ts';

/** What comes after an act waits for the case as it is now: the next key must not act on what was before. */
export function useThenFresh(then: () => void): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await client.refetchQueries({ queryKey: queries.quality.get.key(), type: 'active' });
    then();
  };
}
