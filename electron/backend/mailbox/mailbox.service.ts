import type { MessageSource } from '../../../shared/contract/mailbox.ts';
import type { MessageState } from '../../../shared/domain/mailbox/message.ts';
import type { MailAddress } from '../../../shared/domain/mailbox/settings.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { addMessage } from './file-messages.ts';
import { bringBackMessage, dismissMessage, listMessages, releaseMessages, takeMessage } from './inbox.ts';
import { type Poller, startPoller } from './imap/poller.ts';
import { mailboxStatus, testMailbox } from './mailbox-status.ts';
import type { MailboxDeps } from './mailbox.deps.ts';
import { mailboxRepository } from './mailbox.repository.ts';
import { fileReceived, prepareMessage } from './receive-message.ts';
import { positionRepository } from './position.repository.ts';
import { type SettingsWithPassword, settingsView, updateSettings } from './settings.ts';
import { messageOf, mustFindMessage } from './views.ts';

type Versioned = { readonly id: string; readonly version: number };
type PageInput = { readonly state: MessageState | null; readonly cursor: string | null; readonly limit: number };

/** E-mails that become orders (1.2.1): kept whole, read as text, offered as fields; never an order by themselves. */
export function createMailboxService(deps: MailboxDeps) {
  const { read, write } = deps.database;
  let poller: Poller | null = null;
  return {
    add: (actor: Actor, input: { readonly draftId: string | null; readonly source: MessageSource }) =>
      addMessage(deps, actor, input),

    async ofOrder(id: string) {
      const rows = await mailboxRepository.ofDraft(read, id);
      return Promise.all(rows.map((row) => messageOf(read, deps, row)));
    },

    list: (input: PageInput) => listMessages(read, input),
    counts: () => mailboxRepository.counts(read),
    get: async (id: string) => messageOf(read, deps, await mustFindMessage(read, id)),
    take: (actor: Actor, id: string) => takeMessage(deps, actor, id),
    dismiss: (actor: Actor, input: Versioned & { readonly reason: string }) =>
      write((tx) => dismissMessage(tx, deps, actor, input)),
    bringBack: (actor: Actor, input: Versioned) => write((tx) => bringBackMessage(tx, deps, actor, input)),

    status: () => mailboxStatus(deps),

    /** The next look is due at once, on whichever workstation looks. */
    async lookNow(): Promise<void> {
      await write((tx) => positionRepository.hurry(tx));
      poller?.wake();
    },

    settings: () => settingsView(deps),
    async updateSettings(actor: Actor, input: SettingsWithPassword) {
      const saved = await updateSettings(deps, actor, input);
      await this.lookNow();
      return saved;
    },
    testSettings: (input: MailAddress & { readonly password: string | null }) => testMailbox(deps, input),

    startPoller(): Poller {
      const { config, ports } = deps;
      poller = startPoller(deps, `${config.workstation.slice(0, 80)}/${ports.ids.next()}`);
      return poller;
    },

    /** A message that came in; its id, or `null` when it was there already. */
    async receive(source: Uint8Array, receivedAt: number): Promise<string | null> {
      const prepared = await prepareMessage(deps, source);
      return write((tx) => fileReceived(tx, deps, prepared, receivedAt));
    },

    /** A draft was thrown away, in that unit of work. */
    released: (tx: WriteContext, actor: Actor, draftId: string) => releaseMessages(tx, deps, actor, draftId),
  };
}
