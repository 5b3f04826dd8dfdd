import { idPattern } from '../../../../shared/lib/ids.ts';

export const outboxFilters = ['all', 'waiting', 'trouble', 'accepted', 'cancelled'] as const;
type OutboxFilter = (typeof outboxFilters)[number];

/** What the outbox shows, kept in the address; without a filter all of it. */
export interface OutboxSearch {
  readonly show?: OutboxFilter | undefined;
  readonly message?: string | undefined;
}

export function readOutboxSearch(given: Record<string, unknown>): OutboxSearch {
  const show = outboxFilters.find((one) => one === given['show']);
  const message = given['message'];
  return {
    ...(show ? { show } : {}),
    ...(typeof message === 'string' && idPattern.test(message) ? { message } : {}),
  };
}
