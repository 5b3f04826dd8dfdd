import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../../shared/contract/reception-schemas.ts';
import { isRunning } from '../../../../shared/domain/reception/values.ts';
import { queries } from '../../../api/client.ts';
import { useHeldBefore } from '../../../api/held.ts';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { ChangeEditor } from '../form/ChangeEditor.tsx';
import { DraftEditor } from '../form/DraftEditor.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import styles from '../reception.module.css';
import { GradeTag, VisitStateTag } from '../tags.tsx';
import { Checklist } from './Checklist.tsx';
import { FollowUps } from './FollowUps.tsx';
import { History } from './History.tsx';
import { Minutes } from './Minutes.tsx';
import { NextSteps } from './NextSteps.tsx';
import { VisitFacts } from './VisitFacts.tsx';

/** One visit: its draft, or what it is, what is to be done, and what was. */
export function VisitPage() {
  const { id } = useParams({ from: '/counter/visits/$id' });
  const { t } = useTranslation('reception');
  const read = useQuery(queries.reception.get.queryOptions({ input: { id } }));
  if (read.data?.state === 'draft') return <DraftEditor key={id} visit={read.data} />;
  if (read.data) return <Loaded key={read.data.id} visit={read.data} />;
  return (
    <>
      <PageHeader title={t('title')} back="/visits" />
      {read.error ? (
        <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
      ) : (
        <SkeletonRows rows={10} columns={3} />
      )}
    </>
  );
}

function Loaded({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation('reception');
  const typedBefore = useHeldBefore(`visit ${visit.id}`) !== null;
  const [changing, setChanging] = useState(typedBefore);
  const [kept, setKept] = useState(false);
  const close = (unsaved: boolean) => {
    setKept(unsaved);
    setChanging(false);
  };
  if (changing && isRunning(visit.state)) return <ChangeEditor visit={visit} onClose={close} />;
  return (
    <>
      <PageHeader
        title={visit.customerName}
        back="/visits"
        sub={
          <>
            <VisitStateTag visit={visit} /> <GradeTag grade={visit.grade} /> {visit.walkIn && t('page.walkIn')}
            {kept && isRunning(visit.state) && <StateTag tone="soon">{t('form.changeKept')}</StateTag>}
          </>
        }
      />
      <div className={styles['columns']}>
        <div>
          <VisitFacts visit={visit} />
        </div>
        <div>
          <Checklist visit={visit} />
          {(visit.state === 'inProgress' || visit.state === 'ended') && <Minutes visit={visit} />}
          <FollowUps visit={visit} />
        </div>
        <div>
          <NextSteps visit={visit} onChange={() => setChanging(true)} />
          <History visit={visit} />
        </div>
      </div>
    </>
  );
}
