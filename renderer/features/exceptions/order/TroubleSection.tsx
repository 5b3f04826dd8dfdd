import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Trouble } from '../../../../shared/contract/exceptions.ts';
import type { Order } from '../../../../shared/contract/orders.ts';
import { queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import { FlagPanel } from '../panels/FlagPanel.tsx';
import { firstToMake } from './making.ts';
import { TroubleDuties } from './TroubleDuties.tsx';
import styles from './trouble.module.css';
import { TroubleCard } from './TroubleCard.tsx';

interface TroubleSectionProps {
  readonly order: Order;
  /** Open trouble stands before everything else of the order, what is over or never was after what was agreed. */
  readonly place: 'top' | 'below';
}

/** What went wrong with an order, what the manual asks for it now, and what can be done about it (2.5.2). */
export function TroubleSection({ order, place }: TroubleSectionProps) {
  const { t } = useTranslation('exceptions');
  const may = useMay();
  const reads = may('exceptions.read');
  const writes = may('exceptions.record');
  const flags = writes && order.state !== 'cancelled';
  const [flagging, setFlagging] = useState(false);
  const read = useQuery({
    ...queries.exceptions.ofOrder.queryOptions({ input: { orderId: order.id } }),
    enabled: reads,
  });
  const all = read.data?.exceptions ?? [];
  const open = all.filter((trouble) => trouble.open);
  const toMake = firstToMake(open);
  const shown = reads && open.length > 0 === (place === 'top');
  useShortcut('f', () => setFlagging(true), { enabled: shown && flags, inFields: false });
  if (!shown) return null;
  return (
    <Section
      title={t('panel.title')}
      actions={
        flags && (
          <Button onClick={() => setFlagging(true)} aria-keyshortcuts="F">
            {t('panel.flag')} <Kbd keys="f" />
          </Button>
        )
      }
    >
      <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
      {read.data && all.length === 0 && <p className={styles['none']}>{t('panel.none')}</p>}
      {open.length > 0 && <TroubleDuties orderId={order.id} open={open} writes={writes} />}
      {open.map((trouble, index) => (
        <TroubleCard
          key={trouble.id}
          trouble={trouble}
          order={order}
          writes={writes}
          withKeys={index === 0}
          makesByKey={trouble === toMake}
        />
      ))}
      <Over troubles={all.filter((trouble) => !trouble.open)} order={order} writes={writes} />
      {flagging && <FlagPanel order={order} onClose={() => setFlagging(false)} />}
    </Section>
  );
}

interface OverProps {
  readonly troubles: readonly Trouble[];
  readonly order: Order;
  readonly writes: boolean;
}

function Over({ troubles, order, writes }: OverProps) {
  const { t } = useTranslation('exceptions');
  if (troubles.length === 0) return null;
  return (
    <details className={styles['over']}>
      <summary>{t('panel.closed', { count: troubles.length })}</summary>
      {troubles.map((trouble) => (
        <TroubleCard
          key={trouble.id}
          trouble={trouble}
          order={order}
          writes={writes}
          withKeys={false}
          makesByKey={false}
        />
      ))}
    </details>
  );
}
