import type { LinkProps } from '@tanstack/react-router';
import type { Task } from '../../../shared/contract/task-schemas.ts';
import { isDay } from '../../../shared/lib/dates.ts';

export type Place = Pick<LinkProps, 'to' | 'params' | 'search'>;

/** The page on which a task is acted upon. */
export function placeOf({ id, subjectKind, subjectId }: Pick<Task, 'id' | 'subjectKind' | 'subjectId'>): Place {
  if (subjectKind === 'order') return { to: '/orders/$id', params: { id: subjectId } };
  if (subjectKind === 'customer') return { to: '/customers/$id', params: { id: subjectId } };
  if (subjectKind === 'qualityCase') return { to: '/quality/$id', params: { id: subjectId } };
  if (subjectKind === 'visit' || subjectKind === 'visitTask') return { to: '/visits/$id', params: { id: subjectId } };
  if (subjectKind === 'statement') return { to: '/settlement/$id', params: { id: subjectId } };
  if (subjectKind === 'shift') return { to: '/shifts/$id', params: { id: subjectId } };
  if (subjectKind === 'note') return { to: '/notes', search: { note: subjectId } };
  if (subjectKind === 'promise') return { to: '/promises', search: { promise: subjectId } };
  if (subjectKind === 'request') return { to: '/requests', search: { view: 'all', request: subjectId } };
  if (subjectKind === 'workReport') return { to: '/work-reports/$id', params: { id: subjectId } };
  if (subjectKind === 'summary') return { to: '/summaries/$id', params: { id: subjectId } };
  if (subjectKind === 'sitting') return { to: '/exams/$id', params: { id: subjectId } };
  if (subjectKind === 'training') return { to: '/training/$planId', params: { planId: subjectId } };
  if (subjectKind === 'account') return { to: '/training', search: { begin: subjectId } };
  if (subjectKind === 'faxDay' && isDay(subjectId)) return { to: '/fax-count', search: { day: subjectId } };
  if (subjectKind === 'setting' && subjectId === 'outgoing') return { to: '/outbox', search: { show: 'trouble' } };
  return { to: '/tasks', search: { task: id } };
}
