import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { untouchedSettings } from '../../../shared/domain/mail/settings.ts';
import { outboundForm } from '../../fixtures/order-forms.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { accountAt, openOutbox, type Outbox } from '../../helpers/outbox.ts';
import { separateIds, testPorts } from '../../helpers/ports.ts';
import { type SmtpServer, smtpPassword, startSmtpServer } from '../../helpers/smtp-server.ts';
import { openTaskHouse, type TaskHouse } from '../tasks/house.ts';

describe.each(databases)('duties when a message does not get through on $name', ({ open }) => {
  let database: OpenDatabase;
  let house: TaskHouse;
  let server: SmtpServer;
  /** Another part of the app on the same database, which queues. */
  let writer: Outbox;
  let orderId: string;

  beforeEach(async () => {
    server = await startSmtpServer();
    database = await open();
    house = await openTaskHouse(database, { workers: true });
    orderId = (await house.confirmed(outboundForm)).id;
    const admin = await house.counter.admin();
    await admin.mail.settings.save({
      ...untouchedSettings,
      retryMinutes: [1],
      first: accountAt(server.port),
      version: 0,
      secrets: { first: smtpPassword, second: null, sms: null },
    });
    writer = await openOutbox(database, { ports: testPorts({ ids: separateIds(7), clock: house.ports.clock }) });
  });
  afterEach(async () => {
    await writer.close();
    await house.counter.close();
    await server.stop();
    await database.dispose();
  });

  it('[2.4.3, 2.5.1] a message that nobody takes becomes a phone call of the order’s owner, until it gets through', async () => {
    server.manners.recipient = () => 550;
    const id = await writer.queue({ subjectId: orderId });
    const [task] = await house.until('the duty to phone', async () => {
      const found = await house.tasksOf(orderId, 'message.unreached');
      return found.length > 0 && found;
    });
    expect(task).toMatchObject({ state: 'open', clause: '2.4.3', ownerId: house.clerkId, evidenceKind: 'contact' });
    const [row] = await house.clerk.mail.ofSubject({ subjectId: orderId });
    expect(row).toMatchObject({ id, state: 'givenUp', orderNumber: expect.any(String) });
    server.manners.recipient = () => null;
    await house.clerk.mail.retry({ id, version: row?.version ?? 0 });
    await house.until('the duty to end', async () => {
      const [now] = await house.tasksOf(orderId, 'message.unreached');
      return now?.state === 'done';
    });
    const timeline = await house.clerk.orders.timeline({ id: orderId });
    expect(JSON.stringify(timeline)).toContain('message.accepted');
  });

  it('[2.4.3] an account that is down is one duty of the administrator, over when it works again', async () => {
    server.manners.refuseLogIn = true;
    await writer.queue({ subjectId: orderId });
    await writer.queue({ subjectId: orderId });
    const waysOut = async () =>
      (await house.clerk.tasks.ofSubject({ subjectId: 'outgoing' })).filter(
        ({ ruleId }) => ruleId === 'message.wayOut',
      );
    const [task] = await house.until('the duty to repair', async () => {
      const found = await waysOut();
      return found.length > 0 && found;
    });
    expect(task).toMatchObject({ state: 'open', ownerRole: 'administrator' });
    server.manners.refuseLogIn = false;
    await house.until('the duty to end', async () => (await waysOut())[0]?.state === 'done');
    expect(await waysOut()).toHaveLength(1);
    expect(await house.tasksOf(orderId, 'message.unreached')).toEqual([]);
  });
});
