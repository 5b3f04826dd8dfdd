import type { WaitingAlerts } from '../ports.ts';
import type { ActsDeps } from './acts.ts';
import { inboxRepository } from './inbox.repository.ts';

/** Tells the host how many alerts wait for those who are at this workstation, when that has changed. */
export function createWaitingCount({ database, ports, now }: ActsDeps) {
  let told: WaitingAlerts = { open: 0, late: 0 };
  return async (userIds: readonly string[]): Promise<void> => {
    const count = userIds.length > 0 ? await inboxRepository.waiting(database.read, userIds, now()) : nobody;
    if (count.open === told.open && count.late === told.late) return;
    told = count;
    ports.notifier.waiting(count);
  };
}

const nobody: WaitingAlerts = { open: 0, late: 0 };
