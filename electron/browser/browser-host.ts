import { join } from 'node:path';
import type { Backend, CreateBackend } from '../backend/backend.ts';
import { clockOfFile, systemClock } from '../host/clock.ts';
import { prepareDataDir } from '../host/data-dir.ts';
import { lockDataDir } from '../host/instance-lock.ts';
import { fileLogger, type HostLogger } from '../host/logger.ts';
import { backendConfig, type HostOptions } from '../host/options.ts';
import { startHttpHost } from './http-host.ts';
import { type BrowserHostPorts, browserHostPorts } from './ports.ts';

/** Long after the first page is on the screen, long before the first sheet. */
const warmUpAfterMs = 3_000;

interface BrowserHostParts {
  readonly createBackend: CreateBackend;
  /** The build's results: `renderer` and `fonts`. */
  readonly outDir: string;
}

export interface BrowserHost {
  /** The address of the `ready` line. */
  readonly url: string;
  close(): Promise<void>;
}

/** Opens the data folder, starts the backend and its address. What was opened is closed again when a later step fails. */
export async function startBrowserHost(options: HostOptions, parts: BrowserHostParts): Promise<BrowserHost> {
  const dataDir = prepareDataDir(options.dataDir);
  const undo: (() => Promise<void> | void)[] = [lockDataDir(dataDir, 'browser')];
  const close = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  const logger = fileLogger(dataDir, 'counter');
  try {
    undo.push(() => logger.close(), logCrashes(logger));
    const { backend, ports } = await openBackend({ ...options, dataDir }, parts, logger, undo);
    const http = await startHttpHost({
      backend,
      rendererDir: join(parts.outDir, 'renderer'),
      clock: ports.clock,
      logger,
      port: options.port,
    });
    undo.push(() => http.close());
    undo.push(warmUpLater(ports, logger));
    logger.info({ port: http.port }, 'browser host ready');
    return { url: http.url, close };
  } catch (error) {
    logger.error({ error }, 'start failed');
    await close();
    throw error;
  }
}

async function openBackend(
  options: HostOptions,
  { createBackend, outDir }: BrowserHostParts,
  logger: HostLogger,
  undo: (() => Promise<void> | void)[],
): Promise<{ backend: Backend; ports: BrowserHostPorts }> {
  const clock = options.clockFile === null ? systemClock : clockOfFile(options.clockFile);
  const ports = browserHostPorts(options.dataDir, join(outDir, 'fonts'), logger, clock);
  undo.push(() => ports.pdf.close());
  const backend = await createBackend(ports, backendConfig(options));
  undo.push(() => backend.close());
  return { backend, ports };
}

/** The process still ends; the log says why. */
function logCrashes(logger: HostLogger): () => void {
  const log = (error: unknown) => logger.error({ error }, 'crashed');
  process.on('uncaughtExceptionMonitor', log);
  return () => void process.off('uncaughtExceptionMonitor', log);
}

function warmUpLater({ pdf }: BrowserHostPorts, logger: HostLogger): () => void {
  const timer = setTimeout(() => {
    pdf.warmUp().catch((error: unknown) => logger.warn({ error }, 'no PDF engine yet'));
  }, warmUpAfterMs);
  return () => clearTimeout(timer);
}
