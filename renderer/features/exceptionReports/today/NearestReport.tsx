import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ReportRow } from '../../../../shared/contract/report-schemas.ts';
import { warnsAt } from '../../../../shared/domain/exceptionReports/regime.ts';
import { queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { useNow } from '../../../components/useNow.ts';
import { useTick } from '../../../components/useTick.ts';
import { useLeftText } from '../clock/useLeftText.ts';
import { timelinessNow } from '../tags.tsx';
import styles from './today.module.css';

/** In the top bar: the report that leaders must have next, with its time running out. */
export function NearestReport() {
  const reads = useMay()('exceptionReports.read');
  const { data: board } = useQuery({ ...queries.exceptionReports.board.queryOptions(), enabled: reads });
  const { data: drafts } = useQuery({
    ...queries.exceptionReports.list.queryOptions({ input: { view: 'drafts' } }),
    enabled: reads,
  });
  const now = useNow();
  const untold = [...(board ?? []), ...(drafts?.rows ?? [])]
    .filter((row) => ['running', 'overdue'].includes(timelinessNow(row, now)))
    .toSorted((one, other) => one.dueAt - other.dueAt);
  const [nearest] = untold;
  return nearest ? <Nearest row={nearest} /> : null;
}

function Nearest({ row }: { readonly row: ReportRow }) {
  const { t } = useTranslation('exceptionReports');
  const now = useTick();
  const leftText = useLeftText();
  const left = row.dueAt - now;
  const about = [row.kind && t(`kind.${row.kind}`), row.orderNumber || row.customerName].filter(Boolean).join(' ');
  const text = (
    <>
      <b className="num">{leftText(left)}</b> <span>{about || t('form.draftTitle')}</span>
    </>
  );
  const tone = left < 0 ? 'late' : now >= warnsAt(row) ? 'soon' : 'calm';
  const shared = { className: styles['nearest'] ?? '', title: t('clock.nearest'), 'data-tone': tone };
  if (row.number === null) {
    return (
      <Link to="/reports/new" search={{ draft: row.id }} {...shared}>
        {text}
      </Link>
    );
  }
  return (
    <Link to="/reports/$id" params={{ id: row.id }} {...shared}>
      {text}
    </Link>
  );
}
