import { openDatabase } from '../../../electron/backend/database/database.ts';
import type { EventRow } from '../../../electron/backend/database/entities/memory.ts';
import { managerOf } from '../../../electron/backend/database/unit-of-work.ts';
import { createServices } from '../../../electron/backend/services.ts';
import type { Api } from '../../../shared/contract/contract.ts';
import type { Shipment } from '../../../shared/contract/tracking.ts';
import type { OrderForm } from '../../../shared/domain/orders/form.ts';
import type { TrackingFacts } from '../../../shared/domain/tracking/facts.ts';
import { wallTime } from '../../../shared/lib/dates.ts';
import { cityForm } from '../../fixtures/order-forms.ts';
import { huaxin, openCounter } from '../../helpers/counter.ts';
import type { OpenDatabase } from '../../helpers/databases.ts';
import { confirmWithCustomer } from '../../helpers/intake.ts';
import { backendConfig } from '../../helpers/test-database.ts';
import { factsOf } from '../tracking/house.ts';

export const wall = (text: string) => Date.parse(`${text}+08:00`);
const zone = 'Asia/Shanghai';

/** A counter with two customers, a clerk, a director and quality control, and a second connection that reads everything. */
export async function openKpiHouse(given: OpenDatabase) {
  const counter = await openCounter(given);
  const clerk = await counter.hire('lina', ['csClerk']);
  const director = await counter.hire('zhuren', ['csDirector']);
  const quality = await counter.hire('zhiguan', ['qcManager']);
  const customers = [
    (await counter.customer()).id,
    (await counter.customer({ ...huaxin, code: 'DF002', nameZh: '东方仪器', nameEn: 'Dongfang' })).id,
  ] as const;
  const { clock } = counter.ports;
  const config = backendConfig({ database: given.config, dataDir: counter.dataDir });
  const database = await openDatabase(config, counter.ports.logger);
  // The same rules on the second connection: it puts sheets on paper, as a printer would.
  const services = createServices(counter.ports, config, database);

  const place = async (form: Partial<OrderForm>, customerId: string = customers[0]) => {
    const { api } = clerk;
    const pickup = { pickupDay: wallTime(clock.now(), zone).day, pickupFrom: '', pickupTo: '' };
    const undated = { deliveryDay: '', deliveryFrom: '', deliveryTo: '' };
    const whole = { ...cityForm, ...pickup, ...undated, ...form, customerId };
    const draft = await api.orders.drafts.create({ form: whole });
    await confirmWithCustomer(api, draft.id);
    const { id } = await api.orders.confirm({ draftId: draft.id, version: draft.version });
    await database.write((tx) => services.tracking.open(tx, { orderId: id, kind: 'workOrder' }));
    return id;
  };
  const change = async (orderId: string, form: Partial<OrderForm>) => {
    const { api } = clerk;
    const draft = await api.orders.beginChange({ orderId });
    const saved = { id: draft.id, version: draft.version, form: { ...draft.form, ...form } };
    const { version } = await api.orders.drafts.save(saved);
    await confirmWithCustomer(api, draft.id);
    await api.orders.confirmChange({ draftId: draft.id, version, reason: '客户来电更改' });
  };
  return {
    counter,
    clerk: clerk.api,
    director: director.api,
    quality: quality.api,
    customers,
    place,
    change,
    /** Everybody is at the counter at that moment. */
    moveTo(at: number) {
      clock.set(at);
      for (const { session } of [clerk, director, quality]) session.lastActiveAt = at;
    },
    now: () => clock.now(),
    query: <Row>(sql: string, values: unknown[] = []) => managerOf(database.read).query<Row[]>(sql, values),
    write: (sql: string, values: unknown[]) => database.write((tx) => managerOf(tx).query(sql, values)),
    log: () => readLog(database.read),
    async close() {
      await database.close();
      await counter.close();
    },
  };
}
export type KpiHouse = Awaited<ReturnType<typeof openKpiHouse>>;

async function readLog(at: Parameters<typeof managerOf>[0]): Promise<readonly EventRow[]> {
  const rows = await managerOf(at).query<(Omit<EventRow, 'payload'> & { payload: string })[]>(
    'SELECT seq, type, subject_id AS "subjectId", at, payload FROM event ORDER BY seq',
  );
  return rows.map((row) => ({
    ...row,
    at: Number(row.at),
    payload: JSON.parse(row.payload) as EventRow['payload'],
  }));
}

/** Signed for at that time, whenever that is written down. */
export async function signed(house: KpiHouse, id: string, signedAt: number, more: Partial<TrackingFacts> = {}) {
  const shipment = await house.clerk.tracking.get({ id });
  if (!shipment) throw new Error('Not in the table');
  const way = { departedAt: signedAt - 7_200_000, arrivedAt: signedAt - 600_000, lateReason: '堵车' };
  const handed = { signedAt, signee: '李四', signedPieces: shipment.pieces, outcome: 'clean' } as const;
  return tell(house.clerk, shipment, { ...way, ...handed, condition: 'sound', satisfied: true, ...more });
}

export async function tell(by: Api, shipment: Shipment, facts: Partial<TrackingFacts>, reason = ''): Promise<Shipment> {
  const { id, version } = shipment;
  return by.tracking.record({ id, version, facts: { ...factsOf(shipment), ...facts }, source: 'driver', reason });
}

/** The paper came back; good, or first without its stamp. */
export async function paperBack({ clerk }: KpiHouse, id: string): Promise<void> {
  await clerk.tracking.receipts.advance({ id, step: 'received' });
}
