import { confirmWithCustomer } from '../../helpers/intake.ts';
import { startIppPrinter } from '../../helpers/ipp/ipp-printer.ts';
import { pollUntil } from '../../helpers/poll.ts';
import { adminName, clerkName, password } from '../data/set-up.ts';
import { within } from '../figure.ts';
import { openHouse, startHouse } from '../house.ts';
import { median, quantile } from '../measure/statistics.ts';
import { openRaw } from '../raw/raw.ts';
import { chooseInputs } from '../work/inputs.ts';
import type { Group } from './group.ts';

const sheets = 40;
const warmUps = 5;
const mostMs = 2_000;

/** From the key that confirms to the last byte of the PDF at the printer, with an engine that is warm. */
export const printingGroup: Group = {
  name: 'print',
  async run(stage, report) {
    const { middle } = stage.sizes;
    await stage.leave(middle);
    const dataset = await stage.dataset(middle);
    const printer = await startIppPrinter();
    const raw = await openRaw(dataset.config);
    const { forms } = await chooseInputs(raw);
    await raw.close();
    const house = await openHouse(dataset, { workers: true });
    try {
      await house.api.people.switchTo({ userName: adminName, password });
      for (const setting of await house.api.printing.printers()) {
        await house.api.printing.savePrinter({ ...setting, driver: 'ipp', target: printer.url });
      }
      await house.api.people.switchTo({ userName: clerkName, password });
      const samples: number[] = [];
      const answered: number[] = [];
      for (let index = 0; index < sheets + warmUps; index++) {
        const form = forms[index % forms.length];
        const { id, version } = await house.api.orders.drafts.create({ form: { ...form } });
        await confirmWithCustomer(house.api, id);
        const before = printer.received.length;
        const started = performance.now();
        await house.api.orders.confirm({ draftId: id, version });
        const confirmed = performance.now() - started;
        await pollUntil('the sheet at the printer', () => printer.received.length > before, {
          everyMs: 2,
          timeoutMs: 60_000,
        });
        if (index < warmUps) continue;
        samples.push(performance.now() - started);
        answered.push(confirmed);
      }
      report.add(
        within('confirm to PDF at the printer, warm, p95', quantile(samples, 0.95), mostMs, 'ms', median(answered)),
        within('confirm to PDF at the printer, warm, median', median(samples), null, 'ms', median(answered)),
      );
    } finally {
      await house.close();
      await printer.close();
      await restorePrinters();
    }

    /** The next run finds the sheets going to the app's own folder again. */
    async function restorePrinters(): Promise<void> {
      const after = await startHouse(dataset);
      await after.api.people.logIn({ userName: adminName, password });
      for (const setting of await after.api.printing.printers()) {
        await after.api.printing.savePrinter({ ...setting, driver: 'folder', target: '' });
      }
      await after.close();
    }
  },
};
