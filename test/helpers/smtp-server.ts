import { readFileSync } from 'node:fs';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { root } from './root.ts';

export const smtpUser = 'service@counter.example.cn';
export const smtpPassword = 'Lantern-Bridge-4';

export interface TakenMessage {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: Buffer;
  readonly mail: ParsedMail;
}

/** How the server treats what comes next; changed at any time. */
export interface SmtpManners {
  /** Code for a recipient, as 550 for refused or 451 for later; `null` takes it. */
  recipient: (address: string) => number | null;
  /** So many recipients are asked to come again before one is taken. */
  greylist: number;
  refuseLogIn: boolean;
  /** Code for the sender's address; `null` takes it. */
  sender: number | null;
  /** Code for the whole message; `null` takes it. */
  message: number | null;
  /** Says nothing more: instead of the greeting, or of the answer to the message. */
  hang: 'greeting' | 'message' | null;
  /** So many connections break: in the middle of the message, or when it was taken and before that is said. */
  breakMiddle: number;
  breakTaken: number;
}

export interface SmtpServer {
  readonly port: number;
  readonly manners: SmtpManners;
  /** Messages that the server took, whether it could say so or not. */
  readonly taken: readonly TakenMessage[];
  /** How many connections there were. */
  readonly connections: () => number;
  stop(): Promise<void>;
}

interface SmtpOptions {
  readonly security?: 'none' | 'startTls' | 'tls';
  readonly port?: number;
  /** Largest message that is announced, bytes. */
  readonly size?: number;
}

const fixture = (name: string) => readFileSync(join(root, 'test', 'fixtures', 'mail-server', name));

/** A real mail server on loopback with one account, which takes messages as it is told to. */
export async function startSmtpServer({ security = 'none', port = 0, size }: SmtpOptions = {}): Promise<SmtpServer> {
  const manners: SmtpManners = {
    recipient: () => null,
    greylist: 0,
    refuseLogIn: false,
    sender: null,
    message: null,
    hang: null,
    breakMiddle: 0,
    breakTaken: 0,
  };
  const taken: TakenMessage[] = [];
  let connections = 0;
  const server = new SMTPServer({
    name: 'mail.counter.example.cn',
    secure: security === 'tls',
    key: fixture('key.pem'),
    cert: fixture('certificate.pem'),
    disabledCommands: security === 'none' ? ['STARTTLS'] : [],
    allowInsecureAuth: security === 'none',
    authOptional: true,
    disableReverseLookup: true,
    closeTimeout: 1,
    ...(size === undefined ? {} : { size }),
    onConnect(_session, done) {
      connections += 1;
      if (manners.hang !== 'greeting') done();
    },
    onAuth({ username, password }, _session, done) {
      const right = username === smtpUser && password === smtpPassword && !manners.refuseLogIn;
      done(right ? null : answer(535, 'authentication failed'), right ? { user: username } : undefined);
    },
    onMailFrom: (_address, _session, done) =>
      done(manners.sender ? answer(manners.sender, 'no such sender here') : null),
    onRcptTo({ address }, _session, done) {
      const code = manners.recipient(address) ?? (manners.greylist-- > 0 ? 451 : null);
      done(code ? answer(code, code < 500 ? 'greylisted, come again' : 'no such mailbox') : null);
    },
    onData(stream, session, done) {
      // oxlint-disable-next-line promise/no-callback-in-promise -- the server speaks in callbacks
      takeMessage(stream, session).then(() => done(), done);
    },
  });
  server.on('error', () => undefined);

  async function takeMessage(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<null> {
    if (manners.breakMiddle > 0) {
      manners.breakMiddle -= 1;
      socketOf(server, session).destroy();
    }
    const parts: Buffer[] = [];
    for await (const part of stream) parts.push(part as Buffer);
    const raw = Buffer.concat(parts);
    if (manners.hang === 'message') return new Promise(() => undefined);
    if (manners.message) throw answer(manners.message, 'message not wanted');
    const { mailFrom, rcptTo } = session.envelope;
    const from = mailFrom ? mailFrom.address : '';
    taken.push({ from, to: rcptTo.map(({ address }) => address), raw, mail: await simpleParser(raw) });
    if (manners.breakTaken > 0) {
      manners.breakTaken -= 1;
      socketOf(server, session).destroy();
    }
    return null;
  }

  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    port: (server.server.address() as AddressInfo).port,
    manners,
    taken,
    connections: () => connections,
    stop: () =>
      new Promise((resolve) => {
        for (const connection of server.connections as Set<OpenConnection>) connection._socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/** From here on this process believes the certificate of the test's mail server, as a company's machines believe theirs. */
export function trustMailServer(): () => void {
  const before = getCACertificates('default');
  setDefaultCACertificates([...before, fixture('certificate.pem').toString('utf8')]);
  return () => setDefaultCACertificates(before);
}

interface OpenConnection {
  readonly id: string;
  readonly _socket: Socket;
}

function socketOf(server: SMTPServer, session: SMTPServerSession): Socket {
  const found = [...(server.connections as Set<OpenConnection>)].find(({ id }) => id === session.id);
  if (!found) throw new Error('No such connection');
  return found._socket;
}

function answer(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
