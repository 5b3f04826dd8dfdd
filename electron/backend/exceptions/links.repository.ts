import type { OrderLink } from '../../../shared/contract/exceptions.ts';
import type { LinkKind } from '../../../shared/domain/exceptions/values.ts';
import type { OrderState } from '../../../shared/domain/orders/states.ts';
import { OrderLinkEntity, type OrderLinkRow } from '../database/entities/exceptions.ts';
import { findRow, insertRows } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

/** A link with what has become of its order or draft. */
export interface FollowedLink extends OrderLink {
  readonly exceptionId: string;
  readonly originalId: string;
}

interface RawLink extends Omit<OrderLinkRow, 'at'> {
  readonly at: number | string;
  readonly number: string | null;
  readonly state: OrderState | null;
  readonly draft: string | null;
}

const columns = `l.linked_id AS "linkedId", l.kind AS kind, l.original_id AS "originalId",
  l.exception_id AS "exceptionId", l.at AS at, l.by_id AS "byId", l.by_name AS "byName",
  o.number AS number, o.state AS state, d.id AS draft`;
const tables = `FROM order_link l LEFT JOIN work_order o ON o.id = l.linked_id
  LEFT JOIN order_draft d ON d.id = l.linked_id`;

export const linksRepository = {
  insert: (tx: WriteContext, row: OrderLinkRow): Promise<void> => insertRows(tx, OrderLinkEntity, [row]),

  /** The link of the order or draft that makes another one good. */
  ofLinked: (at: ReadContext, linkedId: string): Promise<OrderLinkRow | null> =>
    findRow(at, OrderLinkEntity, { linkedId }),

  ofExceptions: (at: ReadContext, ids: readonly string[]) => followed(at, 'l.exception_id', ids),
  ofOriginals: (at: ReadContext, ids: readonly string[]) => followed(at, 'l.original_id', ids),

  /** Which of these orders make good another one, and which. */
  async origins(
    at: ReadContext,
    linkedIds: readonly string[],
  ): Promise<readonly { linkedId: string; kind: LinkKind; orderId: string; number: string }[]> {
    if (linkedIds.length === 0) return [];
    return managerOf(at).query(
      `SELECT l.linked_id AS "linkedId", l.kind AS kind, o.id AS "orderId", o.number AS number
        FROM order_link l JOIN work_order o ON o.id = l.original_id WHERE l.linked_id IN (${placesOf(linkedIds)})`,
      [...linkedIds],
    );
  },
};

/** Oldest first. */
async function followed(
  at: ReadContext,
  column: 'l.exception_id' | 'l.original_id',
  ids: readonly string[],
): Promise<readonly FollowedLink[]> {
  if (ids.length === 0) return [];
  const sql = `SELECT ${columns} ${tables} WHERE ${column} IN (${placesOf(ids)}) ORDER BY l.at, l.linked_id`;
  const rows = await managerOf(at).query<RawLink[]>(sql, [...ids]);
  return rows.map(({ linkedId, kind, originalId, exceptionId, at: made, byName, number, state, draft }) => ({
    id: linkedId,
    kind,
    originalId,
    exceptionId,
    at: Number(made),
    byName,
    number,
    state: state ?? (draft ? 'draft' : 'discarded'),
  }));
}

function placesOf(ids: readonly string[]): string {
  return ids.map((_, index) => `$${index + 1}`).join(', ');
}
