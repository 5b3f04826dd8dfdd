import type { LinkProps } from '@tanstack/react-router';
import type { SummaryMatter } from '../../../shared/contract/summaries.ts';

type Place = Pick<LinkProps, 'to' | 'params' | 'search'>;
type Told = Pick<SummaryMatter, 'kind' | 'id' | 'reportId' | 'orderId' | 'doneAt'>;

/** Where what a figure counts is worked upon: its report or order where it has one, else the matter itself. */
export function placeOfMatter({ kind, id, reportId, orderId, doneAt }: Told): Place {
  if (reportId) return { to: '/reports/$id', params: { id: reportId } };
  if (orderId) return { to: '/orders/$id', params: { id: orderId } };
  switch (kind) {
    case 'promise':
      return { to: '/promises', search: { promise: id, ...(doneAt === null ? {} : { view: 'over' }) } };
    case 'note':
      return { to: '/notes', search: { note: id, view: 'all' } };
    case 'request':
      return { to: '/requests', search: { view: doneAt === null ? 'all' : 'over', request: id } };
    case 'qualityCase':
      return { to: '/quality/$id', params: { id } };
    case 'duty':
      return { to: '/tasks', search: { task: id } };
    case 'order':
      return { to: '/orders/$id', params: { id } };
    case 'report':
      return { to: '/reports/$id', params: { id } };
    case 'settlement':
    case 'claim':
      return { to: '/quality', search: { view: 'claims' } };
  }
}
