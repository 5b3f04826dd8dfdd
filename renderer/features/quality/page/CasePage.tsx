import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { QualityCase } from '../../../../shared/contract/quality-schemas.ts';
import { queries } from '../../../api/client.ts';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { Time } from '../../../components/Time.tsx';
import { AnalysisSection } from '../analysis/AnalysisSection.tsx';
import { LetterSection } from '../analysis/LetterSection.tsx';
import styles from '../quality.module.css';
import { StageTag } from '../tags.tsx';
import { ActionsSection } from './ActionsSection.tsx';
import { FollowUps } from './FollowUps.tsx';
import { StagesSection } from './StagesSection.tsx';

/** One case: the report it is about, the signed stages, the actions, the analysis and the customer's letter. */
export function CasePage() {
  const { id } = useParams({ from: '/counter/quality/$id' });
  const { t } = useTranslation('quality');
  const read = useQuery(queries.quality.get.queryOptions({ input: { id } }));
  const known = read.data;
  if (!known) {
    return (
      <>
        <PageHeader title={t('title')} back="/quality" />
        {read.error ? (
          <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
        ) : (
          <SkeletonRows rows={10} columns={3} />
        )}
      </>
    );
  }
  return (
    <>
      <PageHeader title={`${t('page.title')} ${known.number}`} back="/quality" sub={<Ident known={known} />} />
      <div className={styles['columns']}>
        <div>
          <StagesSection known={known} />
          <ActionsSection known={known} />
          {known.followUps.length > 0 && <FollowUps known={known} />}
        </div>
        <div>
          <Section title={t('page.report')}>
            <p className={styles['text']}>{known.summary}</p>
            <p className={styles['detail']}>
              {t('page.knownAt')} <Time at={known.knownAt} />
            </p>
          </Section>
          <AnalysisSection known={known} />
          {known.analysisForm && <LetterSection known={known} analysis={known.analysisForm} />}
        </div>
      </div>
    </>
  );
}

function Ident({ known }: { readonly known: QualityCase }) {
  const { t } = useTranslation('quality');
  const { stage, customerName, orderId, orderNumber, reportId } = known;
  return (
    <>
      <StageTag stage={stage} />
      <span>{customerName}</span>
      <Link to="/reports/$id" params={{ id: reportId }}>
        {t('page.toReport')}
      </Link>
      {orderId && (
        <Link to="/orders/$id" params={{ id: orderId }} className="num">
          {orderNumber}
        </Link>
      )}
    </>
  );
}
