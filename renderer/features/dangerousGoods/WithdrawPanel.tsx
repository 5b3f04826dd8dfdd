import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type SyntheticEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GoodsLetterRecord } from '../../../shared/contract/dangerous-goods.ts';
import { queries } from '../../api/client.ts';
import { Field } from '../../components/FieldGrid.tsx';
import { Kbd } from '../../components/Kbd.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { SidePanel } from '../../components/SidePanel.tsx';
import { useShortcut } from '../../components/useShortcut.ts';
import styles from './dangerousGoods.module.css';

interface WithdrawPanelProps {
  readonly letter: GoodsLetterRecord;
  readonly onClose: () => void;
}

/** A notice that no longer holds is withdrawn with a reason, never deleted. */
export function WithdrawPanel({ letter, onClose }: WithdrawPanelProps) {
  const { t } = useTranslation('dangerousGoods');
  return (
    <SidePanel title={t('letter.withdrawTitle', { name: letter.signedBy })} onClose={onClose}>
      <p>{t('letter.withdrawText')}</p>
      <WithdrawForm letter={letter} onClose={onClose} />
    </SidePanel>
  );
}

function WithdrawForm({ letter, onClose }: WithdrawPanelProps) {
  const { t } = useTranslation('dangerousGoods');
  const id = useId();
  const [reason, setReason] = useState('');
  const withdraw = useMutation(queries.dangerousGoods.revokeLetter.mutationOptions({ onSuccess: onClose }));
  const ready = reason.trim() !== '' && !withdraw.isPending;
  const submit = (event?: SyntheticEvent) => {
    event?.preventDefault();
    if (ready) withdraw.mutate({ id: letter.id, version: letter.version, reason: reason.trim() });
  };
  useShortcut('ctrl+enter', () => submit());
  return (
    <form onSubmit={submit}>
      <Field label={t('letter.reason')} htmlFor={id} required>
        <Input.TextArea
          id={id}
          rows={3}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <ProblemNote error={withdraw.error} />
      <div className={styles['acts']}>
        <Button type="primary" danger htmlType="submit" disabled={!ready} loading={withdraw.isPending}>
          {t('letter.withdrawYes')} <Kbd keys="ctrl+enter" onColour />
        </Button>
        <Button onClick={onClose}>
          {t('letter.keep')} <Kbd keys="escape" />
        </Button>
      </div>
    </form>
  );
}
