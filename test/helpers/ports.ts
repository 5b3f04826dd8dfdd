import type {
  Clock,
  HostPorts,
  IdSource,
  Logger,
  Notifier,
  PdfRenderer,
  Secrets,
  WaitingAlerts,
} from '../../electron/backend/ports.ts';
import { testClock, type TestClock } from './test-clock.ts';
import { testIds } from './test-ids.ts';
import { testPrinter, type TestPrinter } from './test-printer.ts';

export interface LogEntry {
  readonly level: 'info' | 'warn' | 'error';
  readonly fields: object;
  readonly message: string;
}

export type Notice = Parameters<Notifier['show']>[0];

/** A host without machine: everything the backend asked of it can be looked at. */
export interface TestPorts extends HostPorts {
  readonly clock: TestClock;
  readonly printer: TestPrinter;
  /** Sheets that were rendered, in order. */
  readonly rendered: readonly string[];
  readonly notices: readonly Notice[];
  /** What the tray was told, the last count last. */
  readonly waiting: readonly WaitingAlerts[];
  readonly log: readonly LogEntry[];
}

/** Ports for one backend in a test: still clock, counted ids, a printer and a PDF engine that only remember. */
export function testPorts(given: Partial<HostPorts> & { readonly clock?: TestClock } = {}): TestPorts {
  const printer = testPrinter();
  const rendered: string[] = [];
  const notices: Notice[] = [];
  const waiting: WaitingAlerts[] = [];
  const log: LogEntry[] = [];
  return {
    ids: testIds(),
    pdf: rememberingPdf(rendered),
    printers: [printer],
    notifier: { show: (notice) => void notices.push(notice), waiting: (count) => void waiting.push(count) },
    secrets: memorySecrets(),
    logger: rememberingLogger(log),
    ...given,
    clock: given.clock ?? testClock(),
    printer,
    rendered,
    notices,
    waiting,
    log,
  };
}

/** The machine's own time, for tests that meet real processes. */
export const systemClock: Clock = {
  now: () => Date.now(),
  steady: () => performance.now(),
  every: (intervalMs, work) => {
    const timer = setInterval(work, intervalMs);
    return () => clearInterval(timer);
  },
};

/** Ids that no second source of the same run gives again. */
export function separateIds(source: number): IdSource {
  return testIds(source * 1_000_000_000 + 1);
}

function rememberingPdf(rendered: string[]): PdfRenderer {
  return {
    render: async (html, paper) => {
      rendered.push(html);
      return new TextEncoder().encode(`%PDF-1.7\n% ${paper}\n${html}\n%%EOF\n`);
    },
    close: async () => {},
  };
}

function memorySecrets(): Secrets {
  const kept = new Map<string, string>();
  return {
    read: async (key) => kept.get(key) ?? null,
    write: async (key, value) => void kept.set(key, value),
  };
}

function rememberingLogger(log: LogEntry[]): Logger {
  const at = (level: LogEntry['level']) => (fields: object, message: string) =>
    void log.push({ level, fields, message });
  return { info: at('info'), warn: at('warn'), error: at('error') };
}
