import { type CentreKind, centreKinds } from '../../../../shared/domain/company/centres.ts';

/** Filters of the queue, kept in the address. */
export interface QueueSearch {
  readonly centre?: CentreKind;
  readonly all?: boolean;
}

/** What an address says of them; anything else is left out. */
export function readQueueSearch(given: Record<string, unknown>): QueueSearch {
  const centre = centreKinds.find((kind) => kind === given['centre']);
  return { ...(centre ? { centre } : {}), ...(given['all'] === true ? { all: true } : {}) };
}
