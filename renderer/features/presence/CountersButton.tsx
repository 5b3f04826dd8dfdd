import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/client.ts';
import { openAnywhere } from '../../components/anywhere.ts';
import { TeamOutlined } from '../../components/icons.tsx';

/** How many people are at the counters; opens who and where. */
export function CountersButton({ className }: { readonly className: string }) {
  const { t } = useTranslation('presence');
  const { data } = useQuery(queries.presence.list.queryOptions());
  const count = new Set(data?.map(({ userId }) => userId)).size;
  return (
    <button
      type="button"
      className={className}
      onClick={() => openAnywhere({ panel: 'counters' })}
      aria-label={t('count', { count })}
      title={`${t('act.show')} (Shift+F6)`}
      aria-keyshortcuts="Shift+F6"
    >
      <TeamOutlined />
      <span className="num">{count}</span>
    </button>
  );
}
