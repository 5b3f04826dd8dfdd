import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Present } from '../../../shared/contract/presence.ts';
import type { PlaceKind } from '../../../shared/domain/presence/presence.ts';
import { useMay } from '../../api/session.ts';
import { StateTag } from '../../components/StateTag.tsx';
import { useTimeText } from '../../components/Time.tsx';
import { usePersonName } from '../../components/usePersonName.ts';
import styles from './presence.module.css';

interface CounterLinesProps {
  readonly present: readonly Present[];
  /** A record is opened. */
  readonly onOpen?: () => void;
}

/** One box a workstation, one line a window. */
export function CounterLines({ present, onOpen = () => {} }: CounterLinesProps) {
  const counters = [...Map.groupBy(present, ({ workstation }) => workstation)];
  return (
    <div className={styles['counters']} role="status">
      {counters.map(([workstation, windows]) => (
        <section key={workstation} aria-label={workstation}>
          <h3>{workstation}</h3>
          <ul>
            {windows.map((window) => (
              <Line key={window.id} window={window} onOpen={onOpen} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Line({ window, onOpen }: { readonly window: Present; readonly onOpen: () => void }) {
  const { t } = useTranslation('presence');
  const nameOf = usePersonName();
  const timeOf = useTimeText();
  const { place, own, since } = window;
  return (
    <li>
      <strong>{nameOf(window)}</strong>
      <StandingTag window={window} />
      <span className="faint num">{own ? t('own') : t('since', { time: timeOf(since, 'near') })}</span>
      {place && !own && (
        <span className={styles['doing']}>
          {t(`doing.${place.doing}.${place.kind}`)} <OpenPlace kind={place.kind} id={place.id} onOpen={onOpen} />
        </span>
      )}
    </li>
  );
}

function StandingTag({ window: { locked, idleSince } }: { readonly window: Present }) {
  const { t } = useTranslation('presence');
  const timeOf = useTimeText();
  if (locked) return <StateTag tone="waiting">{t('state.locked')}</StateTag>;
  if (idleSince !== null)
    return <StateTag tone="open">{t('state.idle', { time: timeOf(idleSince, 'near') })}</StateTag>;
  return <StateTag tone="done">{t('state.working')}</StateTag>;
}

const pages = {
  order: { to: '/orders/$id', permission: 'orders.read' },
  draft: { to: '/drafts/$id', permission: 'orders.draft' },
  customer: { to: '/customers/$id', permission: 'customers.read' },
  report: { to: '/reports/$id', permission: 'exceptionReports.read' },
  handover: { to: '/handovers/$id', permission: 'handovers.read' },
} as const satisfies Record<PlaceKind, unknown>;

function OpenPlace({
  kind,
  id,
  onOpen,
}: {
  readonly kind: PlaceKind;
  readonly id: string;
  readonly onOpen: () => void;
}) {
  const { t } = useTranslation('presence');
  const may = useMay();
  const { to, permission } = pages[kind];
  if (!may(permission)) return null;
  return (
    <Link to={to} params={{ id }} onClick={onOpen}>
      {t('open')}
    </Link>
  );
}
