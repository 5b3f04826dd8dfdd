import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../electron/backend/database/database.ts';
import { ClaimEntity } from '../../../electron/backend/database/entities/claims.ts';
import { NoteEntity } from '../../../electron/backend/database/entities/notes.ts';
import { PaymentEntity } from '../../../electron/backend/database/entities/payments.ts';
import { PromiseEntity } from '../../../electron/backend/database/entities/promises.ts';
import { RequestEntity } from '../../../electron/backend/database/entities/requests.ts';
import { insertRows } from '../../../electron/backend/database/rows.ts';
import type { FileContent } from '../../../shared/contract/base.ts';
import { emptyReportForm } from '../../../shared/domain/exceptionReports/form.ts';
import { shownRows } from '../../../shared/lib/shown-rows.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { testPorts } from '../../helpers/ports.ts';
import { backendConfig } from '../../helpers/test-database.ts';
import { testId } from '../../helpers/test-ids.ts';
import { type CaseHouse, openCases } from '../promises/house.ts';
import { rowsOf } from './rows-of.ts';

const many = shownRows.payments + 1;
const numbers = Array.from({ length: many }, (_, index) => index);
const nothing = { orderId: null, orderNumber: '', customerId: null, customerName: '', noteId: null, reportId: null };
const version = 1;

describe.each(databases)('lists that are longer than a screen on $name', ({ open }) => {
  let database: OpenDatabase;
  let house: CaseHouse;

  beforeAll(async () => {
    database = await open();
    house = await openCases(database);
    const form = { ...emptyReportForm, kind: 'breach', foundBy: 'internal', facts: '装车未固定' } as const;
    const draft = { id: null, version: 0, token: testId(1), form, knownAt: house.ports.clock.now() };
    const { report } = await house.clerk.exceptionReports.file(draft);
    const { customerId } = await house.clerk.orders.get({ id: house.order.id });
    await fill(report.id, customerId ?? '');
  });
  afterAll(async () => {
    await house.counter.close();
    await database.dispose();
  });

  /** As if years had gone by. */
  async function fill(reportId: string, customerId: string) {
    const config = backendConfig({ database: database.config, dataDir: house.counter.dataDir });
    const beside = await openDatabase(config, testPorts().logger);
    const own = numbers.map((n) => ({ n, id: testId(10_000 + n), token: testId(10_000 + n), version }));
    const [byId, byName] = [house.clerkId, '职员lina'];
    await beside.write(async (tx) => {
      const note = { ...nothing, byId, byName, caller: '王先生', phone: '', what: '外箱进水', orderText: '', told: [] };
      const closed = { state: 'done', closedAt: 1, closedByName: byName, reason: '误记' } as const;
      const { noteId: _note, ...ofNote } = { ...note, ...closed };
      await insertRows(
        tx,
        NoteEntity,
        own.map(({ n, ...key }) => ({ ...ofNote, ...key, calledAt: n, savedAt: n })),
      );
      const owner = { ownerId: byId, ownerName: byName };
      const call = { kind: 'callBack', person: '王先生', phone: '', way: 'phone', text: '回电' } as const;
      const kept = { ...nothing, ...owner, ...call, state: 'kept', reason: '', driver: [], answer: [] } as const;
      await insertRows(
        tx,
        PromiseEntity,
        own.map(({ n, ...key }) => ({
          ...kept,
          ...key,
          threadId: key.id,
          madeAt: n,
          dueAt: n,
          endedAt: n,
          followUp: 'none' as const,
        })),
      );
      const asked = { kind: 'request', fromId: byId, fromName: byName, toRole: 'csDirector', toId: null } as const;
      const ended = {
        ...nothing,
        ...asked,
        toName: '',
        text: '派车',
        state: 'accepted',
        reason: '',
        round: 1,
      } as const;
      const answered = {
        acknowledgedAt: null,
        acknowledgedByName: '',
        answer: '好',
        answeredAt: 1,
        answeredByName: '',
      };
      await insertRows(
        tx,
        RequestEntity,
        own.map(({ n, ...key }) => ({ ...ended, ...answered, ...key, askedAt: n, dueAt: n, endedAt: n })),
      );
      const paid = { paidAt: null, paidByName: null, paidReference: '' };
      const undecided = { kind: null, compensation: 0, penalty: 0, party: null, shares: [], decision: '', ...paid };
      const raised = { state: 'open', reportId, orderId: null, consignee: '', note: '', raisedByName: byName } as const;
      const claim = { ...raised, ...undecided, decidedAt: null, decidedByName: null, version };
      await insertRows(
        tx,
        ClaimEntity,
        own.map(({ n, id }) => ({ ...claim, id, asked: n, raisedAt: n, updatedAt: n })),
      );
      const payment = { customerId, day: '2026-11-20', way: 'wire', reference: '', note: '', byId, byName } as const;
      await insertRows(
        tx,
        PaymentEntity,
        own.map(({ n, id }) => ({ ...payment, id, fen: n + 1, at: n })),
      );
    });
    await beside.close();
  }

  it('[8] a screen holds the newest, their Excel files all of them', async () => {
    const { clerk, director } = house;
    const finance = (await house.join('chenhui', 'financeClerk')).api;
    const lists: readonly (readonly [number, () => Promise<readonly unknown[]>, () => Promise<FileContent>])[] = [
      [shownRows.notes, () => clerk.notes.list({ view: 'all' }), () => clerk.lists.notes({ view: 'all' })],
      [shownRows.promises, () => clerk.promises.list({ view: 'over' }), () => clerk.lists.promises({ view: 'over' })],
      [shownRows.requests, () => clerk.requests.list({ view: 'over' }), () => clerk.lists.requests({ view: 'over' })],
      [shownRows.claims, () => director.claims.list({}), () => director.lists.claims({})],
      [shownRows.payments, () => finance.settlement.payments.list({}), () => finance.lists.payments({})],
    ];
    for (const [shown, list, file] of lists) {
      expect(await list()).toHaveLength(shown);
      expect(await rowsOf(await file())).toHaveLength(1 + many);
    }
  });
});
