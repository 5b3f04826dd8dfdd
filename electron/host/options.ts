import { hostname } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import packageJson from '../../package.json' with { type: 'json' };
import type { BackendConfig, DatabaseConfig } from '../backend/config.ts';
import { defaultDataDir } from './data-dir.ts';

export interface HostOptions {
  readonly dataDir: string;
  /** 0: any free one. Only the browser host listens. */
  readonly port: number;
  readonly demo: boolean;
  readonly open: boolean;
  readonly databaseUrl: string | null;
  /** A file with the moment that it is, for tests; `null`: the system's clock. */
  readonly clockFile: string | null;
}

/**
 * Reads the options that the launcher passes on; Electron's own switches stand among them (`strict:
 * false`). The database's address comes by environment: it may hold a password.
 */
export function readHostOptions(
  argv: readonly string[],
  env: NodeJS.ProcessEnv,
  { strict = true }: { readonly strict?: boolean } = {},
): HostOptions {
  const { values } = parseArgs({
    args: [...argv],
    strict,
    allowPositionals: !strict,
    options: {
      data: { type: 'string' },
      port: { type: 'string', default: '0' },
      demo: { type: 'boolean', default: false },
      'no-open': { type: 'boolean', default: false },
      // Only a test may say what time it is: times of reports are evidence.
      ...(env['COUNTER_UNDER_TEST'] === '1' ? { clock: { type: 'string' as const } } : {}),
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port ${port}: not a port number`);
  return {
    dataDir: typeof values.data === 'string' ? values.data : defaultDataDir(env),
    port,
    demo: values.demo === true,
    open: values['no-open'] !== true,
    databaseUrl: env['COUNTER_DATABASE_URL'] || null,
    clockFile: env['COUNTER_UNDER_TEST'] === '1' && typeof values.clock === 'string' ? values.clock : null,
  };
}

export function backendConfig(options: Pick<HostOptions, 'dataDir' | 'demo' | 'databaseUrl'>): BackendConfig {
  return {
    appVersion: packageJson.version,
    database: databaseConfig(options),
    dataDir: options.dataDir,
    workstation: hostname(),
    demo: options.demo,
    workers: true,
  };
}

function databaseConfig({ dataDir, databaseUrl }: Pick<HostOptions, 'dataDir' | 'databaseUrl'>): DatabaseConfig {
  return databaseUrl === null
    ? { kind: 'sqlite', file: join(dataDir, 'counter.sqlite') }
    : { kind: 'postgres', url: databaseUrl };
}
