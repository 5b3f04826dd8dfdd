import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { Section } from '../../../components/Section.tsx';
import styles from '../quality.module.css';
import { CaseSummary } from './CaseSummary.tsx';

/** What quality control does about an order, by whatever report; nothing when there is nothing. */
export function QualityOfOrder({ orderId }: { readonly orderId: string }) {
  const { t } = useTranslation('quality');
  const may = useMay();
  const read = useQuery({
    ...queries.quality.ofOrder.queryOptions({ input: { orderId } }),
    enabled: may('quality.read'),
  });
  if (!read.data || read.data.length === 0) return null;
  return (
    <Section title={t('section.title')}>
      <ul className={styles['lines']}>
        {read.data.map((row) => (
          <li key={row.id} className={styles['line']}>
            <Link to="/quality/$id" params={{ id: row.id }} className="num">
              {row.number}
            </Link>
            <CaseSummary row={row} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
