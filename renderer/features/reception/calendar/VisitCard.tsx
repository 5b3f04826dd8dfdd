import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { VisitRow } from '../../../../shared/contract/reception-schemas.ts';
import { wallTime } from '../../../../shared/lib/dates.ts';
import { useZone } from '../../../api/session.ts';
import { useKeptName } from '../../../components/useKeptName.ts';
import styles from '../reception.module.css';

/** A visit in a calendar: when, who, with whom. */
export function VisitCard({ visit, small = false }: { readonly visit: VisitRow; readonly small?: boolean }) {
  const { t } = useTranslation('reception');
  const zone = useZone();
  const keptName = useKeptName();
  const { id, fromAt, toAt, customerName, hostId, hostName, grade, state } = visit;
  const time = `${wallTime(fromAt, zone).time}–${wallTime(toAt, zone).time}`;
  const host = keptName(hostId, hostName);
  return (
    <Link
      to="/visits/$id"
      params={{ id }}
      className={styles['visit'] ?? ''}
      data-row
      data-grade={grade}
      data-over={state === 'ended' || undefined}
      title={`${time} ${customerName} · ${host} · ${t(`state.${state}`)}`}
    >
      <span className="num">{small ? wallTime(fromAt, zone).time : time}</span>
      <b>{customerName}</b>
      {!small && <small>{host}</small>}
    </Link>
  );
}
