import type { ImapFlow } from 'imapflow';
import type { MailAddress } from '../../../../shared/domain/mailbox/settings.ts';
import { faultOf, MailboxUnreachable } from './faults.ts';

/** Limits of waiting for a server, ms. */
const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 } as const;

export interface ImapAccess {
  readonly address: MailAddress;
  readonly password: string;
  readonly stop: AbortSignal;
}

/** An opened folder. */
export interface OpenFolder {
  readonly client: ImapFlow;
  /** Asks the server; whatever goes wrong with it is a `MailboxUnreachable`. */
  ask<T>(question: () => Promise<T>): Promise<T>;
}

/**
 * Does something in the opened folder, then leaves, whatever happens. A server that goes away, a wrong password or a
 * stop end it with `MailboxUnreachable`; errors of `work` itself go through.
 */
export async function inFolder<T>(
  { address, password, stop }: ImapAccess,
  writable: boolean,
  work: (folder: OpenFolder) => Promise<T>,
): Promise<T> {
  const client = await clientOf(address, password);
  let broken: unknown;
  // A socket that breaks between two commands tells it here and nowhere else.
  client.on('error', (error: unknown) => {
    broken ??= error;
  });
  const close = () => client.close();
  stop.addEventListener('abort', close, { once: true });
  const ask = async <A>(question: () => Promise<A>): Promise<A> => {
    try {
      return await question();
    } catch (error) {
      throw new MailboxUnreachable(faultOf(broken ?? error, password), error);
    }
  };
  try {
    await ask(() => client.connect());
    await ask(() => client.mailboxOpen(address.folder || 'INBOX', { readOnly: !writable }).catch(asFolder));
    return await work({ client, ask });
  } finally {
    stop.removeEventListener('abort', close);
    await leave(client);
  }
}

async function clientOf({ host, port, security, user }: MailAddress, password: string): Promise<ImapFlow> {
  // Loaded by workstations that look after a mailbox, not by each at its start.
  const { ImapFlow } = await import('imapflow');
  return new ImapFlow({
    host,
    port,
    secure: security === 'tls',
    ...(security === 'tls' ? {} : { doSTARTTLS: security === 'startTls' }),
    auth: { user, pass: password },
    logger: false,
    disableAutoIdle: true,
    clientInfo: { name: 'CS Counter' },
    ...patience,
  });
}

/** A server that answers NO to opening a folder has no such folder for us. */
function asFolder(error: Error & { readonly responseStatus?: string }): never {
  if (error.responseStatus === 'NO') Object.assign(error, { mailboxMissing: true });
  throw error;
}

async function leave(client: ImapFlow): Promise<void> {
  const over = setTimeout(() => client.close(), 2_000);
  try {
    if (client.usable) await client.logout();
  } catch {
    // It is gone: nothing is left to close but the socket.
  } finally {
    clearTimeout(over);
    client.close();
  }
}
