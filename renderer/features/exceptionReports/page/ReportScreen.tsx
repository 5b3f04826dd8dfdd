import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Report } from '../../../../shared/contract/report-schemas.ts';
import { useMay } from '../../../api/session.ts';
import { AlsoHere } from '../../../components/AlsoHere.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import { Attachments } from '../../attachments/public.ts';
import { ClaimsSection } from '../../claims/public.ts';
import { QualitySection } from '../../quality/public.ts';
import { CasePromises } from '../../promises/public.ts';
import { CaseRequests } from '../../requests/public.ts';
import { SeverityTag, TimelinessTag } from '../tags.tsx';
import { EntryHistory } from './EntryHistory.tsx';
import { FactList } from './FactList.tsx';
import { Recipients } from './Recipients.tsx';
import { ReportActs } from './ReportActs.tsx';
import { ReportClock } from './ReportClock.tsx';
import { ReportFacts } from './ReportFacts.tsx';
import styles from './page.module.css';

interface ReportScreenProps {
  /** As it is shown: now, or at a moment. */
  readonly report: Report;
  readonly current: Report;
  /** `null` for now. */
  readonly moment: number | null;
  readonly onMoment: (at: number | null) => void;
}

/** What was reported left, whom it reached and what is due right, everything that was added below. */
export function ReportScreen({ report, current, moment, onMoment }: ReportScreenProps) {
  const may = useMay();
  const writes = moment === null && report.state === 'open' && may('exceptionReports.file');
  return (
    <>
      <ReportHeader report={report} />
      <ReportActs report={report} writes={writes} past={moment !== null} />
      <div className={styles['columns']}>
        <div>
          <FactList report={report} writes={writes} />
          <ReportFacts report={report} />
          {current.number !== null && moment === null && (
            <>
              <ClaimsSection reportId={report.id} closed={report.state === 'closed'} />
              <QualitySection reportId={report.id} />
            </>
          )}
          <CaseParts report={report} />
          <Attachments subjectKind="exceptionReport" subjectId={report.id} readOnly={!writes} />
        </div>
        <div>
          <ReportClock report={report} writes={writes} />
          <Recipients report={report} writes={writes} />
          <EntryHistory report={current} moment={moment} onMoment={onMoment} />
        </div>
      </div>
    </>
  );
}

/** What was promised to the customer and asked of departments in this matter. */
function CaseParts({ report: { id, orderId, form } }: { readonly report: Report }) {
  const about = { orderId, noteId: null, reportId: id };
  return (
    <>
      <CasePromises about={about} person={{ person: form.person, phone: form.phone }} />
      <CaseRequests about={about} />
    </>
  );
}

function ReportHeader({ report }: { readonly report: Report }) {
  const { t } = useTranslation('exceptionReports');
  const { number, state, kind, foundBy, severity, orderId, orderNumber, customerName } = report;
  return (
    <PageHeader
      title={number ?? t('form.draftTitle')}
      back="/reports"
      sub={
        <>
          <StateTag tone={state === 'closed' ? 'done' : 'underWay'}>{t(`state.${state}`)}</StateTag>
          <SeverityTag severity={severity} />
          <TimelinessTag report={report} />
          {kind && <b>{t(`kind.${kind}`)}</b>}
          {foundBy && <span className={styles['faint']}>{t(`foundBy.${foundBy}`)}</span>}
          {orderId !== null && (
            <Link to="/orders/$id" params={{ id: orderId }}>
              {orderNumber}
            </Link>
          )}
          <span className={styles['faint']}>{customerName}</span>
          <AlsoHere kind="report" id={report.id} doing="reading" />
        </>
      }
    />
  );
}
