import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/client.ts';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';

/** Opens this person's list under way, or begins one. */
export function OwnShiftPage() {
  const { t } = useTranslation('shifts');
  const navigate = useNavigate();
  const asked = useRef(false);
  const { mutate, error } = useMutation(
    queries.shifts.begin.mutationOptions({
      onSuccess: ({ id }) => void navigate({ to: '/shifts/$id', params: { id }, replace: true }),
    }),
  );
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    mutate({});
  }, [mutate]);
  return (
    <>
      <PageHeader title={t('title')} back="/shifts" />
      {error ? <ProblemNote error={error} onRetry={() => mutate({})} /> : <SkeletonRows rows={8} columns={4} />}
    </>
  );
}
