import { Navigate } from '@tanstack/react-router';
import { useMay } from '../../api/session.ts';
import { settingsPages } from './pages.ts';

/** `/settings` opens what one came for: the company for an administrator, else one's own page. */
export function FirstSetting() {
  const may = useMay();
  const page = settingsPages.find(({ permission }) => permission && may(permission)) ?? settingsPages[0];
  return page ? <Navigate to={page.to} replace /> : null;
}
