import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OrderDraftRow } from '../../../shared/contract/orders.ts';
import { queries } from '../../api/client.ts';
import { StateTag } from '../../components/StateTag.tsx';
import { useTimeText } from '../../components/Time.tsx';
import { RowList } from './RowList.tsx';
import { ShortLine } from './ShortLine.tsx';

/** What this person began and has not confirmed, the last one first. */
export function Drafts() {
  const { t } = useTranslation(['today', 'common']);
  const timeOf = useTimeText();
  const drafts = useQuery(queries.orders.drafts.list.queryOptions({ input: { mine: true } }));
  const tagOf = ({ amendsNumber, jobType }: OrderDraftRow) => {
    if (amendsNumber) return <StateTag tone="soon">{t('amends', { number: amendsNumber })}</StateTag>;
    return jobType && <StateTag tone="open">{t(`common:jobType.${jobType}`)}</StateTag>;
  };
  return (
    <RowList
      title={t('drafts')}
      rows={drafts.data?.toSorted((a, b) => b.updatedAt - a.updatedAt)}
      error={drafts.error}
      onRetry={() => void drafts.refetch()}
      empty={t('draftsEmpty')}
      row={(draft) => (
        <ShortLine
          key={draft.id}
          to="/drafts/$id"
          id={draft.id}
          title={draft.customerName || t('noCustomer')}
          text={[draft.consignee, draft.goods || t('unnamedGoods')].filter(Boolean).join(' · ')}
          note={t('savedAt', { time: timeOf(draft.updatedAt, 'near') })}
          tag={tagOf(draft)}
        />
      )}
    />
  );
}
