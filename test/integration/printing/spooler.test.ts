import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '../../../shared/contract/contract.ts';
import type { PrintJob } from '../../../shared/contract/printing.ts';
import { cityForm, outboundForm } from '../../fixtures/order-forms.ts';
import { type Counter, joinCounter, openCounter } from '../../helpers/counter.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { confirmWithCustomer } from '../../helpers/intake.ts';
import { pollUntil } from '../../helpers/poll.ts';
import { separateIds, type TestPorts, testPorts } from '../../helpers/ports.ts';
import { problemOf } from '../../helpers/problems.ts';

describe.each(databases)('the print spooler on $name', ({ open }) => {
  let database: OpenDatabase;
  let ports: TestPorts;
  let counter: Counter;
  let clerk: Api;
  let customerId: string;

  beforeEach(async () => {
    database = await open();
    ports = testPorts();
    counter = await openCounter(database, { ports, workers: true });
    clerk = (await counter.hire('lina', ['csClerk'])).api;
    customerId = (await counter.customer()).id;
  });
  afterEach(async () => {
    await counter.close();
    await database.dispose();
  });

  const confirmed = async (form = cityForm) => {
    const { id, version } = await clerk.orders.drafts.create({ form: { ...form, customerId } });
    await confirmWithCustomer(clerk, id);
    return clerk.orders.confirm({ draftId: id, version });
  };
  const newest = async () => (await clerk.printing.jobs({}))[0] as PrintJob;
  /** Lets time pass until the newest sheet is as awaited. */
  const becomes = (what: string, is: (job: PrintJob) => boolean, step = 200) =>
    pollUntil(what, async () => {
      ports.clock.advance(step);
      const job = await newest();
      return is(job) && job;
    });
  const inState = (state: PrintJob['state']) => becomes(`the sheet to be ${state}`, (job) => job.state === state);
  const factsOf = async (id: string) =>
    (await clerk.orders.timeline({ id })).filter((fact) => fact.type.startsWith('print.'));

  it('[1.3.1.8] a confirmed city order is printed at the dispatch centre and says so', async () => {
    const { id, number } = await confirmed();
    const job = await inState('printed');
    expect(job).toMatchObject({ number, centre: 'dispatch', attempts: 1, errorCode: null });
    expect(ports.printer.received).toHaveLength(1);
    expect(ports.printer.received[0]).toMatchObject({ title: number, paper: 'A4', copies: 1, target: 'dispatch' });
    const facts = await factsOf(id);
    expect(facts.map(({ type }) => type)).toEqual(['print.queued', 'print.submitted', 'print.printed']);
    expect(facts.every(({ clauses }) => clauses.includes('1.3.1.8'))).toBe(true);
  });

  it('[1.3.2.8] a confirmed outbound order is printed at the freight centre', async () => {
    const { id, number } = await confirmed(outboundForm);
    expect(await inState('printed')).toMatchObject({ number, centre: 'freight' });
    expect((await factsOf(id)).every(({ clauses }) => clauses.includes('1.3.2.8'))).toBe(true);
  });

  it('[1.3.1.8] while the printer is away the sheet waits, is told once and comes out once when it is back', async () => {
    ports.printer.mood = 'refusing';
    const { id } = await confirmed();
    await becomes('a third try', (job) => job.attempts >= 3 && job.state === 'queued', 1_000);
    expect((await newest()).errorCode).toBe('printing.refused');
    expect(ports.printer.received).toHaveLength(0);
    ports.printer.mood = 'on';
    await becomes('the sheet to be printed', (job) => job.state === 'printed', 5_000);
    expect(ports.printer.received).toHaveLength(1);
    const types = (await factsOf(id)).map(({ type }) => type);
    expect(types).toEqual(['print.queued', 'print.failed', 'print.submitted', 'print.printed']);
  });

  it('[1.3.1.8] what has waited long comes out with the first sheet that a printer takes again', async () => {
    ports.printer.mood = 'refusing';
    const first = await confirmed();
    await becomes('many tries', ({ attempts }) => attempts >= 6, 1_000);
    const second = await confirmed({ ...cityForm, remarks: '第二票' });
    await becomes('a try', ({ number, errorCode }) => number === second.number && errorCode !== null);
    ports.printer.mood = 'on';
    const back = ports.clock.now();
    await pollUntil('both sheets', async () => {
      ports.clock.advance(200);
      return (await clerk.printing.jobs({})).every(({ state }) => state === 'printed');
    });
    expect(ports.clock.now() - back).toBeLessThan(30_000);
    expect(ports.printer.received.map(({ title }) => title).toSorted()).toEqual([first.number, second.number]);
  });

  it('[1.3.1.8] a printer that gives a job up is told as failed and nothing is sent again unasked', async () => {
    ports.printer.mood = { failingWith: 'paper jam' };
    await confirmed();
    const job = await inState('failed');
    expect(job).toMatchObject({ errorCode: 'printing.jobFailed', errorDetail: 'paper jam' });
    ports.printer.mood = 'on';
    ports.clock.advance(300_000);
    expect((await newest()).state).toBe('failed');
    await clerk.printing.retry({ jobId: job.id, version: job.version });
    await inState('printed');
    expect(ports.printer.received).toHaveLength(2);
  });

  it('[1.3.1.8] a printer that falls silent leaves it to a person who looks', async () => {
    ports.printer.mood = 'silent';
    const { id } = await confirmed();
    const job = await inState('unconfirmed');
    ports.printer.mood = 'on';
    ports.clock.advance(300_000);
    expect(ports.printer.received).toHaveLength(1);
    expect((await factsOf(id)).at(-1)?.type).toBe('print.unconfirmed');
    const confirmedJob = await clerk.printing.confirm({ jobId: job.id, version: job.version });
    expect(confirmedJob).toMatchObject({ state: 'printed', confirmedByName: '职员lina' });
    expect(ports.printer.received).toHaveLength(1);
  });

  it('[1.3.1.8] a change before the sheet reached paper withdraws it: the centre gets revision 2 only', async () => {
    ports.printer.mood = 'refusing';
    const placed = await confirmed();
    await becomes('a try', (job) => job.errorCode !== null);
    const change = await clerk.orders.beginChange({ orderId: placed.id });
    const saved = await clerk.orders.drafts.save({
      id: change.id,
      version: change.version,
      form: { ...change.form, specialDemands: '改为尾板车' },
    });
    await confirmWithCustomer(clerk, change.id);
    await clerk.orders.confirmChange({ draftId: change.id, version: saved.version, reason: '客户来电' });
    ports.printer.mood = 'on';
    await inState('printed');
    expect(ports.printer.received.map(({ title }) => title)).toEqual([`${placed.number}-R2`]);
    expect(ports.printer.received[0]?.html).toContain('第 2 版');
    const jobs = await clerk.printing.jobs({});
    expect(jobs.map(({ state }) => state)).toEqual(['printed', 'superseded']);
  });

  it('[1.3.1.8] a cancellation is printed as such', async () => {
    const placed = await confirmed();
    await inState('printed');
    await clerk.orders.cancel({ id: placed.id, version: placed.version, reason: '客户取消' });
    await inState('printed');
    const sheet = ports.printer.received.at(-1);
    expect(sheet?.title).toBe(`${placed.number}-cancellation`);
    expect(sheet?.html).toContain('作废');
    expect(sheet?.html).toContain('客户取消');
  });

  it('[1.3.1.8] reprints are counted and marked on the sheet', async () => {
    const placed = await confirmed();
    await inState('printed');
    for (const copyNo of [1, 2]) {
      await clerk.printing.reprint({ orderId: placed.id });
      await inState('printed');
      expect(await newest()).toMatchObject({ kind: 'reprint', copyNo });
      expect(ports.printer.received.at(-1)?.html).toContain(`补打 ${copyNo}`);
    }
    expect((await factsOf(placed.id)).filter(({ type }) => type === 'print.reprinted')).toHaveLength(2);
  });

  it('[1.3.1.8] the centre confirms by the code on the sheet; an outdated sheet is refused with the valid code', async () => {
    const placed = await confirmed();
    await inState('printed');
    const centre = (await counter.hire('dispatch', ['dispatchCentre'])).api;
    const scanned = await centre.printing.confirmByScan({ text: `${placed.number.toLowerCase()} ` });
    expect(scanned).toMatchObject({ number: placed.number, confirmedByName: '职员dispatch' });
    expect(await problemOf(centre.printing.confirmByScan({ text: placed.number }))).toMatchObject({
      code: 'printing.alreadyConfirmed',
    });
    const change = await clerk.orders.beginChange({ orderId: placed.id });
    const form = { ...change.form, remarks: '改' };
    const saved = await clerk.orders.drafts.save({ id: change.id, version: change.version, form });
    await confirmWithCustomer(clerk, change.id);
    await clerk.orders.confirmChange({ draftId: change.id, version: saved.version, reason: '改' });
    await inState('printed');
    expect(await problemOf(centre.printing.confirmByScan({ text: placed.number }))).toMatchObject({
      code: 'printing.sheetOutdated',
      data: { params: { code: `${placed.number}R2` } },
    });
    expect(await centre.printing.confirmByScan({ text: `${placed.number}R2` })).toMatchObject({ revision: 2 });
    expect(await problemOf(centre.printing.confirmByScan({ text: "'; DROP TABLE" }))).toMatchObject({
      code: 'printing.codeUnreadable',
    });
  });

  it('[1.3.1.8] two workstations on one queue print each sheet once', async () => {
    const others = testPorts({ ids: separateIds(7), clock: ports.clock });
    // A file has one owner; a shared server has many.
    const second =
      database.config.kind === 'postgres'
        ? await joinCounter(database, { ports: others, workers: true, workstation: 'counter-2' })
        : null;
    for (let count = 0; count < 6; count++) await confirmed(count % 2 === 0 ? cityForm : outboundForm);
    await pollUntil('all sheets to be printed', async () => {
      ports.clock.advance(200);
      return (await clerk.printing.jobs({})).every(({ state }) => state === 'printed');
    });
    const titles = [...ports.printer.received, ...others.printer.received].map(({ title }) => title);
    expect(new Set(titles).size).toBe(6);
    expect(titles).toHaveLength(6);
    await second?.close();
  });
});
