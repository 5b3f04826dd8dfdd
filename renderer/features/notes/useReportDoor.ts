import { useRouter } from '@tanstack/react-router';
import { useMay } from '../../api/session.ts';

/** Where a note becomes a report; `null` for whoever may not write one. */
export function useReportDoor(): ((noteId: string) => void) | null {
  const router = useRouter();
  const may = useMay()('exceptionReports.draft');
  if (!may || !('/reports/new' in router.routesByPath)) return null;
  return (noteId) => void router.navigate({ to: '/reports/new', search: { note: noteId } } as never);
}
