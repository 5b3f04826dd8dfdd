import { type PrinterDriver, PrinterRefused, PrinterSilent } from '../../../electron/backend/ports.ts';

/** `silent`: nobody knows whether the sheet came out. */
export type PrinterMood = 'on' | 'off' | 'silent';

/** The printers of both centres, as they are at a moment of the script. They remember nothing, so that they survive anything. */
export function weekPrinter(mood: () => PrinterMood): PrinterDriver {
  return {
    name: 'folder',
    // A sheet handed over twice is the same sheet.
    repeatable: true,
    list: async () => [],
    async submit({ title }) {
      if (mood() === 'off') throw new PrinterRefused('the printer is off');
      if (mood() === 'silent') throw new PrinterSilent('no answer came');
      return { backendJobId: title.slice(0, 100) };
    },
    poll: async () => ({ state: 'printed' }),
  };
}
