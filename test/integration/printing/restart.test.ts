import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PrintRequest } from '../../../electron/backend/ports.ts';
import { cityForm } from '../../fixtures/order-forms.ts';
import { type Counter, joinCounter, openCounter } from '../../helpers/counter.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { confirmWithCustomer } from '../../helpers/intake.ts';
import { pollUntil } from '../../helpers/poll.ts';
import { separateIds, testPorts } from '../../helpers/ports.ts';
import { testPrinter } from '../../helpers/test-printer.ts';

describe.each(databases)('an app that dies while a sheet is handed over on $name', ({ open }) => {
  let database: OpenDatabase;
  const running: Counter[] = [];
  const taken: PrintRequest[] = [];
  let letGo: () => void;

  beforeEach(async () => {
    database = await open();
    taken.length = 0;
  });
  afterEach(async () => {
    letGo();
    for (const counter of running.splice(0)) await counter.close();
    await database.dispose();
  });

  /** A workstation whose printer took the sheet but whose answer never arrives; then the same app started anew. */
  async function dieWhileSubmitting(repeatable: boolean) {
    const hanging = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const dying = {
      ...testPrinter(),
      repeatable,
      submit: async (request: PrintRequest) => {
        taken.push(request);
        await hanging;
        return { backendJobId: 'late' };
      },
    };
    const first = await openCounter(database, { ports: testPorts({ printers: [dying] }), workers: true });
    running.push(first);
    const clerk = (await first.hire('lina', ['csClerk'])).api;
    const { id: customerId } = await first.customer();
    const { id, version } = await clerk.orders.drafts.create({ form: { ...cityForm, customerId } });
    await confirmWithCustomer(clerk, id);
    await clerk.orders.confirm({ draftId: id, version });
    await pollUntil('the printer to get the sheet', () => taken.length === 1);

    const ports = testPorts({ ids: separateIds(3), printers: [{ ...testPrinter(), repeatable, submit: takeAgain }] });
    const second = await joinCounter(database, { ports, workers: true });
    running.push(second);
    // Where workstations share a server, a claim of the dead holds until its lease ends.
    ports.clock.advance(200_000);
    const admin = await second.admin();
    return pollUntil('the sheet to be judged', async () => {
      ports.clock.advance(1_000);
      const [job] = await admin.printing.jobs({});
      return job && (job.state === 'unconfirmed' || job.state === 'printed') && job;
    });
  }

  async function takeAgain(request: PrintRequest) {
    taken.push(request);
    return { backendJobId: '1' };
  }

  it('[1.3.1.8] never prints a sheet twice by itself: somebody must look', async () => {
    expect(await dieWhileSubmitting(false)).toMatchObject({
      state: 'unconfirmed',
      errorCode: 'printing.interrupted',
    });
    expect(taken).toHaveLength(1);
  });

  it('[1.3.1.8] lays a PDF into its folder again, where it replaces itself', async () => {
    await dieWhileSubmitting(true);
    expect(taken).toHaveLength(2);
    expect(taken[1]?.title).toBe(taken[0]?.title);
  });
});
