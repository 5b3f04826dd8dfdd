import { PrinterRefused, PrinterSilent } from '../../electron/backend/ports.ts';
import type { PrinterDriver, PrinterDriverName, PrintOutcome, PrintRequest } from '../../electron/backend/ports.ts';

/** How the printer behaves from now on. `holding`: takes sheets and keeps them pending until it is `on` again. */
export type TestPrinterMood = 'on' | 'holding' | 'refusing' | 'silent' | { readonly failingWith: string };

export interface TestPrinter extends PrinterDriver {
  /** Every sheet that reached the printer, in order; a refused one did not, a silent one did. */
  readonly received: readonly PrintRequest[];
  mood: TestPrinterMood;
}

/** A driver that keeps sheets in memory and can be told to misbehave. */
export function testPrinter(name: PrinterDriverName = 'folder'): TestPrinter {
  const received: PrintRequest[] = [];
  const printer: TestPrinter = {
    name,
    received,
    mood: 'on',
    list: async () => [{ driver: name, target: 'test', label: 'Test' }],
    submit: async (request) => {
      if (printer.mood === 'refusing') throw new PrinterRefused('the printer is off');
      received.push(request);
      if (printer.mood === 'silent') throw new PrinterSilent('no answer came');
      return { backendJobId: String(received.length) };
    },
    poll: async (_target, backendJobId) => outcome(printer.mood, Number(backendJobId) <= received.length),
  };
  return printer;
}

function outcome(mood: TestPrinterMood, known: boolean): PrintOutcome {
  if (!known) return { state: 'unknown' };
  if (mood === 'holding') return { state: 'pending' };
  if (typeof mood === 'object') return { state: 'failed', reason: mood.failingWith };
  return { state: 'printed' };
}
