import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../../../shared/contract/orders.ts';
import { mayCancel, mayChange } from '../../../../shared/domain/orders/states.ts';
import { queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import { CancelPanel } from './CancelPanel.tsx';
import styles from './order.module.css';
import { OwnerPanel } from './OwnerPanel.tsx';
import { Sheets } from './Sheets.tsx';

interface NextStepsProps {
  readonly order: Order;
  readonly onRevision: (revision: number) => void;
}

/** What the order waits for, and what can be done with it. */
export function NextSteps({ order, onRevision }: NextStepsProps) {
  const { t } = useTranslation('orders');
  return (
    <div>
      <Section title={t('order.next')}>
        {order.state === 'cancelled' && order.cancelReason !== null && (
          <p className={styles['cancelled']}>{t('order.cancelledBecause', { reason: order.cancelReason })}</p>
        )}
        <Sheets order={order} />
      </Section>
      <Acts order={order} />
      {order.revisions.length > 1 && (
        <Section title={t('order.revisions')}>
          <ul className={styles['revisions']}>
            {order.revisions.toReversed().map((revision) => (
              <li key={revision.revision}>
                <button type="button" onClick={() => onRevision(revision.revision)}>
                  {t('order.revision', { revision: revision.revision })}
                </button>{' '}
                {revision.reason || t('order.first')}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}

function Acts({ order }: { readonly order: Order }) {
  const { t } = useTranslation('orders');
  const may = useMay();
  const navigate = useNavigate();
  const [panel, setPanel] = useState<'cancel' | 'owner' | null>(null);
  const toDraft = (draft: { id: string }) => void navigate({ to: '/drafts/$id', params: { id: draft.id } });
  const change = useMutation(queries.orders.beginChange.mutationOptions({ onSuccess: toDraft }));
  const repeat = useMutation(queries.orders.drafts.repeat.mutationOptions({ onSuccess: toDraft }));
  const can = {
    change: may('orders.change') && mayChange(order.state),
    repeat: may('orders.draft'),
    owner: may('orders.reassign') && order.state !== 'cancelled',
    cancel: may('orders.cancel') && mayCancel(order.state),
  };
  const begin = () => change.mutate({ orderId: order.id });
  const again = () => repeat.mutate({ orderId: order.id });
  useShortcut('e', begin, { enabled: can.change, inFields: false });
  useShortcut('r', again, { enabled: can.repeat, inFields: false });
  useShortcut('o', () => setPanel('owner'), { enabled: can.owner, inFields: false });
  useShortcut('x', () => setPanel('cancel'), { enabled: can.cancel, inFields: false });
  return (
    <Section title={t('order.acts')}>
      {order.openChange && (
        <p className={styles['hint']}>{t('order.changeUnderWay', { name: order.openChange.authorName })}</p>
      )}
      <div className={styles['acts']}>
        {can.change && (
          <ActButton
            label={order.openChange ? t('act.continueChange') : t('act.change')}
            keys="e"
            busy={change.isPending}
            onClick={begin}
          />
        )}
        {can.repeat && <ActButton label={t('act.repeat')} keys="r" busy={repeat.isPending} onClick={again} />}
        {can.owner && <ActButton label={t('act.owner')} keys="o" onClick={() => setPanel('owner')} />}
        {can.cancel && <ActButton label={t('act.cancel')} keys="x" danger onClick={() => setPanel('cancel')} />}
      </div>
      <ProblemNote error={change.error ?? repeat.error} />
      {panel === 'cancel' && <CancelPanel orders={[order]} onClose={() => setPanel(null)} />}
      {panel === 'owner' && <OwnerPanel order={order} onClose={() => setPanel(null)} />}
    </Section>
  );
}

interface ActButtonProps {
  readonly label: string;
  readonly keys: string;
  readonly busy?: boolean;
  readonly danger?: boolean;
  readonly onClick: () => void;
}

function ActButton({ label, keys, busy = false, danger = false, onClick }: ActButtonProps) {
  return (
    <Button block danger={danger} loading={busy} onClick={onClick} aria-keyshortcuts={keys.toUpperCase()}>
      <span className={styles['actLabel']}>{label}</span>
      <Kbd keys={keys} />
    </Button>
  );
}
