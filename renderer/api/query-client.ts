import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { queries } from './client.ts';
import { problemOf } from './errors.ts';

/**
 * The database is on this machine or next door: nothing waits for "online", and what is shown is
 * fetched again by the change feed, not by time.
 */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSession }),
  mutationCache: new MutationCache({ onError: noticeSession }),
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 30_000,
      gcTime: 5 * 60_000,
      refetchOnWindowFocus: false,
      retry: (count, error) => count < 2 && mayPass(error),
      retryDelay: (count) => 400 * 2 ** count,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

function mayPass(error: unknown): boolean {
  const { kind } = problemOf(error);
  return kind === 'unavailable' || kind === 'unreachable';
}

/** A refusal that means "nobody is here" puts the lock or the log-in screen up, whoever asked. */
function noticeSession(error: unknown): void {
  const { kind } = problemOf(error);
  const key = queries.people.me.queryKey();
  if (kind === 'locked') queryClient.setQueryData(key, (me) => me && { ...me, locked: true });
  if (kind === 'signedOut' && queryClient.getQueryData(key)?.user)
    void queryClient.invalidateQueries({ queryKey: key });
}
