import { createAttachmentsService } from '../../../electron/backend/attachments/attachments.service.ts';
import { openDatabase } from '../../../electron/backend/database/database.ts';
import { createEvents } from '../../../electron/backend/events/events.ts';
import { createFiles } from '../../../electron/backend/files/files.ts';
import { createIntakeGate } from '../../../electron/backend/intake/intake.service.ts';
import type { Actor } from '../../../electron/backend/session.ts';
import type { Api } from '../../../shared/contract/contract.ts';
import type { OrderForm } from '../../../shared/domain/orders/form.ts';
import { type Counter, openCounter } from '../../helpers/counter.ts';
import type { OpenDatabase } from '../../helpers/databases.ts';
import { testIds } from '../../helpers/test-ids.ts';
import { backendConfig } from '../../helpers/test-database.ts';

export const nobody = {
  userId: '00000000-0000-7000-8000-00000000000a',
  displayName: '邮件',
  roles: [],
  permissions: new Set(),
  language: 'zh-CN',
  workstation: 'counter-9',
} as const satisfies Actor;

/** A counter with a clerk and a customer, and the gate as another workstation has it. */
export async function openIntakeHouse(database: OpenDatabase) {
  const counter = await openCounter(database);
  const window = await counter.hire('lina', ['csClerk']);
  const customerId = (await counter.customer()).id;
  return { counter, clerk: window.api, window, customerId, ...(await secondWorkstation(database, counter)) };
}

async function secondWorkstation(database: OpenDatabase, { dataDir, ports }: Counter) {
  const now = () => ports.clock.now();
  const own = await openDatabase(backendConfig({ database: database.config, dataDir }), ports.logger);
  const events = createEvents({ now, workstation: 'counter-9' });
  const attachments = createAttachmentsService({
    database: own,
    events,
    files: createFiles(own, dataDir, now),
    now,
    ports: { ids: testIds(900_000) },
  });
  const pass = createIntakeGate({ attachments });
  return {
    /** Codes of what the gate holds against a draft as it stands. */
    async gate(api: Api, draftId: string): Promise<readonly string[]> {
      const { form, amendsOrderId } = await api.orders.drafts.get({ id: draftId });
      return held({ orderId: amendsOrderId ?? draftId, form, amends: amendsOrderId !== null });
    },
    /** The message of an e-mail order, as the mailbox keeps it. */
    async keepMessage(orderId: string): Promise<void> {
      const file = await attachments.keep({ name: '委托.eml', content: Buffer.from('Subject: hello\r\n\r\nhello') });
      const subject = { subjectKind: 'order', subjectId: orderId, purpose: 'email' } as const;
      await own.write((tx) => attachments.add(tx, nobody, { ...subject, file }));
    },
    /** What is on record of a draft or an order. */
    factsOf: (id: string) => events.of(own.read, id),
    leave: () => own.close(),
  };

  async function held(subject: { orderId: string; form: OrderForm; amends: boolean }) {
    const issues = await pass(own.read, { ...subject, customer: {} as never, actor: nobody });
    return issues.map(({ code }) => code.replace('intake.', ''));
  }
}

export type IntakeHouse = Awaited<ReturnType<typeof openIntakeHouse>>;
