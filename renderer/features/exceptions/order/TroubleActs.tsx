import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Trouble } from '../../../../shared/contract/exceptions.ts';
import type { Order } from '../../../../shared/contract/orders.ts';
import { type LinkKind, linksFor } from '../../../../shared/domain/exceptions/values.ts';
import { queries } from '../../../api/client.ts';
import { useAct } from '../../../api/in-turn.ts';
import { useMay } from '../../../api/session.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import { type PanelName, TroublePanel } from '../panels/TroublePanel.tsx';
import { isUnmade } from './making.ts';
import styles from './trouble.module.css';

interface TroubleActsProps {
  readonly trouble: Trouble;
  readonly order: Order;
  readonly withKeys: boolean;
  /** The key that begins an order is this one's, whoever has the others. */
  readonly makesByKey: boolean;
}

/** What can be done about an exception; each act a key. */
export function TroubleActs({ trouble, order, withKeys, makesByKey }: TroubleActsProps) {
  const { t } = useTranslation('exceptions');
  const may = useMay();
  const [panel, setPanel] = useState<PanelName | null>(null);
  const { make, makes, busy, error } = useMaking(trouble);
  const { open, kind, remedy } = trouble;
  const links = open && may('orders.draft') && makes ? linksFor[kind] : [];
  const strayed = kind !== 'late';
  const ends = strayed && may('tracking.bypass') && ['inTransit', 'arrived'].includes(order.state);
  const act = (name: Exclude<PanelName, 'endWithout'>, keys: string, shown = true) =>
    shown && (
      <ActButton
        label={t(`do.${name}`)}
        keys={withKeys ? keys : ''}
        onClick={() => setPanel(name)}
        enabled={panel === null}
      />
    );
  return (
    <div className={styles['acts']} role="group" aria-label={t('panel.acts')}>
      {act('inform', 'i', open)}
      {act('cause', 'w', open)}
      {act('add', 'a', open)}
      {links.map((link, index) => (
        <ActButton
          key={link}
          label={t(`do.${link}`)}
          keys={makesByKey && index === 0 ? 'm' : ''}
          enabled={panel === null}
          busy={busy}
          onClick={() => make(link)}
        />
      ))}
      {act('noRemedy', 'n', open && remedy !== 'none' && makes)}
      {act('close', 'd', open)}
      {act('reopen', '', !open && order.state !== 'cancelled')}
      {ends && (
        <Button danger onClick={() => setPanel('endWithout')}>
          {t('panel.endWithout')}
        </Button>
      )}
      <ProblemNote error={error} />
      {panel && <TroublePanel name={panel} trouble={trouble} order={order} onClose={() => setPanel(null)} />}
    </div>
  );
}

/** Begins the order that makes it good and goes on with it; `makes` while none does. */
function useMaking(trouble: Trouble) {
  const { id, version } = trouble;
  const navigate = useNavigate();
  const make = useAct(
    queries.exceptions.makeOrder.mutationOptions({
      onSuccess: ({ draftId }) => void navigate({ to: '/drafts/$id', params: { id: draftId } }),
    }),
  );
  return {
    make: (link: LinkKind) => make.mutate({ id, version, link }),
    makes: isUnmade(trouble),
    busy: make.isPending,
    error: make.error,
  };
}

interface ActButtonProps {
  readonly label: string;
  /** Empty for none. */
  readonly keys: string;
  readonly enabled: boolean;
  readonly busy?: boolean;
  readonly onClick: () => void;
}

function ActButton({ label, keys, enabled, busy = false, onClick }: ActButtonProps) {
  useShortcut(keys || 'f24', onClick, { enabled: enabled && keys !== '', inFields: false });
  return (
    <Button loading={busy} onClick={onClick} aria-keyshortcuts={keys.toUpperCase() || undefined}>
      {label} {keys && <Kbd keys={keys} />}
    </Button>
  );
}
