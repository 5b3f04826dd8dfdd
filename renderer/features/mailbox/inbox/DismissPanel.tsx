import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type SyntheticEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageRow } from '../../../../shared/contract/mailbox.ts';
import { queries } from '../../../api/client.ts';
import { Field } from '../../../components/FieldGrid.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import styles from './inbox.module.css';

interface DismissPanelProps {
  readonly row: MessageRow;
  readonly onClose: () => void;
}

/** No order comes of a message: why is kept with it. */
export function DismissPanel({ row, onClose }: DismissPanelProps) {
  const { t } = useTranslation('mailbox');
  return (
    <SidePanel title={t('dismissTitle', { subject: row.subject || t('list.noSubject') })} onClose={onClose}>
      <p>{t('dismissText')}</p>
      <DismissForm row={row} onClose={onClose} />
    </SidePanel>
  );
}

function DismissForm({ row, onClose }: DismissPanelProps) {
  const { t } = useTranslation('mailbox');
  const id = useId();
  const [reason, setReason] = useState('');
  const dismiss = useMutation(
    queries.mailbox.dismiss.mutationOptions({
      onSuccess: () => {
        toast('done', t('dismissed'));
        onClose();
      },
    }),
  );
  const ready = reason.trim() !== '' && !dismiss.isPending;
  const submit = (event?: SyntheticEvent) => {
    event?.preventDefault();
    if (ready) dismiss.mutate({ id: row.id, version: row.version, reason: reason.trim() });
  };
  useShortcut('ctrl+enter', () => submit());
  return (
    <form onSubmit={submit}>
      <Field label={t('reason')} htmlFor={id} required>
        <Input.TextArea
          id={id}
          rows={3}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <ProblemNote error={dismiss.error} />
      <div className={styles['acts']}>
        <Button type="primary" htmlType="submit" disabled={!ready} loading={dismiss.isPending}>
          {t('dismiss')} <Kbd keys="ctrl+enter" onColour />
        </Button>
        <Button onClick={onClose}>
          {t('keep')} <Kbd keys="escape" />
        </Button>
      </div>
    </form>
  );
}
