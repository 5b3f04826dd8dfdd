import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../electron/backend/database/database.ts';
import { MailMessageEntity, type MailMessageRow } from '../../../electron/backend/database/entities/mailbox.ts';
import { insertRows } from '../../../electron/backend/database/rows.ts';
import type { Api } from '../../../shared/contract/contract.ts';
import { type Counter, huaxin, openCounter } from '../../helpers/counter.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { problemOf } from '../../helpers/problems.ts';
import { backendConfig } from '../../helpers/test-database.ts';
import { testId } from '../../helpers/test-ids.ts';

const received = Date.parse('2026-11-23T08:00:00+08:00');

/** The nth message of a mailbox, as the poller leaves it. */
function messageRow(n: number, patch: Partial<MailMessageRow> = {}): MailMessageRow {
  return {
    id: testId(900_000 + n),
    origin: 'mailbox',
    state: 'waiting',
    messageKey: `key-${n}`,
    contentKey: `key-${n}`,
    messageId: `<m${n}@example.cn>`,
    fromName: '张三',
    fromAddress: 'zhang@example.cn',
    subject: `委托${n}`,
    sentAt: received + n * 1_000,
    receivedAt: received + n * 1_000,
    size: 1_000,
    problem: null,
    customerId: null,
    customerName: '',
    fileCount: 0,
    files: [],
    body: '请于明天上午提货，2箱服务器。',
    draftId: null,
    takenAt: null,
    takenById: null,
    takenByName: '',
    dismissedAt: null,
    dismissedByName: '',
    dismissReason: '',
    version: 1,
    ...patch,
  };
}

describe.each(databases)('[1.2.1] the inbox on $name', ({ open }) => {
  let database: OpenDatabase;
  let counter: Counter;
  let lina: Api;
  let wang: Api;

  beforeEach(async () => {
    database = await open();
    counter = await openCounter(database);
    lina = (await counter.hire('lina', ['csClerk'])).api;
    wang = (await counter.hire('wang', ['csClerk'])).api;
  });
  afterEach(async () => {
    await counter.close();
    await database.dispose();
  });

  async function fill(rows: readonly MailMessageRow[]): Promise<void> {
    const own = await openDatabase(
      backendConfig({ database: database.config, dataDir: counter.dataDir }),
      counter.ports.logger,
    );
    try {
      await own.write((tx) => insertRows(tx, MailMessageEntity, rows));
    } finally {
      await own.close();
    }
  }
  const one = async (id: string) => lina.mailbox.get({ id });

  it('a message that is taken becomes its taker’s draft by e-mail, with the message beside it', async () => {
    await fill([messageRow(1)]);
    const { draftId } = await wang.mailbox.take({ id: testId(900_001) });
    expect(await lina.orders.drafts.get({ id: draftId })).toMatchObject({
      authorName: '职员wang',
      form: { channel: 'email' },
    });
    expect(await lina.mailbox.ofOrder({ id: draftId })).toMatchObject([{ subject: '委托1', takenByName: '职员wang' }]);
    expect(await lina.mailbox.counts()).toEqual({ waiting: 0, taken: 1, dismissed: 0 });
    const late = await problemOf(lina.mailbox.take({ id: testId(900_001) }));
    expect(late).toMatchObject({ code: 'mailbox.taken', data: { params: { name: '职员wang' } } });
  });

  it('of two who take it at once one has it, and the other is told who', async () => {
    const rows = Array.from({ length: 6 }, (_, index) => messageRow(index + 1));
    await fill(rows);
    for (const { id } of rows) {
      const both = await Promise.allSettled([lina.mailbox.take({ id }), wang.mailbox.take({ id })]);
      expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const loser = both.find((result) => result.status === 'rejected');
      const { takenByName } = await one(id);
      expect(await problemOf(Promise.reject(loser?.reason))).toMatchObject({
        code: 'mailbox.taken',
        data: { params: { name: takenByName } },
      });
    }
    expect(await lina.orders.drafts.list({ mine: false })).toHaveLength(6);
  });

  it('one is dismissed with a reason and brought back; two who decide at once do not undo each other', async () => {
    await fill([messageRow(1)]);
    const id = testId(900_001);
    await lina.mailbox.dismiss({ id, version: 1, reason: '广告' });
    expect(await one(id)).toMatchObject({ state: 'dismissed', dismissReason: '广告', dismissedByName: '职员lina' });
    expect(await problemOf(wang.mailbox.dismiss({ id, version: 1, reason: '重复' }))).toMatchObject({
      code: 'mailbox.dismissed',
    });
    expect(await problemOf(wang.mailbox.take({ id }))).toMatchObject({ code: 'mailbox.dismissed' });
    await wang.mailbox.bringBack({ id, version: 2 });
    expect(await one(id)).toMatchObject({ state: 'waiting', dismissReason: '' });
    expect(await problemOf(lina.mailbox.bringBack({ id, version: 3 }))).toMatchObject({ code: 'mailbox.notDismissed' });
    expect(await problemOf(lina.mailbox.dismiss({ id, version: 1, reason: '晚了' }))).toMatchObject({
      kind: 'CONFLICT',
    });
  });

  it('a draft that is thrown away sets its message waiting again, so that no customer is forgotten', async () => {
    await fill([messageRow(1)]);
    const { draftId } = await lina.mailbox.take({ id: testId(900_001) });
    const { version } = await lina.orders.drafts.get({ id: draftId });
    await lina.orders.drafts.discard({ id: draftId, version });
    expect(await one(testId(900_001))).toMatchObject({ state: 'waiting', draftId: null, takenByName: '' });
    await wang.mailbox.take({ id: testId(900_001) });
  });

  it('ten thousand messages are paged newest first, each once, and quickly', async () => {
    const all = Array.from({ length: 10_000 }, (_, n) => messageRow(n, n % 3 === 0 ? { state: 'dismissed' } : {}));
    await fill(all);
    const ids: string[] = [];
    let cursor: string | null = null;
    let slowest = 0;
    for (let page = 0; page < 6; page++) {
      const began = performance.now();
      const found: Awaited<ReturnType<Api['mailbox']['list']>> = await lina.mailbox.list({
        state: 'waiting',
        cursor,
        limit: 200,
      });
      slowest = Math.max(slowest, performance.now() - began);
      ids.push(...found.rows.map(({ id }) => id));
      cursor = found.next;
    }
    expect(new Set(ids).size).toBe(1_200);
    expect(ids).toEqual([...ids].sort().reverse());
    expect(await lina.mailbox.counts()).toEqual({ waiting: 6_666, taken: 0, dismissed: 3_334 });
    // A page is read by its index: without one this takes many times as long.
    expect(slowest).toBeLessThan(1_000);
  });

  it('only those who take orders see it, and only an administrator sets it up', async () => {
    await fill([messageRow(1)]);
    const warehouse = (await counter.hire('song', ['warehouseManager'])).api;
    expect(await problemOf(warehouse.mailbox.list({ state: null }))).toMatchObject({ kind: 'FORBIDDEN' });
    expect(await problemOf(lina.mailbox.settings())).toMatchObject({ kind: 'FORBIDDEN' });
    const admin = await counter.admin();
    const { passwordHere: _here, ...settings } = await admin.mailbox.settings();
    const wrong = await problemOf(admin.mailbox.updateSettings({ ...settings, enabled: true, password: null }));
    const issues = wrong.data['issues'] as readonly { readonly path: string }[];
    expect(issues.map(({ path }) => path)).toEqual(['host', 'user', 'password']);
    await admin.mailbox.updateSettings({ ...settings, host: 'imap.example.com', password: null });
    const stale = admin.mailbox.updateSettings({ ...settings, host: 'other.example.com', password: null });
    expect(await problemOf(stale)).toMatchObject({ kind: 'CONFLICT' });
  });

  it('the sender is known by the domain of his company, never by that of a free mail provider', async () => {
    const contact = { name: '赵六', position: '', phone: '', mobile: '', email: 'zhao@huaxin.example.com' };
    await counter.customer({ ...huaxin, contacts: [contact, { ...contact, email: 'zhao6@qq.com' }] });
    await fill([
      messageRow(1, { fromAddress: 'sun@huaxin.example.com' }),
      messageRow(2, { fromAddress: 'sun@qq.com' }),
      messageRow(3, { fromAddress: 'ZHAO6@QQ.com' }),
    ]);
    const codes = await Promise.all(
      [1, 2, 3].map(async (n) => {
        const found = (await one(testId(900_000 + n))).proposals.find(({ kind }) => kind === 'customer');
        return found?.kind === 'customer' ? found.customers.map(({ code }) => code) : [];
      }),
    );
    expect(codes).toEqual([['HX001'], [], ['HX001']]);
  });
});
