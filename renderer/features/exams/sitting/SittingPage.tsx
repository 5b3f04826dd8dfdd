import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Sitting } from '../../../../shared/contract/exams.ts';
import { isOver } from '../../../../shared/domain/exams/sitting.ts';
import { queries } from '../../../api/client.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { useKeptName } from '../../../components/useKeptName.ts';
import { MarkingView } from '../marking/MarkingView.tsx';
import { Outcome } from '../outcome/Outcome.tsx';
import { SittingStateTag } from '../SittingStateTag.tsx';
import { Taking } from '../take/Taking.tsx';
import { useNamed } from '../useNamed.ts';
import { StartCard } from './StartCard.tsx';

/** One exam in each of its states, for the taker, the marker and whoever is responsible (5.3.10). */
export function SittingPage() {
  const { id } = useParams({ from: '/counter/exams/$id' });
  const { t } = useTranslation('exams');
  const named = useNamed();
  const nameOf = useKeptName();
  // What was answered elsewhere must not be covered by what this window knew before.
  const read = useQuery({ ...queries.exams.get.queryOptions({ input: { id } }), refetchOnMount: 'always' });
  const sitting = read.isFetchedAfterMount ? read.data : undefined;
  const title = sitting && {
    exam: named({ zh: sitting.planNameZh, en: sitting.planNameEn }),
    person: nameOf(sitting.personId, sitting.personName),
  };
  return (
    <>
      <PageHeader
        title={title ? t('sitting.title', title) : t('title')}
        back="/exams"
        sub={
          sitting && (
            <>
              <SittingStateTag state={sitting.state} />
              <span>{t('list.attempt', { attempt: sitting.attempt, attempts: sitting.attempts })}</span>
            </>
          )
        }
      />
      <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
      {!sitting && !read.error && <SkeletonRows rows={8} columns={3} />}
      {sitting && (
        <Body key={`${sitting.id} ${sitting.state}`} sitting={sitting} onChange={() => void read.refetch()} />
      )}
    </>
  );
}

function Body({ sitting, onChange }: { readonly sitting: Sitting; readonly onChange: () => void }) {
  const { t } = useTranslation('exams');
  const nameOf = useKeptName();
  const { state, may, personId, personName } = sitting;
  if (isOver(state)) return <Outcome sitting={sitting} />;
  if (state === 'running') {
    const name = nameOf(personId, personName);
    if (may.take) return <Taking sitting={sitting} onOver={onChange} />;
    return <EmptyState title={t('state.running')} text={t('sitting.runningOther', { name })} />;
  }
  if (state === 'marking') {
    return may.mark ? (
      <MarkingView sitting={sitting} />
    ) : (
      <EmptyState title={t('state.marking')} text={t('sitting.waits')} />
    );
  }
  return <StartCard sitting={sitting} />;
}
