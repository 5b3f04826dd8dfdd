import type { Query, QueryClient } from '@tanstack/react-query';

/** So long the news may begin a fetch anew before it has arrived even once, in ms. */
const patience = 1_000;

/**
 * What is asked for anew at each change is there soonest after one's own act; but where changes come faster than the
 * answer it would never arrive. What waited too long is let arrive first, and is asked for once more then.
 */
export function createArriving(client: QueryClient, signal: AbortSignal) {
  const since = new Map<string, number>();
  const again = new Set<string>();
  const stop = client.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated') return;
    const { action, query } = event;
    if (action.type !== 'success' && action.type !== 'error') return;
    since.delete(query.queryHash);
    if (again.delete(query.queryHash)) void client.invalidateQueries({ queryKey: query.queryKey, exact: true });
  });
  signal.addEventListener('abort', stop);
  /** Whether it may begin anew; otherwise it does so by itself once it has arrived. */
  return ({ queryHash, state }: Query): boolean => {
    if (state.fetchStatus !== 'fetching') return true;
    // What has never arrived is not begun anew by the query client: it would show what was before this change.
    if (state.data === undefined) {
      again.add(queryHash);
      return false;
    }
    const first = since.get(queryHash) ?? Date.now();
    since.set(queryHash, first);
    if (Date.now() - first < patience) return true;
    again.add(queryHash);
    return false;
  };
}
