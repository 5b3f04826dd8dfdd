import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../electron/backend/database/database.ts';
import { createServices, type Services } from '../../electron/backend/services.ts';
import type { MailDeps } from '../../electron/backend/mail/mail.deps.ts';
import type { Patience } from '../../electron/backend/mail/smtp/connection.ts';
import type { Actor } from '../../electron/backend/session.ts';
import type { OutboxMessage } from '../../shared/contract/mail.ts';
import type { OutboxState, OutgoingMessage } from '../../shared/domain/mail/message.ts';
import { type OutgoingSettings, type SenderName, untouchedSettings } from '../../shared/domain/mail/settings.ts';
import { permissions } from '../../shared/domain/people/permissions.ts';
import type { OpenDatabase } from './databases.ts';
import { pollUntil } from './poll.ts';
import { type TestPorts, testPorts } from './ports.ts';
import { temporaryRoot } from './temporary-folder.ts';
import { backendConfig } from './test-database.ts';

export const clerk: Actor = {
  userId: '0190f5d2-0000-7000-8000-00000000c1e4',
  displayName: '李娜',
  roles: ['csClerk'],
  permissions: new Set(permissions),
  language: 'zh-CN',
  workstation: 'counter-1',
};

/** Short enough for a test to see its end, long enough for a busy machine. */
const patience: Patience = { connect: 8_000, greeting: 2_500, silence: 2_500, whole: 20_000 };

/** A workstation that sends: its services, and the worker once it was started. */
export interface Outbox {
  readonly services: Services;
  readonly ports: TestPorts;
  /** What the area itself is given, for tests of its parts. */
  readonly deps: MailDeps;
  /** Queues a message, by default to one customer about one order; its id. */
  queue(patch?: Partial<OutgoingMessage>): Promise<string>;
  get(id: string): Promise<OutboxMessage>;
  /** The message once it has come to this state. */
  reach(id: string, state: OutboxState, more?: (message: OutboxMessage) => boolean): Promise<OutboxMessage>;
  set(settings: Partial<OutgoingSettings>, secrets?: Partial<Record<SenderName, string>>): Promise<void>;
  start(): void;
  /** Ends the worker and leaves the database. */
  close(): Promise<void>;
}

interface OutboxOptions {
  readonly ports?: TestPorts;
  readonly workstation?: string;
  readonly dataDir?: string;
}

export async function openOutbox({ config: database }: OpenDatabase, options: OutboxOptions = {}): Promise<Outbox> {
  const ports = options.ports ?? testPorts();
  const own = mkdtempSync(join(temporaryRoot, 'counter-data-'));
  const dataDir = options.dataDir ?? own;
  const workstation = options.workstation ?? 'counter-1';
  const config = { ...backendConfig({ database, dataDir }), workstation, workers: true, mailPatience: patience };
  const open = await openDatabase(config, ports.logger);
  const services = createServices(ports, config, open);
  await services.calendar.begin();
  let sender: { stop(): Promise<void> } | null = null;
  let queued = 0;
  const get = (id: string) => services.mail.get(id);
  const { events, files } = services;
  return {
    services,
    ports,
    deps: { ports, config, database: open, events, files, now: () => ports.clock.now() },
    get,
    queue: (patch = {}) => {
      const message = { ...arrival, key: `test:${workstation}:${++queued}`, ...patch };
      return open.write((tx) => services.mail.queue(tx, clerk, message));
    },
    reach: (id, state, more = () => true) =>
      pollUntil(`the message to be ${state}`, async () => {
        const found = await get(id);
        return found.state === state && more(found) && found;
      }),
    async set(settings, secrets = {}) {
      const { standings: _standings, ...before } = await services.mail.settings.get();
      const given = { first: null, second: null, sms: null, ...secrets };
      await services.mail.settings.save(clerk, { ...before, ...settings, secrets: given });
    },
    start() {
      sender ??= services.mail.startSender();
    },
    async close() {
      await sender?.stop();
      await open.close();
      rmSync(own, { recursive: true, force: true });
    },
  };
}

export const orderId = '0190f5d2-0000-7000-8000-0000000000a1';

const arrival: Omit<OutgoingMessage, 'key'> = {
  channel: 'email',
  to: [{ name: '张三', address: 'zhang@example.cn' }],
  subject: '到货通知：DD2611230001',
  text: '您的货物预计今天 15:00 送达。',
  language: 'zh-CN',
  attachments: [],
  subjectKind: 'order',
  subjectId: orderId,
  purpose: 'order.arrivalTold',
  clauses: ['2.3.1-sameDay'],
};

/** An account at a test server. */
export function accountAt(port: number, patch: Partial<OutgoingSettings['first']> = {}): OutgoingSettings['first'] {
  return {
    enabled: true,
    host: '127.0.0.1',
    port,
    security: 'none',
    user: 'service@counter.example.cn',
    senderName: '北京测试物流客服部',
    senderAddress: 'service@counter.example.cn',
    ...patch,
  };
}

export function gatewayAt(url: string, patch: Partial<OutgoingSettings['sms']> = {}): OutgoingSettings['sms'] {
  return { ...untouchedSettings.sms, enabled: true, url, success: '"code":0', ...patch };
}
