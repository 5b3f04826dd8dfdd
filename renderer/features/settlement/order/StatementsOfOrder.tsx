import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OrderStatement } from '../../../../shared/contract/settlement.ts';
import { queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { Section } from '../../../components/Section.tsx';
import { StateTag, type Tone } from '../../../components/StateTag.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import { StageTag } from '../tags.tsx';
import styles from './order.module.css';

const tones: Readonly<Record<OrderStatement['standing'], Tone>> = { billed: 'done', held: 'waiting', dropped: 'open' };

/** The statements on which an order stands, and the key that opens the newest; nothing before the month's end. */
export function StatementsOfOrder({ orderId }: { readonly orderId: string }) {
  const { t } = useTranslation('settlement');
  const may = useMay();
  const navigate = useNavigate();
  const read = useQuery({
    ...queries.settlement.ofOrder.queryOptions({ input: { orderId } }),
    enabled: may('settlement.read'),
  });
  const statements = read.data ?? [];
  const [newest] = statements;
  const open = () => newest && void navigate({ to: '/settlement/$id', params: { id: newest.id } });
  useShortcut('m', open, { enabled: newest !== undefined, inFields: false });
  if (!newest) return null;
  return (
    <Section title={t('ofOrder.title')} actions={<Kbd keys="m" />}>
      <ul className={styles['statements']}>
        {statements.map((statement) => (
          <li key={statement.id}>
            <Link
              to="/settlement/$id"
              params={{ id: statement.id }}
              className="num"
              aria-keyshortcuts={statement === newest ? 'M' : undefined}
            >
              {statement.number}
            </Link>
            <span className="num">{statement.month}</span>
            {statement.revision > 1 && <span>{t('ofOrder.version', { revision: statement.revision })}</span>}
            <StageTag stage={statement.stage} />
            <StateTag tone={tones[statement.standing]}>{t(`ofOrder.standing.${statement.standing}`)}</StateTag>
            {statement.disputes > 0 && <StateTag tone="late">{t('ofOrder.disputed')}</StateTag>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
