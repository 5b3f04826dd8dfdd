import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../../../shared/contract/orders.ts';
import type { ReportRow } from '../../../../shared/contract/report-schemas.ts';
import { queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import { Time } from '../../../components/Time.tsx';
import { openNewReport } from '../acts.ts';
import { SeverityTag, TimelinessTag } from '../tags.tsx';
import styles from './order.module.css';

/** The reports of an order, the newest first, and the key that begins one. */
export function OrderReports({ order }: { readonly order: Pick<Order, 'id' | 'state'> }) {
  const { t } = useTranslation('exceptionReports');
  const may = useMay();
  const reads = may('exceptionReports.read');
  const read = useQuery({
    ...queries.exceptionReports.ofOrder.queryOptions({ input: { orderId: order.id } }),
    enabled: reads,
  });
  if (!reads) return null;
  const begins = may('exceptionReports.draft') && order.state !== 'cancelled';
  return (
    <Section
      title={t('order.title')}
      actions={
        begins && (
          <Button onClick={openNewReport} aria-keyshortcuts="F4">
            {t('act.new')} <Kbd keys="f4" />
          </Button>
        )
      }
    >
      <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
      {read.data?.length === 0 && <p className={styles['none']}>{t('order.none')}</p>}
      <ul className={styles['reports']}>
        {read.data?.map((row) => (
          <ReportLine key={row.id} row={row} />
        ))}
      </ul>
    </Section>
  );
}

function ReportLine({ row }: { readonly row: ReportRow }) {
  const { t } = useTranslation('exceptionReports');
  const begun = row.state === 'draft' || row.state === 'waiting';
  return (
    <li>
      {begun ? (
        <Link to="/reports/new" search={{ draft: row.id }}>
          {t('form.draftTitle')}
        </Link>
      ) : (
        <Link to="/reports/$id" params={{ id: row.id }}>
          {row.number}
        </Link>
      )}
      {row.kind && <b>{t(`kind.${row.kind}`)}</b>}
      <StateTag tone={row.state === 'closed' ? 'done' : row.state === 'waiting' ? 'waiting' : 'underWay'}>
        {t(`state.${row.state}`)}
      </StateTag>
      <SeverityTag severity={row.severity} />
      <TimelinessTag report={row} />
      <Time at={row.knownAt} show="near" />
      <span className={styles['summary']}>{row.summary}</span>
    </li>
  );
}
