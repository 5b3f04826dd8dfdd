import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { SmtpAccount } from '../../../../shared/domain/mail/settings.ts';

/** Limits of waiting for a server, ms. */
export interface Patience {
  readonly connect: number;
  readonly greeting: number;
  /** Without a byte from the server. */
  readonly silence: number;
  /** For one message from the first byte to the server's last word. */
  readonly whole: number;
}

export const usualPatience: Patience = { connect: 20_000, greeting: 20_000, silence: 60_000, whole: 300_000 };

export interface SmtpAccess {
  readonly account: SmtpAccount;
  readonly password: string;
  readonly patience: Patience;
  readonly stop: AbortSignal;
}

/** The steps of a session, in which a fault means different things. */
export type SmtpPhase = 'connect' | 'logIn' | 'send';

/** What ended a session before the server spoke about the message, or instead of it. */
export class SmtpFailed extends Error {
  override readonly name = 'SmtpFailed';
  readonly phase: SmtpPhase;

  constructor(phase: SmtpPhase, cause: unknown) {
    super(phase, { cause });
    this.phase = phase;
  }
}

/** A greeted session, logged in where the account has a user. */
export interface SmtpSession {
  send(envelope: { from: string; to: string[] }, message: Buffer): ReturnType<typeof sendOver>;
}

/** Does something in a session of its own, then leaves, whatever happens. Throws `SmtpFailed`. */
export async function inSession<T>(access: SmtpAccess, work: (session: SmtpSession) => Promise<T>): Promise<T> {
  const connection = await connectionOf(access);
  const limit = AbortSignal.any([access.stop, AbortSignal.timeout(access.patience.whole)]);
  const broken = new Promise<never>((_, reject) => {
    connection.once('error', reject);
    connection.once('end', () => reject(new Error('ECONNECTION: the server hung up')));
    limit.addEventListener('abort', () => reject(limit.reason), { once: true });
  });
  // Whoever waits for it is told; afterwards nobody does.
  broken.catch(() => undefined);
  const step = async <A>(phase: SmtpPhase, act: () => Promise<A>): Promise<A> => {
    try {
      limit.throwIfAborted();
      return await Promise.race([act(), broken]);
    } catch (error) {
      throw new SmtpFailed(phase, error);
    }
  };
  try {
    await step('connect', () => called((done) => connection.connect(done)));
    if (access.account.user !== '') await step('logIn', () => logIn(connection, access));
    const result = await work({
      send: (envelope, message) => step('send', () => sendOver(connection, envelope, message)),
    });
    connection.quit();
    return result;
  } finally {
    connection.removeAllListeners('error');
    connection.on('error', () => undefined);
    connection.close();
  }
}

async function connectionOf({ account, patience }: SmtpAccess): Promise<SMTPConnection> {
  // Loaded by workstations that send, not by each at its start.
  const { default: Connection } = await import('nodemailer/lib/smtp-connection');
  return new Connection({
    host: account.host,
    port: account.port,
    secure: account.security === 'tls',
    requireTLS: account.security === 'startTls',
    ignoreTLS: account.security === 'none',
    logger: false,
    connectionTimeout: patience.connect,
    greetingTimeout: patience.greeting,
    socketTimeout: patience.silence,
    dnsTimeout: patience.connect,
    socketCloseTimeout: 1_000,
    tls: { minVersion: 'TLSv1.2' },
  });
}

function logIn(connection: SMTPConnection, { account, password }: SmtpAccess): Promise<unknown> {
  const credentials = { user: account.user, pass: password };
  return called((done) => connection.login({ ...credentials, credentials }, done));
}

function sendOver(connection: SMTPConnection, envelope: { from: string; to: string[] }, message: Buffer) {
  return new Promise<Parameters<Parameters<SMTPConnection['send']>[2]>[1] & object>((resolve, reject) => {
    connection.send({ ...envelope, size: message.byteLength }, message, (error, info) => {
      if (error || !info) reject(error ?? new Error('no answer'));
      else resolve(info);
    });
  });
}

function called(act: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    act((error) => (error ? reject(error) : resolve()));
  });
}
