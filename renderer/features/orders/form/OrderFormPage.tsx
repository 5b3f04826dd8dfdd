import { useParams, useSearch } from '@tanstack/react-router';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { FormContext } from './form-context.ts';
import { OrderFormScreen } from './OrderFormScreen.tsx';
import { useDraftSession } from './useDraftSession.ts';

/** The order form: a new order, a draft, or a change of a confirmed order (1.3.1.1-1.3.1.6, 1.3.2.1-1.3.2.6). */
export function OrderFormPage() {
  const { id } = useParams({ strict: false });
  const { customer, field } = useSearch({ strict: false });
  const { session, error, reload } = useDraftSession(id);
  if (error) return <ProblemNote error={error} onRetry={reload} />;
  if (!session) return <SkeletonRows rows={12} columns={5} />;
  return (
    <FormContext value={session}>
      <OrderFormScreen customerId={customer} startAt={field} />
    </FormContext>
  );
}
