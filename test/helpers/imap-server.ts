import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { ImapFlow } from 'imapflow';
import { freePort } from './free-port.ts';
import { pollUntil } from './poll.ts';

export const mailUser = 'intake';
export const mailPassword = 'Harbour-Lamp-9';

export interface ImapServer {
  readonly port: number;
  /** Puts a message into a folder, as the company's mail server does. */
  deliver(message: Uint8Array, options?: { readonly folder?: string; readonly receivedAt?: string }): Promise<void>;
  /** Does something with the mailbox from outside, as another mail program does. */
  asMailProgram<T>(work: (client: ImapFlow) => Promise<T>): Promise<T>;
  stop(): Promise<void>;
}

/** Starts a dovecot of its own: on loopback, with one account, in a folder that goes with it. */
export async function startImapServer(): Promise<ImapServer> {
  const dir = mkdtempSync(join(tmpdir(), 'counter-imap-'));
  chmodSync(dir, 0o755);
  const port = await freePort();
  const settings = writeSettings(dir, port);
  const daemon = spawn(daemonPath(), ['-F', '-c', settings], { stdio: ['ignore', 'ignore', 'pipe'] });
  let log = '';
  daemon.stderr.on('data', (chunk) => {
    log = (log + chunk).slice(-4_000);
  });
  const ended = new Promise((resolve) => daemon.once('exit', resolve));
  const kill = () => daemon.kill('SIGKILL');
  process.once('exit', kill);
  await pollUntil('the IMAP server to listen', () => {
    if (daemon.exitCode !== null) throw new Error(`dovecot ended at once: ${log}`);
    return listens(port);
  });
  const asMailProgram: ImapServer['asMailProgram'] = async (work) => {
    const auth = { user: mailUser, pass: mailPassword };
    const client = new ImapFlow({ host: '127.0.0.1', port, secure: false, doSTARTTLS: false, auth, logger: false });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.logout();
    }
  };
  return {
    port,
    asMailProgram,
    deliver: (message, { folder = 'INBOX', receivedAt = '2026-11-23T08:30:00+08:00' } = {}) =>
      asMailProgram(async (client) => {
        await client.append(folder, Buffer.from(message), [], new Date(receivedAt));
      }),
    stop: async () => {
      process.removeListener('exit', kill);
      daemon.kill('SIGTERM');
      await ended;
      rmSync(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

function daemonPath(): string {
  return ['/usr/sbin/dovecot', '/usr/local/sbin/dovecot'].find((path) => existsSync(path)) ?? 'dovecot';
}

/** Started by root it works as nobody; by anybody else, as himself. */
function writeSettings(dir: string, port: number): string {
  const user = mailOwner();
  const mail = join(dir, 'mail');
  mkdirSync(mail);
  mkdirSync(join(dir, 'run'));
  chownSync(mail, user.uid, user.gid);
  const users = join(dir, 'users');
  writeFileSync(users, `${mailUser}:{PLAIN}${mailPassword}::::::\n`);
  const file = join(dir, 'dovecot.conf');
  writeFileSync(
    file,
    `base_dir = ${dir}/run
state_dir = ${dir}/run
log_path = ${dir}/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login
mail_location = maildir:${mail}/%u
first_valid_uid = 1
first_valid_gid = 1
default_login_user = ${user.name}
default_internal_user = ${user.name}
default_internal_group = ${user.group}
passdb {
  driver = passwd-file
  args = scheme=PLAIN username_format=%u ${users}
}
userdb {
  driver = static
  args = uid=${user.uid} gid=${user.gid} home=${mail}/%u
}
service imap-login {
  inet_listener imap {
    address = 127.0.0.1
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
  chroot =
}
service anvil {
  chroot =
}
`,
  );
  return file;
}

function mailOwner() {
  const name = process.getuid?.() === 0 ? 'nobody' : userInfo().username;
  const id = (what: string) => execFileSync('id', [what, name], { encoding: 'utf8' }).trim();
  return {
    name,
    group: execFileSync('id', ['-gn', name], { encoding: 'utf8' }).trim(),
    uid: Number(id('-u')),
    gid: Number(id('-g')),
  };
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
