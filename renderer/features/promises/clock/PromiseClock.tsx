import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { useSeconds } from '../../../components/useSeconds.ts';
import { PromiseTag } from '../PromiseTag.tsx';

/** The nearest of one's own promises runs down on every page. */
export function PromiseClock() {
  const { t } = useTranslation('promises');
  const writes = useMay()('promises.write');
  const read = useQuery({ ...queries.promises.mine.queryOptions(), enabled: writes });
  const nearest = read.data?.find(({ state }) => state === 'running');
  const now = useSeconds();
  if (!writes || !nearest) return null;
  const label = t('clock.label', { text: `${nearest.person}, ${nearest.text}` });
  return (
    <Link to="/promises" search={{ promise: nearest.id }} title={label} aria-label={label}>
      <PromiseTag promise={nearest} now={now} named />
    </Link>
  );
}
