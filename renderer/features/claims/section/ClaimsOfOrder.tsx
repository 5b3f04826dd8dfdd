import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { Section } from '../../../components/Section.tsx';
import styles from '../claims.module.css';
import { ClaimLine } from './ClaimLine.tsx';
import { SettlementLine } from './SettlementLine.tsx';

/** What was paid and claimed for an order, by whatever report; nothing when there is nothing. */
export function ClaimsOfOrder({ orderId }: { readonly orderId: string }) {
  const { t } = useTranslation('claims');
  const may = useMay();
  const read = useQuery({
    ...queries.claims.ofOrder.queryOptions({ input: { orderId } }),
    enabled: may('claims.read'),
  });
  const { settlements = [], claims = [] } = read.data ?? {};
  if (settlements.length + claims.length === 0) return null;
  return (
    <Section title={t('section.title')}>
      <ul className={styles['lines']}>
        {settlements.map((settlement) => (
          <SettlementLine key={settlement.id} settlement={settlement} />
        ))}
        {claims.map((claim) => (
          <ClaimLine key={claim.id} claim={claim} />
        ))}
      </ul>
    </Section>
  );
}
