import type { ListFilter, OutboxRow as OutboxRowView } from '../../../shared/contract/mail.ts';
import type { OutgoingMessage } from '../../../shared/domain/mail/message.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { cancelMessage, recordTyped, retryMessage, type TypedMessage } from './acts.ts';
import type { MailDeps } from './mail.deps.ts';
import { outboxRepository } from './outbox.repository.ts';
import { callBackAll, queueMessage } from './queue.ts';
import { type Sender, startSender } from './sender.ts';
import { saveSettings, settingsView, type SettingsWithSecrets } from './settings.ts';
import { mailStatus } from './status.ts';
import { testSender, type TestInput } from './test-sender.ts';
import { messageOf, viewsOf } from './views.ts';

interface Versioned {
  readonly id: string;
  readonly version: number;
}

interface PageInput {
  readonly filter: ListFilter;
  readonly cursor: string | null;
  readonly limit: number;
}

export type MailService = ReturnType<typeof createMailService>;

/** Messages that leave the house by e-mail and SMS: kept until a server took them, and the proof of when it did. */
export function createMailService(deps: MailDeps) {
  const { read, write } = deps.database;
  let sender: Sender | null = null;
  const wake = () => sender?.wake();
  return {
    /**
     * Queues a message in the caller's unit of work, and answers its id. Under a key that is known it is the same message
     * and nothing happens. Throws a `UserError` with what keeps it from being sent.
     */
    queue: (tx: WriteContext, actor: Actor | null, message: OutgoingMessage): Promise<string> =>
      queueMessage(tx, deps, actor, message, wake),

    /** Calls back in the caller's unit of work whatever has not left about a subject that is not so any more. */
    callBack: (tx: WriteContext, actor: Actor, what: { readonly subjectId: string; readonly reason: string }) =>
      callBackAll(tx, deps, actor, what),

    /** Messages about an order or anything else, newest first. */
    ofSubject: async (subjectId: string, at: ReadContext = read): Promise<OutboxRowView[]> =>
      viewsOf(at, await outboxRepository.ofSubject(at, subjectId)),

    async list({ filter, cursor, limit }: PageInput) {
      const rows = await outboxRepository.page(read, filter, cursor, limit + 1);
      const shown = rows.slice(0, limit);
      return { rows: await viewsOf(read, shown), next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null };
    },
    status: () => mailStatus(deps),
    get: (id: string) => messageOf(read, id),

    async retry(actor: Actor, input: Versioned) {
      const row = await write((tx) => retryMessage(tx, deps, actor, input));
      wake();
      return row;
    },
    cancel: (actor: Actor, input: Versioned & { readonly reason: string }) =>
      write((tx) => cancelMessage(tx, deps, actor, input)),
    recordTyped: (actor: Actor, input: TypedMessage) => write((tx) => recordTyped(tx, deps, actor, input)),

    settings: {
      get: () => settingsView(deps),
      async save(actor: Actor, input: SettingsWithSecrets) {
        const saved = await saveSettings(deps, actor, input);
        wake();
        return saved;
      },
      test: (actor: Actor, input: TestInput) => testSender(deps, actor, input),
    },

    startSender(): Sender {
      const { config, ports } = deps;
      sender = startSender(deps, `${config.workstation.slice(0, 80)}/${ports.ids.next()}`);
      return sender;
    },
  };
}
