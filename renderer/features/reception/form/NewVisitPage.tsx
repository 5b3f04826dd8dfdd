import { useMutation } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/client.ts';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';

/** Begins a draft, or takes up the one in which nothing is typed yet. */
export function NewVisitPage() {
  const { t } = useTranslation('reception');
  const navigate = useNavigate();
  const { walkIn = false, customer = null } = useSearch({ from: '/counter/visits/new' });
  const asked = useRef(false);
  const { mutate, error } = useMutation(
    queries.reception.begin.mutationOptions({
      onSuccess: ({ id }) => void navigate({ to: '/visits/$id', params: { id }, replace: true }),
    }),
  );
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    mutate({ customerId: customer, walkIn });
  }, [mutate, customer, walkIn]);
  return (
    <>
      <PageHeader title={t('form.newTitle')} back="/visits" />
      {error ? (
        <ProblemNote error={error} onRetry={() => mutate({ customerId: customer, walkIn })} />
      ) : (
        <SkeletonRows rows={8} columns={3} />
      )}
    </>
  );
}
