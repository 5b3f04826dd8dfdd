import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import styles from './form.module.css';

interface ReasonPanelProps {
  readonly title: string;
  readonly text: string;
  readonly warning?: string | undefined;
  readonly act: string;
  readonly danger?: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onReason: (reason: string) => void;
  readonly onClose: () => void;
}

/** An act that must say why. */
export function ReasonPanel({ title, onClose, ...form }: ReasonPanelProps) {
  return (
    <SidePanel title={title} onClose={onClose}>
      <ReasonForm {...form} />
    </SidePanel>
  );
}

function ReasonForm(props: Omit<ReasonPanelProps, 'title' | 'onClose'>) {
  const { text, warning, act, danger = false, busy, error, onReason } = props;
  const { t } = useTranslation('handovers');
  const id = useId();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const submit = () => {
    if (reason.trim() === '') setAsked(true);
    else if (!busy) onReason(reason.trim());
  };
  useShortcut('ctrl+enter', submit);
  const missing = asked && reason.trim() === '';
  return (
    <div className={styles['stack']}>
      <p className={styles['hint']}>{text}</p>
      {warning && <p className={styles['warning']}>{warning}</p>}
      <label htmlFor={id}>{t('form.reason')}</label>
      <Input.TextArea
        id={id}
        rows={3}
        maxLength={500}
        value={reason}
        status={missing ? 'error' : ''}
        aria-invalid={missing}
        onChange={(event) => setReason(event.target.value)}
      />
      <p role="alert" className={styles['error']}>
        {missing && t('form.reasonNeeded')}
      </p>
      <ProblemNote error={error} />
      <div>
        <Button type="primary" danger={danger} loading={busy} onClick={submit}>
          {act} <Kbd keys="ctrl+enter" onColour />
        </Button>
      </div>
    </div>
  );
}
