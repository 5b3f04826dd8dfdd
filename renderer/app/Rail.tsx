import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../api/session.ts';
import { useShortcut } from '../components/useShortcut.ts';
import { useTranslate } from '../i18n/useLanguage.ts';
import { areasFor, isWithin } from './areas.ts';
import styles from './Rail.module.css';

/** The areas that the person may use. */
export function Rail() {
  const { t } = useTranslation('common');
  const translate = useTranslate();
  const may = useMay();
  const navigate = useNavigate();
  const address = useLocation({ select: ({ pathname }) => pathname });
  const open = areasFor(may);
  useShortcut('alt+1, alt+2, alt+3, alt+4, alt+5, alt+6, alt+7, alt+8, alt+9', ({ code }) => {
    const area = open[Number(code.replace('Digit', '')) - 1];
    if (area) void navigate({ to: area.to });
  });
  return (
    <nav className={styles['rail']} aria-label={t('frame.areas')}>
      {open.map((area, index) => {
        const { id, label, to, icon: Icon, count: Count, pages } = area;
        return (
          <Link
            key={id}
            to={to}
            {...(pages && isWithin(area, address) ? { 'data-status': 'active' } : {})}
            className={styles['area'] ?? ''}
            activeOptions={{ exact: to === '/', includeSearch: false }}
            {...(index < 9 ? { 'aria-keyshortcuts': `Alt+${index + 1}`, title: `Alt+${index + 1}` } : {})}
          >
            <Icon />
            <span>{translate(label)}</span>
            {Count && <Count />}
          </Link>
        );
      })}
    </nav>
  );
}
