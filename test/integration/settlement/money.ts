import { type Database, openDatabase } from '../../../electron/backend/database/database.ts';
import type { StatementRow } from '../../../electron/backend/database/entities/settlement.ts';
import { createEvents } from '../../../electron/backend/events/events.ts';
import { rowOfDeduction } from '../../../electron/backend/settlement/line-rows.ts';
import { newStatement } from '../../../electron/backend/settlement/new-statement.ts';
import { statementsRepository } from '../../../electron/backend/settlement/statements.repository.ts';
import type { Api } from '../../../shared/contract/contract.ts';
import type { Statement } from '../../../shared/contract/settlement-schemas.ts';
import { periodOf } from '../../../shared/domain/settlement/period.ts';
import { usualTerms } from '../../../shared/domain/settlement/terms.ts';
import type { Role } from '../../../shared/domain/people/roles.ts';
import { type Counter, huaxin, joinCounter, openCounter } from '../../helpers/counter.ts';
import type { OpenDatabase } from '../../helpers/databases.ts';
import { backendConfig } from '../../helpers/test-database.ts';
import { pollUntil } from '../../helpers/poll.ts';
import { separateIds, type TestPorts, testPorts } from '../../helpers/ports.ts';
import { testClock } from '../../helpers/test-clock.ts';
import { stayAwake } from '../tasks/house.ts';

export type Billed = Pick<StatementRow, 'month' | 'amountFen'> & Partial<StatementRow>;

/** A counter with finance, a collection clerk and leaders, on Monday 23 November 2026, 09:00, and statements out. */
export async function openMoney(database: OpenDatabase) {
  // Its own beats stand still, so that months may be skipped.
  const ports: TestPorts = testPorts({ clock: { ...testClock(), every: () => () => undefined } });
  const counter = await openCounter(database, { ports });
  const hire = async (name: string, ...roles: readonly Role[]): Promise<Api> => {
    const { api, session } = await counter.hire(name, roles);
    stayAwake(session);
    return api;
  };
  const clerk = await hire('lina', 'csClerk');
  const finance = await hire('dongyan', 'financeClerk');
  const collector = await hire('jiezhang', 'collectionClerk');
  const manager = await hire('jingli', 'departmentManager');
  const gm = await hire('zongjingli', 'gm');
  const { id: customerId } = await counter.customer();
  return { counter, ports, hire, clerk, finance, collector, manager, gm, customerId, ...accountsOf(counter, database) };
}

export type Money = Awaited<ReturnType<typeof openMoney>>;

/** Statements and customers as many as a test wants, without the orders. */
function accountsOf(counter: Counter, { config }: OpenDatabase) {
  let billed = 0;
  let opened: Promise<Database> | null = null;
  const beside = () => {
    opened ??= openDatabase(backendConfig({ database: config, dataDir: counter.dataDir }), counter.ports.logger);
    return opened;
  };
  /** A statement that the customer has confirmed, unless it says otherwise. */
  async function bill(customerId: string, { month, amountFen, ...more }: Billed): Promise<StatementRow> {
    const { ports } = counter;
    const now = () => ports.clock.now();
    billed += 1;
    const head = {
      account: { id: customerId, nameZh: huaxin.nameZh, keyAccount: true, closingDay: null, ownerId: null },
      period: periodOf(month, null, 'Asia/Shanghai'),
      terms: usualTerms,
      number: `DZ${month.slice(2).replace('-', '')}-${String(billed).padStart(4, '0')}`,
      sendDueAt: now(),
      names: new Map<string, string>(),
    };
    const day = 86_400_000;
    const sent = { sentAt: now() - day, confirmDueAt: now() + 3 * day, confirmedAt: now(), confirmedBy: '张三' };
    const row: StatementRow = {
      ...newStatement({ ports, now }, head),
      ...sent,
      state: 'confirmed',
      amountFen,
      chargesFen: amountFen,
      ...more,
    };
    await (await beside()).write((tx) => statementsRepository.insert(tx, [row]));
    return row;
  }
  /** Lets a statement take a claim off, whatever became of the claim. */
  async function deduct({ id, revision }: StatementRow, claimId: string, fen: number): Promise<void> {
    const claim = { kind: 'claim', claimId, orderId: null, orderNumber: '', text: 'KF-2611-0001', fen } as const;
    const row = rowOfDeduction({ statementId: id, revision }, claim, 0);
    await (await beside()).write((tx) => statementsRepository.addDeductions(tx, [row]));
  }
  /** What is on record of a subject, by the types of its events. */
  async function told(subjectId: string): Promise<readonly string[]> {
    const { clock } = counter.ports;
    const { of } = createEvents({ now: () => clock.now(), workstation: 'reader' });
    const events = await of((await beside()).read, subjectId);
    return events.map(({ type }) => type);
  }
  /** On record as sent just now. */
  async function putOnRecord(subjectId: string): Promise<void> {
    const { clock } = counter.ports;
    const { append } = createEvents({ now: () => clock.now(), workstation: 'writer' });
    const fact = { type: 'statement.sent', subject: { kind: 'statement', id: subjectId } };
    await (await beside()).write((tx) => append(tx, null, [fact]));
  }
  return {
    bill,
    deduct,
    told,
    putOnRecord,
    async close() {
      await (await opened)?.close();
      await counter.close();
    },
    debtor: async (code: string) => (await counter.customer({ ...huaxin, code, nameZh: `客户${code}` })).id,
  };
}

export type Recorded = Parameters<Api['settlement']['payments']['record']>[0];

/** A payment of that amount, as the collection clerk types it. */
export function payment({ ports, customerId }: Money, fen: number, more: Partial<Recorded> = {}): Recorded {
  const id = ports.ids.next();
  const usual = { customerId, day: '2026-11-20', way: 'wire', reference: `工行 ${id.slice(-6)}`, note: '' } as const;
  return { id, ...usual, fen, shares: [], keepRest: false, ...more };
}

export const slip = {
  name: '签收单.pdf',
  mediaType: 'application/pdf',
  base64: Buffer.from('%PDF-1.4\nslip').toString('base64'),
};

/** Asks for, issues and delivers the invoice of a confirmed statement. */
export async function invoice({ clerk, finance, ports }: Money, id: string): Promise<Statement> {
  const { invoices, statements } = clerk.settlement;
  const asked = await invoices.ask({ id, version: (await statements.get({ id })).version });
  const { version } = await finance.settlement.invoices.issue({
    id,
    version: asked.version,
    no: `044${asked.number.replaceAll(/\D/g, '')}`,
    day: '2026-11-23',
    fen: asked.totals.amount,
  });
  return invoices.deliver({
    id,
    version,
    way: 'cs',
    carrier: '李娜',
    receiver: '王会计',
    at: ports.clock.now(),
    slip,
  });
}

/** A workstation at work from that moment on, until the answer is there. */
export async function atWork<T>(
  { ports }: Money,
  database: OpenDatabase,
  time: string,
  what: string,
  ask: () => Promise<T>,
): Promise<void> {
  ports.clock.set(time);
  const own = testPorts({
    clock: testClock(time),
    ids: separateIds(Math.floor(Date.parse(time) / 60_000) - 29_000_000),
  });
  const other = await joinCounter(database, { ports: own, workers: true, workstation: 'counter-2' });
  try {
    await pollUntil(what, () => {
      own.clock.advance(1_000);
      return ask();
    });
  } finally {
    await other.close();
  }
}

/** Open duties of a statement, or those that are over. */
export async function dutiesOf(by: Api, subjectId: string, state: 'open' | 'done' | 'cancelled' = 'open') {
  const tasks = await by.tasks.ofSubject({ subjectId });
  return tasks
    .filter(({ storedState, ruleId }) => storedState === state && ruleId.startsWith('statement.'))
    .map(({ ruleId }) => ruleId.slice('statement.'.length))
    .toSorted();
}
