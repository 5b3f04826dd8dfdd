import type { Api } from '../../../shared/contract/contract.ts';
import type { OutboxRow } from '../../../shared/contract/mail.ts';
import type { Task } from '../../../shared/contract/task-schemas.ts';
import type { OutboxState } from '../../../shared/domain/mail/message.ts';
import type { Contact } from '../../../shared/contract/messages.ts';
import type { OpenDatabase } from '../../helpers/databases.ts';
import { accountAt } from '../../helpers/outbox.ts';
import { pollUntil } from '../../helpers/poll.ts';
import { type SmtpServer, smtpPassword, startSmtpServer } from '../../helpers/smtp-server.ts';
import { stayAwake } from '../tasks/house.ts';
import { type Desk, openDesk } from '../tracking/house.ts';

/** A desk whose mail leaves by a real server. */
export interface MessagesHouse {
  readonly desk: Desk;
  readonly clerk: Api;
  readonly server: SmtpServer;
  /** The order's tasks of a rule. */
  tasksOf(orderId: string, ruleId: string): Promise<readonly Task[]>;
  /** The order's message once it has come to this state. */
  reach(orderId: string, id: string, state: OutboxState): Promise<OutboxRow>;
  log(orderId: string, contact: Partial<Omit<Contact, 'id'>>): Promise<Contact>;
  close(): Promise<void>;
}

export async function openMessagesHouse(database: OpenDatabase): Promise<MessagesHouse> {
  const server = await startSmtpServer();
  const desk = await openDesk(database);
  const { clerk, counter } = desk;
  for (const session of desk.sessions) stayAwake(session);
  const admin = await counter.admin();
  const { standings: _standings, ...settings } = await admin.mail.settings.get();
  const secrets = { first: smtpPassword, second: null, sms: null };
  await admin.mail.settings.save({ ...settings, first: accountAt(server.port), secrets });
  return {
    desk,
    clerk,
    server,
    async tasksOf(orderId, ruleId) {
      return (await clerk.tasks.ofSubject({ subjectId: orderId })).filter((task) => task.ruleId === ruleId);
    },
    reach: (orderId, id, state) =>
      pollUntil(`the message to be ${state}`, async () => {
        counter.ports.clock.advance(200);
        const found = (await clerk.mail.ofSubject({ subjectId: orderId })).find((one) => one.id === id);
        return found?.state === state ? found : null;
      }),
    log: (orderId, contact) => clerk.messages.contacts.log({ ...call(counter.ports.clock.now()), ...contact, orderId }),
    async close() {
      await counter.close();
      await server.stop();
    },
  };
}

/** A call to whoever sent the goods. */
export function call(at: number) {
  return {
    purpose: 'order.signedTold',
    party: 'consignor',
    person: '张三',
    company: '',
    way: 'phone',
    address: '13800138000',
    direction: 'out',
    reached: true,
    at,
    said: '',
  } as const;
}
