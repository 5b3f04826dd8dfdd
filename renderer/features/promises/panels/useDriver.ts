import { useQuery } from '@tanstack/react-query';
import { queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';

const nobody = { name: '', phone: '' };

/** Who drives the order's goods, as far as dispatch has planned it; `null` while that is asked. */
export function useDriver(orderId: string | null): { readonly name: string; readonly phone: string } | null {
  const reads = useMay()('dispatch.read') && orderId !== null;
  const read = useQuery({
    ...queries.dispatch.ofOrder.queryOptions({ input: { id: orderId ?? '' } }),
    enabled: reads,
  });
  if (reads && read.isPending) return null;
  const carriage = read.data?.carriage;
  return carriage ? { name: carriage.driverName, phone: carriage.driverPhone } : nobody;
}
