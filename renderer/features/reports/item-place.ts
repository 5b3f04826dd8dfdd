import type { LinkProps } from '@tanstack/react-router';
import type { WorkReportItem } from '../../../shared/contract/reports.ts';

type Place = Pick<LinkProps, 'to' | 'params' | 'search'>;

/** Where what a report tells of is worked upon: its order where it has one, else the matter itself. */
export function placeOfItem({
  kind,
  id,
  orderId,
  doneAt,
}: Pick<WorkReportItem, 'kind' | 'id' | 'orderId' | 'doneAt'>): Place | null {
  if (kind === 'report') return { to: '/reports/$id', params: { id } };
  if (orderId !== null) return { to: '/orders/$id', params: { id: orderId } };
  switch (kind) {
    case 'request':
      return { to: '/requests', search: { view: doneAt === null ? 'all' : 'over', request: id } };
    case 'task':
      return { to: '/tasks', search: { task: id } };
    case 'customer':
    case 'fax':
      return { to: '/customers/$id', params: { id } };
    default:
      return null;
  }
}
