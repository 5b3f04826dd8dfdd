import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type SyntheticEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../../shared/contract/attachments.ts';
import { queries } from '../../api/client.ts';
import { Field } from '../../components/FieldGrid.tsx';
import { Kbd } from '../../components/Kbd.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { SidePanel } from '../../components/SidePanel.tsx';
import { useShortcut } from '../../components/useShortcut.ts';
import styles from './attachments.module.css';

/** A file goes out of sight with a reason, never out of the history. */
export function RemovePanel({ file, onClose }: { readonly file: Attachment; readonly onClose: () => void }) {
  const { t } = useTranslation('attachments');
  return (
    <SidePanel title={t('removeTitle', { name: file.name })} onClose={onClose}>
      <p>{t('removeText')}</p>
      <RemoveForm file={file} onClose={onClose} />
    </SidePanel>
  );
}

function RemoveForm({ file, onClose }: { readonly file: Attachment; readonly onClose: () => void }) {
  const { t } = useTranslation('attachments');
  const id = useId();
  const [reason, setReason] = useState('');
  const remove = useMutation(queries.attachments.remove.mutationOptions({ onSuccess: onClose }));
  const ready = reason.trim() !== '' && !remove.isPending;
  const submit = (event?: SyntheticEvent) => {
    event?.preventDefault();
    if (ready) remove.mutate({ id: file.id, reason: reason.trim() });
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
      <ProblemNote error={remove.error} />
      <div className={styles['acts']}>
        <Button type="primary" danger htmlType="submit" disabled={!ready} loading={remove.isPending}>
          {t('removeYes')} <Kbd keys="ctrl+enter" onColour />
        </Button>
        <Button onClick={onClose}>
          {t('keep')} <Kbd keys="escape" />
        </Button>
      </div>
    </form>
  );
}
