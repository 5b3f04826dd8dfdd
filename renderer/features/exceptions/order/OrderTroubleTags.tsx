import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { StateTag } from '../../../components/StateTag.tsx';

/** Beside the order's number: its open trouble, and the order that it makes good. */
export function OrderTroubleTags({ orderId }: { readonly orderId: string }) {
  const { t } = useTranslation('exceptions');
  const reads = useMay()('exceptions.read');
  const { data } = useQuery({
    ...queries.exceptions.ofOrder.queryOptions({ input: { orderId } }),
    enabled: reads,
  });
  if (!data) return null;
  const { origin } = data;
  return (
    <>
      {data.exceptions
        .filter(({ open }) => open)
        .map(({ id, kind }) => (
          <StateTag key={id} tone="late">
            {t(`kind.${kind}`)}
          </StateTag>
        ))}
      {origin && (
        <Link to="/orders/$id" params={{ id: origin.orderId }}>
          {t(`originOf.${origin.kind}`, { number: origin.number })}
        </Link>
      )}
    </>
  );
}
