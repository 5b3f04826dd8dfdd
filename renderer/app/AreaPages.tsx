import { Link, useLocation } from '@tanstack/react-router';
import { useMay } from '../api/session.ts';
import { useTranslate } from '../i18n/useLanguage.ts';
import { areasFor } from './areas.ts';
import styles from './AreaPages.module.css';

/** The lists of an area that has several, above each of them. */
export function AreaPages() {
  const may = useMay();
  const translate = useTranslate();
  const address = useLocation({ select: ({ pathname }) => pathname });
  const area = areasFor(may).find(({ pages }) => pages?.some(({ to }) => to === address));
  if (!area?.pages || area.pages.length < 2) return null;
  return (
    <nav className={styles['pages']} aria-label={translate(area.label)}>
      {area.pages.map(({ label, to }) => (
        <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }}>
          {translate(label)}
        </Link>
      ))}
    </nav>
  );
}
