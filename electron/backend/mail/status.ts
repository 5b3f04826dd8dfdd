import { type Channel, channels } from '../../../shared/domain/mail/message.ts';
import { type OutgoingSettings, type SenderName, smtpAccounts } from '../../../shared/domain/mail/settings.ts';
import type { MailDeps } from './mail.deps.ts';
import { outboxRepository } from './outbox.repository.ts';
import { readSecret } from './secrets.ts';
import { outgoingRepository } from './settings.repository.ts';

/** For so long a message that was given up is counted as trouble, ms. */
const troubleFor = 7 * 86_400_000;

/** What waits, what needs somebody, and which channels can be used. */
export async function mailStatus(deps: MailDeps) {
  const { read } = deps.database;
  const settings = await outgoingRepository.read(read);
  const counts = await outboxRepository.counts(read, deps.now() - troubleFor);
  const ready = channels.filter((channel) => sendersOf(settings, channel).length > 0);
  const sendsHere: Channel[] = [];
  for (const channel of ready) {
    if (deps.config.workers && (await usableHere(deps, settings, channel)).length > 0) sendsHere.push(channel);
  }
  const all = await outgoingRepository.standings(read);
  const down = all.flatMap(({ id: sender, downSince: since, errorCode, errorDetail: detail }) =>
    since !== null && settings[sender].enabled
      ? [{ sender, since, code: errorCode ?? 'mail.serverFault', detail }]
      : [],
  );
  return { ...counts, ready, sendsHere, down };
}

/** The ways out of a channel that are switched on, the first choice first. */
export function sendersOf(settings: OutgoingSettings, channel: Channel): readonly SenderName[] {
  const all: readonly SenderName[] = channel === 'sms' ? ['sms'] : smtpAccounts;
  return all.filter((sender) => settings[sender].enabled);
}

/** Those of them for which this workstation has what it takes. */
export async function usableHere(
  deps: MailDeps,
  settings: OutgoingSettings,
  channel: Channel,
): Promise<readonly SenderName[]> {
  const usable: SenderName[] = [];
  for (const sender of sendersOf(settings, channel)) {
    if (!needsSecret(settings, sender) || (await readSecret(deps, sender)) !== '') usable.push(sender);
  }
  return usable;
}

function needsSecret(settings: OutgoingSettings, sender: SenderName): boolean {
  if (sender !== 'sms') return settings[sender].user !== '';
  const { url, headers, body } = settings.sms;
  return `${url} ${headers} ${body}`.includes('{token}');
}
