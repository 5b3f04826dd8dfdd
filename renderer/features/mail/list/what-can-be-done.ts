import type { OutboxRow } from '../../../../shared/contract/mail.ts';

/** Somebody is left whom it can be sent to. */
export function mayRetry({ state, to }: OutboxRow): boolean {
  if (state === 'failed' || state === 'givenUp') return true;
  return state === 'accepted' && to.some((one) => one.state === 'refused');
}

/** It has not left the house. */
export function mayCancel({ state }: OutboxRow): boolean {
  return state === 'queued' || state === 'failed';
}
