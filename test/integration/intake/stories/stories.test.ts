import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '../../../../shared/contract/contract.ts';
import { type Counter, openCounter } from '../../../helpers/counter.ts';
import { databases, type OpenDatabase } from '../../../helpers/databases.ts';
import { faxScan } from '../../../helpers/intake.ts';
import { testPorts } from '../../../helpers/ports.ts';
import { problemOf } from '../../../helpers/problems.ts';
import { seededRandom } from '../../../bench/data/random.ts';
import { customersOfEveryKind } from './customers.ts';
import { confirmers, formOf, invent, reasonsAgainst, type Story } from './story.ts';

const stories = 2_000;
const signed = { name: '通知函.pdf', base64: Buffer.from('%PDF-1.7\nsigned').toString('base64') };
const mail = 'From: 张三 <zhang@example.cn>\r\nSubject: 委托\r\n\r\n请安排提货。\r\n';

describe.each(databases)('two thousand stories of orders coming in on $name', ({ open }) => {
  let database: OpenDatabase;
  let counter: Counter;

  beforeEach(async () => {
    database = await open();
    counter = await openCounter(database, { ports: testPorts() });
  });
  afterEach(async () => {
    await counter.close();
    await database.dispose();
  });

  it('[1.2.1, 1.2.2, 1.2.3, 1.2.4b, 1.2.4c, 1.2.4d, 1.2.1-dangerousGoods, 1.2.2-dangerousGoods, 1.2.3-dangerousGoods] none is confirmed against the manual, and every one that it allows is', async () => {
    const customers = await customersOfEveryKind(counter);
    // Overnight the app was closed.
    counter = await counter.restart();
    const clerk = (await counter.hire('lili', ['csClerk'])).api;
    const people = new Map<string, Api>();
    for (const role of confirmers) people.set(role, (await counter.hire(`by-${role}`, [role])).api);
    const { pick } = seededRandom(20_261_123);
    const wrong: object[] = [];
    let accepted = 0;
    for (let count = 0; count < stories; count++) {
      const story = invent(pick, customers);
      const reasons = reasonsAgainst(story);
      const problem = await tell(clerk, people.get(story.confirmer) ?? clerk, story);
      if (problem === null) accepted += 1;
      const asked = reasons.length === 0 ? problem === null : problem === 'REFUSED' || problem === 'FORBIDDEN';
      if (!asked) wrong.push({ count, story, reasons, problem });
    }
    expect(wrong).toEqual([]);
    expect(accepted).toBeGreaterThan(stories / 10);
    expect(accepted).toBeLessThan(stories * 0.6);
    await expectHonestBooks(clerk, accepted);
  }, 600_000);

  /** As many orders, numbers and sheets as were accepted, and not one more. */
  async function expectHonestBooks(clerk: Api, accepted: number): Promise<void> {
    const admin = await counter.admin();
    const gaps = await admin.orders.numberGaps({ from: '2026-11-24', to: '2026-11-24' });
    expect(gaps.flatMap(({ missing }) => missing)).toEqual([]);
    expect(gaps.reduce((sum, { last }) => sum + last, 0)).toBe(accepted);
    let orders = 0;
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<Api['orders']['list']>> = await clerk.orders.list({ cursor, limit: 200 });
      orders += page.rows.length;
      cursor = page.next;
    } while (cursor !== null);
    expect(orders).toBe(accepted);
    expect(await admin.system.verifyEvents()).toMatchObject({ sound: true });
  }
});

/** The order's way from the customer's first word to the key that confirms; the refusal's kind, `null` for none. */
async function tell(clerk: Api, confirmer: Api, story: Story): Promise<string | null> {
  const { id, version } = await clerk.orders.drafts.create({ form: formOf(story) });
  const customerId = story.customer.id;
  if (story.ownLetter) {
    const days = { signedOn: '2026-11-24', expiresOn: '2026-12-24' };
    await clerk.dangerousGoods.fileLetter({ customerId, orderId: id, ...days, signedBy: '张三', file: signed });
  }
  if (story.paper && story.channel === 'fax') {
    await clerk.attachments.add({ subjectKind: 'order', subjectId: id, purpose: 'faxScan', file: faxScan });
  }
  if (story.paper && story.channel === 'email') {
    await clerk.mailbox.add({ draftId: id, source: { kind: 'text', text: mail } });
  }
  await askForWord(clerk, id, story);
  const saved = await changeSince(clerk, { id, version }, story);
  try {
    await confirmer.orders.confirm({ draftId: id, version: saved });
    return null;
  } catch (error) {
    return (await problemOf(Promise.reject(error))).kind;
  }
}

async function askForWord(clerk: Api, draftId: string, { word, channel }: Story): Promise<void> {
  if (word === 'none') return;
  const { groups, fingerprint, begunAt } = await clerk.intake.standing({ draftId });
  if (channel === 'phone') {
    const read = word === 'part' ? groups.slice(1) : groups;
    const ticks = read.map((one) => ({ group: one.group, fingerprint: one.fingerprint }));
    await clerk.intake.tick({ draftId, callerName: '张三', ticks });
    return;
  }
  // Half a confirmation there is not: it is written down or it is not.
  if (word === 'part') return;
  await clerk.intake.confirm({ draftId, fingerprint, way: 'phone', person: '张三', at: begunAt, note: '' });
}

/** What was typed after the customer gave his word; the draft's version then. */
async function changeSince(
  clerk: Api,
  { id, version }: { readonly id: string; readonly version: number },
  { word }: Story,
): Promise<number> {
  if (word !== 'changedSince' && word !== 'ownNotesSince') return version;
  const draft = await clerk.orders.drafts.get({ id });
  const patch = word === 'ownNotesSince' ? { remarks: '客户常迟到' } : { contactPhone: '13900139000' };
  return (await clerk.orders.drafts.save({ id, version: draft.version, form: { ...draft.form, ...patch } })).version;
}
