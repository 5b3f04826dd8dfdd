import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client.ts';
import { Chip } from '../Popup.tsx';

/** One client alone, until he is taken off again. */
export function CustomerChip({ id, onRemove }: { readonly id: string; readonly onRemove: () => void }) {
  const { t } = useTranslation('common');
  const customer = useQuery(queries.customers.get.queryOptions({ input: { id } }));
  return <Chip label={t('filter.customer', { name: customer.data?.nameZh ?? '…' })} active onToggle={onRemove} />;
}
