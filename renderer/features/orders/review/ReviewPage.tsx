import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/client.ts';
import { problemOf } from '../../../api/errors.ts';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { PlacedScreen } from './PlacedScreen.tsx';
import { ReviewScreen } from './ReviewScreen.tsx';

/** 1.3.x.7: the whole order on one page, what is missing or odd marked, then Confirm. */
export function ReviewPage() {
  const { t } = useTranslation('orders');
  const { id = '' } = useParams({ strict: false });
  const [reason, setReason] = useState('');
  const confirm = useMutation(queries.orders.confirm.mutationOptions());
  const change = useMutation(queries.orders.confirmChange.mutationOptions());
  const placed = confirm.data ?? change.data;
  const busy = confirm.isPending || change.isPending;
  // What is confirmed must be what is shown: never an older copy from memory. While it is being confirmed nobody
  // asks for the draft, which may be an order before the answer is here.
  const fresh = { enabled: !placed && !busy, gcTime: 0, staleTime: 0 };
  const draft = useQuery({ ...queries.orders.drafts.get.queryOptions({ input: { id } }), ...fresh });
  const review = useQuery({ ...queries.orders.drafts.review.queryOptions({ input: { id } }), ...fresh });
  if (placed) return <PlacedScreen placed={placed} customerId={draft.data?.form.customerId ?? null} />;
  const failed = draft.error ?? review.error;
  if (failed && problemOf(failed).code === 'orders.alreadyConfirmed') {
    return (
      <>
        <ProblemNote error={failed} />
        <Link to="/orders/$id" params={{ id: String(problemOf(failed).params['orderId'] ?? id) }}>
          {t('act.openOrder')}
        </Link>
      </>
    );
  }
  if (failed)
    return <ProblemNote error={failed} onRetry={() => void Promise.all([draft.refetch(), review.refetch()])} />;
  if (!draft.data || !review.data) return <SkeletonRows rows={10} columns={4} />;
  const { version, amendsOrderId } = draft.data;
  const onConfirm = () => {
    if (amendsOrderId) change.mutate({ draftId: id, version, reason });
    else confirm.mutate({ draftId: id, version });
  };
  return (
    <ReviewScreen
      draft={draft.data}
      review={review.data}
      reason={reason}
      onReason={setReason}
      busy={busy}
      error={confirm.error ?? change.error}
      onConfirm={onConfirm}
    />
  );
}
