import { Button, Input } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import styles from './entry.module.css';

interface ReasonPanelProps {
  readonly title: string;
  readonly text: string;
  readonly act: string;
  readonly danger?: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onReason: (reason: string) => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** An act that says why. */
export function ReasonPanel({ title, onClose, ...form }: ReasonPanelProps) {
  return (
    <SidePanel title={title} onClose={onClose}>
      <ReasonForm {...form} />
    </SidePanel>
  );
}

function ReasonForm(props: Omit<ReasonPanelProps, 'title' | 'onClose'>) {
  const { text, act, danger = false, busy, error, onReason, children } = props;
  const { t } = useTranslation('tracking');
  const id = useId();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const missing = asked && reason.trim() === '';
  const submit = () => {
    setAsked(true);
    if (reason.trim() !== '' && !busy) onReason(reason.trim());
  };
  useShortcut('ctrl+enter', submit);
  return (
    <div className={styles['panel']}>
      <p>{text}</p>
      {children}
      <label htmlFor={id}>{t('stepBack.reason')}</label>
      <Input.TextArea
        id={id}
        rows={3}
        maxLength={500}
        value={reason}
        status={missing ? 'error' : ''}
        aria-invalid={missing}
        onChange={(event) => setReason(event.target.value)}
      />
      {missing && (
        <p role="alert" className={styles['wrong']}>
          {t('stepBack.reasonNeeded')}
        </p>
      )}
      <ProblemNote error={error} />
      <div>
        <Button type="primary" danger={danger} loading={busy} onClick={submit}>
          {act} <Kbd keys="ctrl+enter" onColour />
        </Button>
      </div>
    </div>
  );
}
