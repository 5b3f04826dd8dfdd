import type { EventRow } from '../../../electron/backend/database/entities/memory.ts';
import type {
  OrderGoodsRow,
  OrderPointRow,
  OrderRevisionRow,
  WorkOrderRow,
} from '../../../electron/backend/database/entities/orders.ts';
import type { PrintJobRow } from '../../../electron/backend/database/entities/printing.ts';
import { chainHash } from '../../../electron/backend/events/chain.ts';
import { goodsRows, newOrderRow, pointRows, revisionRow } from '../../../electron/backend/orders/order-rows.ts';
import { orderTokens } from '../../../electron/backend/orders/order-tokens.ts';
import type { Actor } from '../../../electron/backend/session.ts';
import { centreKindOf } from '../../../shared/domain/orders/job-types.ts';
import type { OrderContent } from '../../../shared/domain/orders/order.ts';
import type { OrderState } from '../../../shared/domain/orders/states.ts';
import type { SampleCustomer } from './customers.ts';
import { formOf, sampleContent } from './order-content.ts';
import { idAt, type Random } from './random.ts';

export interface SampleOrder {
  readonly order: WorkOrderRow;
  readonly points: readonly OrderPointRow[];
  readonly goods: readonly OrderGoodsRow[];
  readonly revision: OrderRevisionRow;
  readonly job: PrintJobRow;
  readonly events: readonly EventRow[];
  readonly tokens: readonly string[];
}

const states: readonly (readonly [OrderState, number])[] = [
  ...([
    ['confirmed', 5],
    ['dispatched', 5],
    ['collected', 4],
    ['inTransit', 12],
  ] as const),
  ...([
    ['arrived', 4],
    ['signed', 10],
    ['closed', 55],
    ['cancelled', 5],
  ] as const),
];

/** The newest sheets, as many as a centre has not looked at yet; none is still to be printed. */
const unconfirmedSheets = 200;
export const ordersPerDay = 1_000;

export interface OrderMaker {
  /** The next order; call it exactly `count` times. */
  next(): SampleOrder;
  /** Numbers given so far, by series. */
  readonly series: ReadonlyMap<string, number>;
}

/** Makes orders in the order of their confirmation, the last one shortly before `end` (epoch ms). */
export function orderMaker(
  given: {
    readonly count: number;
    readonly end: number;
    readonly actor: Actor;
    readonly firstSeq: number;
    readonly hash: string;
  },
  customers: readonly SampleCustomer[],
  random: Random,
): OrderMaker {
  const step = 86_400_000 / ordersPerDay;
  const series = new Map<string, number>();
  let chain = { seq: given.firstSeq - 1, hash: given.hash };
  let made = 0;

  function numberOf(content: OrderContent, at: number): string {
    const day = new Date(at + 8 * 3_600_000).toISOString().slice(2, 10).replaceAll('-', '');
    const key = `${content.centre === 'dispatch' ? 'DD' : 'FF'}${day}`;
    const position = (series.get(key) ?? 0) + 1;
    series.set(key, position);
    return `${key}-${String(position).padStart(4, '0')}`;
  }

  function link(
    type: string,
    at: number,
    subjectId: string,
    clauses: string,
    payload: Record<string, unknown>,
  ): EventRow {
    const { userId, displayName, workstation } = given.actor;
    const facts = {
      seq: chain.seq + 1,
      type,
      subjectKind: 'order',
      subjectId,
      actorId: userId,
      actorName: displayName,
      workstation,
      clauses,
      at,
      payload,
    };
    const row = { ...facts, previousHash: chain.hash, hash: chainHash(facts, chain.hash) };
    chain = row;
    return row;
  }

  return {
    series,
    next() {
      const at = Math.floor(given.end - (given.count - made) * step);
      const id = idAt(at, made);
      made += 1;
      const content = sampleContent(made, at, customers, random);
      const number = numberOf(content, at);
      const owner = { id: given.actor.userId, name: given.actor.displayName };
      const order = {
        ...newOrderRow(id, number, content, owner, given.actor, at, { papersPending: false, begunAt: at }),
        state: random.weighted(states),
      };
      const payload = { number, customer: content.customerName, owner: owner.name, channel: content.channel };
      return {
        order,
        points: pointRows(id, content),
        goods: goodsRows(id, content),
        revision: revisionRow(id, 1, '', formOf(content), given.actor, at),
        job: jobOf(order, at, given.count - made < unconfirmedSheets),
        events: [
          link('order.confirmed', at, id, '1.3.1.7 1.1', payload),
          link('print.queued', at, id, '1.3.1.8', { number, kind: 'workOrder', centre: centreKindOf(content.jobType) }),
        ],
        tokens: orderTokens(number, content),
      };
    },
  };
}

function jobOf(order: WorkOrderRow, at: number, open: boolean): PrintJobRow {
  return {
    id: idAt(at, Number.parseInt(order.id.slice(-9), 16)),
    orderId: order.id,
    number: order.number,
    customerName: order.customerName,
    revision: 1,
    kind: 'workOrder',
    copyNo: 0,
    centre: order.centre,
    state: open ? 'unconfirmed' : 'printed',
    attempts: 1,
    nextAttemptAt: null,
    claimedBy: null,
    claimedUntil: null,
    driver: 'folder',
    target: '',
    paper: 'A4',
    copies: 1,
    language: 'zh-CN',
    backendJobId: order.number,
    errorCode: null,
    errorDetail: null,
    pdfHash: null,
    queuedAt: at,
    submittedAt: at + 900,
    printedAt: open ? null : at + 1500,
    confirmedAt: null,
    confirmedById: null,
    confirmedByName: null,
    version: 4,
  };
}
