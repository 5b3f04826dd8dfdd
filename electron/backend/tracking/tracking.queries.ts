import type { Shipment, TrackingFilter } from '../../../shared/contract/tracking.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import { search } from '../search/search.repository.ts';
import { type ListedBy, type Position, shipmentListRepository } from './shipment-list.repository.ts';
import type { TrackingDeps } from './tracking.deps.ts';

const countUpTo = 1_000;
/** Of what a search finds the newest are looked at. */
const searchedMost = 400;

export interface ShipmentPage {
  readonly rows: Shipment[];
  readonly next: string | null;
}

export type ListInput = TrackingFilter & { readonly cursor: string | null; readonly limit: number };

/** What windows read of the feedback table. */
export function createTrackingQueries(deps: TrackingDeps) {
  const { read } = deps.database;
  return {
    async list({ cursor, limit, ...filter }: ListInput): Promise<ShipmentPage> {
      const rows = await shipmentListRepository.page(read, await listedBy(deps, filter), positionOf(cursor), limit + 1);
      const shown = rows.slice(0, limit);
      const last = shown.at(-1);
      return { rows: shown, next: rows.length > limit && last ? `${last.acceptedAt}:${last.id}` : null };
    },

    async count(filter: TrackingFilter): Promise<{ count: number; more: boolean }> {
      const found = await shipmentListRepository.count(read, await listedBy(deps, filter), countUpTo + 1);
      return { count: Math.min(found, countUpTo), more: found > countUpTo };
    },

    get: async (id: string, at: ReadContext = read): Promise<Shipment | null> =>
      shipmentListRepository.one(at, id, await deps.company.zone()),
  };
}

async function listedBy({ database, company, now, trouble }: TrackingDeps, filter: TrackingFilter): Promise<ListedBy> {
  const text = filter.text.trim();
  const searched = text ? await search.find(database.read, 'order', text, { limit: searchedMost }) : null;
  const troubled = filter.view === 'trouble' ? await trouble.troubled(database.read) : null;
  const found = searched && troubled ? searched.filter((id) => troubled.includes(id)) : (searched ?? troubled);
  return { filter, zone: await company.zone(), now: now(), found };
}

function positionOf(cursor: string | null): Position | null {
  const [acceptedAt = '', id = ''] = cursor?.split(':') ?? [];
  return id && /^\d+$/.test(acceptedAt) ? { acceptedAt: Number(acceptedAt), id } : null;
}
