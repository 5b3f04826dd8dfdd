import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '../../../shared/contract/contract.ts';
import type { PrintJob } from '../../../shared/contract/printing.ts';
import type { OrderForm } from '../../../shared/domain/orders/form.ts';
import { addDays, wallTime } from '../../../shared/lib/dates.ts';
import { cityForm, outboundForm } from '../../fixtures/order-forms.ts';
import { type RunningHost, startBrowserHost } from '../../helpers/browser-host.ts';
import { adminPassword, clerkPassword, companyOfTheTest, fileNotice, huaxin } from '../../helpers/counter.ts';
import { confirmWithCustomer } from '../../helpers/intake.ts';
import { type IppPrinter, startIppPrinter } from '../../helpers/ipp/ipp-printer.ts';
import { pollUntil } from '../../helpers/poll.ts';
import { callsOf } from './clerk.ts';
import { temporaryRoot } from '../../helpers/temporary-folder.ts';

const orders = 200;
const kills = 8;
const seed = 20_261_123;
/** Longest life of the app before it is killed, ms: time for some orders and some of their sheets. */
const longestLife = 900;
/** At most so many orders in one life, so that each death finds some left to take. */
const ordersPerLife = Math.floor(orders / (kills + 1));

interface Placed {
  readonly id: string;
  readonly number: string;
}

describe('the app killed at random moments', () => {
  let dataDir: string;
  let printer: IppPrinter;
  let host: RunningHost;

  beforeEach(async () => {
    dataDir = mkdtempSync(join(temporaryRoot, 'counter-kill-'));
    printer = await startIppPrinter();
    host = await startBrowserHost({ dataDir });
  });
  afterEach(async () => {
    await host.stop();
    await printer.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('[1.3.1.8] [1.3.2.8] loses no acknowledged order, prints no sheet twice and leaves no gap in the numbers', async () => {
    const random = randomFrom(seed);
    const forms = await openForBusiness(await callsOf(host), printer.url);
    const acknowledged: Placed[] = [];
    let deaths = 0;
    for (;;) {
      const clerk = await signIn(host);
      const life = { over: false };
      if (deaths === kills) {
        await confirmOrders(clerk, forms, acknowledged, orders, life);
        break;
      }
      const work = confirmOrders(clerk, forms, acknowledged, acknowledged.length + ordersPerLife, life);
      await pause(random() * longestLife);
      life.over = true;
      await host.kill();
      await work;
      deaths += 1;
      host = await startBrowserHost({ dataDir });
    }
    expect(acknowledged).toHaveLength(orders);
    const admin = await callsOf(host);
    await admin.people.logIn({ userName: 'admin', password: adminPassword });
    const jobs = await settledJobs(admin);
    await expectAllThere(admin, acknowledged);
    expectHonestPaper(acknowledged, jobs, printer);
    expect(await admin.system.verifyEvents()).toMatchObject({ sound: true, firstBroken: null });
    await expectNoGaps(admin, jobs);
  }, 400_000);
});

/** The company with both centres at one printer, a clerk and a client; the two orders that he takes again and again. */
async function openForBusiness(api: Api, url: string): Promise<readonly OrderForm[]> {
  await api.company.setup(companyOfTheTest);
  await api.people.logIn({ userName: 'admin', password: adminPassword });
  for (const { version, centre, paper, copies, language } of await api.printing.printers()) {
    await api.printing.savePrinter({ version, centre, paper, copies, language, driver: 'ipp', target: url });
  }
  await api.people.createAccount({
    userName: 'lina',
    nameZh: '李娜',
    nameEn: 'Li Na',
    roles: ['csDirector'],
    language: 'zh-CN',
    password: 'First-by-Admin-1',
  });
  await api.people.switchTo({ userName: 'lina', password: 'First-by-Admin-1' });
  await api.people.changePassword({ currentPassword: 'First-by-Admin-1', newPassword: clerkPassword });
  const { id: customerId } = await api.customers.create(huaxin);
  await fileNotice(api, customerId, Date.now());
  const { day } = wallTime(Date.now(), 'Asia/Shanghai');
  const days = { pickupDay: addDays(day, 1), deliveryDay: addDays(day, 2) };
  return [cityForm, outboundForm].map((form) => ({ ...form, ...days, customerId }));
}

async function signIn(host: RunningHost): Promise<Api> {
  const api = await callsOf(host);
  await api.people.logIn({ userName: 'lina', password: clerkPassword });
  return api;
}

/** Takes orders until there are enough or the app dies; what it answered is noted, what it did not is not. */
async function confirmOrders(
  clerk: Api,
  forms: readonly OrderForm[],
  acknowledged: Placed[],
  enough: number,
  life: { readonly over: boolean },
): Promise<void> {
  try {
    while (acknowledged.length < enough && !life.over) {
      const form = forms[acknowledged.length % forms.length] ?? {};
      const { id, version } = await clerk.orders.drafts.create({ form });
      await confirmWithCustomer(clerk, id);
      const placed = await clerk.orders.confirm({ draftId: id, version });
      acknowledged.push({ id: placed.id, number: placed.number });
    }
  } catch (error) {
    if (!life.over) throw error;
  }
}

/** Every sheet of the day once none is under way any more. */
function settledJobs(admin: Api): Promise<readonly PrintJob[]> {
  return pollUntil(
    'all sheets to be settled',
    async () => {
      const jobs = await admin.printing.jobs({ limit: 500 });
      return jobs.every(({ state }) => state === 'printed' || state === 'unconfirmed') && jobs;
    },
    { timeoutMs: 120_000, everyMs: 200 },
  );
}

async function expectAllThere(admin: Api, acknowledged: readonly Placed[]): Promise<void> {
  const lost: string[] = [];
  for (const { id, number } of acknowledged) {
    const order = await admin.orders.get({ id }).catch(() => null);
    if (order?.number !== number) lost.push(number);
  }
  expect(lost).toEqual([]);
}

/** Printed means on paper once; anything else asks a person and is on paper at most once. */
function expectHonestPaper(acknowledged: readonly Placed[], jobs: readonly PrintJob[], printer: IppPrinter): void {
  const onPaper = new Map<string, number>();
  for (const { jobName } of printer.received) onPaper.set(jobName, (onPaper.get(jobName) ?? 0) + 1);
  const sheetsOf = (number: string) =>
    [...onPaper].filter(([name]) => name.includes(number)).reduce((sum, [, count]) => sum + count, 0);
  const wrong = jobs.filter(({ number, state }) => {
    const sheets = sheetsOf(number);
    return state === 'printed' ? sheets !== 1 : sheets > 1;
  });
  expect(wrong.map(({ number, state }) => `${number} ${state}: ${sheetsOf(number)}`)).toEqual([]);
  const queued = new Set(jobs.map(({ number }) => number));
  expect(acknowledged.filter(({ number }) => !queued.has(number))).toEqual([]);
  expect(jobs).toHaveLength(queued.size);
}

async function expectNoGaps(admin: Api, jobs: readonly PrintJob[]): Promise<void> {
  const { day } = wallTime(Date.now(), 'Asia/Shanghai');
  const series = await admin.orders.numberGaps({ from: addDays(day, -1), to: day });
  expect(series.flatMap(({ missing }) => missing)).toEqual([]);
  expect(series.reduce((sum, { last }) => sum + last, 0)).toBe(jobs.length);
}

/** The same moments at every run: mulberry32, from 0 to below 1. */
function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
