import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type SyntheticEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import styles from './order.module.css';
import { useShortcut } from '../../../components/useShortcut.ts';

interface Target {
  readonly id: string;
  readonly number: string;
  readonly version: number;
}

interface CancelPanelProps {
  readonly orders: readonly Target[];
  readonly onClose: () => void;
  /** For several orders: the caller does the work, one after the other. */
  readonly onReason?: (reason: string) => void;
}

/** Cancelling cannot be undone, so it asks why. */
export function CancelPanel({ orders, onClose, onReason }: CancelPanelProps) {
  const { t } = useTranslation('orders');
  const [order] = orders;
  const cancel = useMutation({
    mutationFn: async (reason: string) => {
      if (onReason) onReason(reason);
      else if (order) await api.orders.cancel({ id: order.id, version: order.version, reason });
    },
    onSuccess: onClose,
  });
  const title =
    orders.length === 1 && order
      ? t('ask.cancelTitle', { number: order.number })
      : t('ask.cancelMany', { count: orders.length });
  return (
    <SidePanel title={title} onClose={onClose}>
      <p className={styles['hint']}>{t('ask.cancelText')}</p>
      <ReasonForm
        act={t('ask.cancelYes')}
        danger
        busy={cancel.isPending}
        onReason={(reason) => cancel.mutate(reason)}
        onClose={onClose}
      />
      <ProblemNote error={cancel.error} />
    </SidePanel>
  );
}

interface ReasonFormProps {
  readonly act: string;
  readonly danger?: boolean;
  readonly busy: boolean;
  readonly onReason: (reason: string) => void;
  readonly onClose: () => void;
}

/** A reason that must be given, with its act; Ctrl+Enter does it. */
export function ReasonForm({ act, danger = false, busy, onReason, onClose }: ReasonFormProps) {
  const { t } = useTranslation('orders');
  const id = useId();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const submit = (event?: SyntheticEvent) => {
    event?.preventDefault();
    if (reason.trim() === '') setMissing(true);
    else if (!busy) onReason(reason.trim());
  };
  useShortcut('ctrl+enter', () => submit());
  const wrong = missing && reason.trim() === '';
  return (
    <form className={styles['reasonForm']} onSubmit={submit}>
      <label htmlFor={id}>{t('ask.reason')}</label>
      <Input.TextArea
        id={id}
        rows={3}
        maxLength={500}
        value={reason}
        status={wrong ? 'error' : ''}
        aria-invalid={wrong}
        onChange={(event) => setReason(event.target.value)}
      />
      <p role="alert">{wrong && t('ask.reasonMissing')}</p>
      <div className={styles['sheetActs']}>
        <Button type="primary" danger={danger} htmlType="submit" loading={busy}>
          {act} <Kbd keys="ctrl+enter" onColour />
        </Button>
        <Button onClick={onClose}>
          {t('ask.keep')} <Kbd keys="escape" />
        </Button>
      </div>
    </form>
  );
}
