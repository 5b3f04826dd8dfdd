import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type PrinterDriver, PrinterRefused, PrinterSilent, type PrintRequest } from '../../ports.ts';
import type { IppEndpoint } from '../ipp/client.ts';
import { jobOutcome, preflight } from '../ipp/printer.ts';

interface CupsOptions {
  /** `host:port` or the path of its socket; default as CUPS' own tools have it. */
  readonly server?: string;
  readonly timeoutMs?: number;
}

/** Queues of CUPS: handed over by `lp`, followed by IPP, because `lpstat` lists cancelled jobs as completed. */
export function cupsDriver({
  server = process.env['CUPS_SERVER'],
  timeoutMs = 15_000,
}: CupsOptions = {}): PrinterDriver {
  const queues = async () => {
    const { stdout } = await run('lpstat', ['-e'], server, timeoutMs);
    return stdout.split('\n').flatMap((line) => line.trim() || []);
  };
  return {
    name: 'cups',
    list: async () =>
      (await queues().catch(() => [])).map((queue) => ({ driver: 'cups' as const, target: queue, label: queue })),
    async submit(request) {
      await preflight(queueEndpoint(server, safeQueue(request.target)), request.paper, 5_000);
      return { backendJobId: await hand(request, server, timeoutMs) };
    },
    poll: (target, backendJobId) =>
      jobOutcome(queueEndpoint(server, safeQueue(target)), jobNumber(backendJobId), 5_000),
    async check(target) {
      const queue = safeQueue(target);
      const known = await queues().catch((error: unknown) => {
        throw refusalOf(error);
      });
      if (!known.includes(queue)) throw new PrinterRefused(queue, 'printing.queueUnknown');
    },
  };
}

/** No shell is ever asked, and still no name with a shell's signs or a leading dash is let through. */
function safeQueue(target: string): string {
  if (target === '') throw new PrinterRefused('', 'printing.queueMissing');
  if (!/^[\p{L}\p{N}_][\p{L}\p{N}_.@+-]{0,126}$/u.test(target)) throw new PrinterRefused(target, 'printing.nameUnsafe');
  return target;
}

async function hand(request: PrintRequest, server: string | undefined, timeoutMs: number): Promise<string> {
  const { target, title, paper, copies, pdf } = request;
  const options = ['-d', target, '-t', title, '-n', String(copies), '-o', `media=${paper}`, '-o', 'sides=one-sided'];
  const { stdout } = await run('lp', options, server, timeoutMs, pdf).catch((error: unknown) => {
    throw refusalOf(error);
  });
  const id = /request id is (\S+-\d+)/.exec(stdout)?.[1];
  if (!id) throw new PrinterSilent(`lp said "${stdout.trim().slice(0, 200)}"`);
  return id;
}

/** `dispatch-12` -> `12` */
function jobNumber(backendJobId: string): string {
  return backendJobId.slice(backendJobId.lastIndexOf('-') + 1);
}

/** The queue as IPP knows it. */
function queueEndpoint(server: string | undefined, queue: string): IppEndpoint {
  const path = `/printers/${encodeURIComponent(queue)}`;
  const socketPath = server?.startsWith('/') ? server : server ? undefined : ownSocket();
  if (socketPath) return { uri: `ipp://localhost${path}`, secure: false, path, socketPath };
  const [, host = 'localhost', port = '631'] = /^(.*?)(?::(\d+))?(?:\/.*)?$/.exec(server ?? 'localhost') ?? [];
  return { uri: `ipp://${host}:${port}${path}`, secure: false, path, host, port: Number(port) };
}

function ownSocket(): string | undefined {
  return ['/run/cups/cups.sock', '/var/run/cups/cups.sock'].find((path) => existsSync(path));
}

interface RunFailure extends Error {
  readonly code?: string | number | null;
  readonly killed?: boolean;
  readonly stderr?: string;
}

function refusalOf(error: unknown): Error {
  const failure = error as RunFailure;
  if (failure.code === 'ENOENT') return new PrinterRefused('lp', 'printing.cupsMissing', error);
  if (failure.killed) return new PrinterSilent('lp did not end in time', { cause: error });
  const said = (failure.stderr ?? failure.message).trim().slice(0, 300);
  return new PrinterRefused(said, 'printing.refused', error);
}

function run(
  command: 'lp' | 'lpstat',
  args: readonly string[],
  server: string | undefined,
  timeoutMs: number,
  input?: Uint8Array,
): Promise<{ readonly stdout: string }> {
  const env = { ...process.env, LC_ALL: 'C.UTF-8', ...(server ? { CUPS_SERVER: server } : {}) };
  return new Promise((resolve, reject) => {
    const child = execFile(
      command,
      [...args],
      { env, timeout: timeoutMs, killSignal: 'SIGKILL' },
      (error, stdout, stderr) => {
        if (error) reject(Object.assign(error, { stderr }));
        else resolve({ stdout });
      },
    );
    // A command that ends early closes its ear; what it says comes with its end.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}
