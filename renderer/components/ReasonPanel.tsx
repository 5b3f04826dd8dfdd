import { Button, Input } from 'antd';
import { type ReactNode, type SyntheticEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from './FieldGrid.tsx';
import { Kbd } from './Kbd.tsx';
import { ProblemNote } from './ProblemNote.tsx';
import styles from './ReasonPanel.module.css';
import { SidePanel } from './SidePanel.tsx';
import { useShortcut } from './useShortcut.ts';

export interface ReasonPanelProps {
  readonly title: string;
  /** What the act means. */
  readonly text: string;
  readonly warning?: string | undefined;
  /** The word on the button. */
  readonly act: string;
  readonly danger?: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  /** The reason as it is typed, where it is held outside; otherwise it goes with the panel. */
  readonly held?: { readonly value: string; readonly setValue: (reason: string) => void };
  /** What is asked besides the reason. */
  readonly children?: ReactNode;
  readonly onReason: (reason: string) => void;
  readonly onClose: () => void;
}

/** An act that must say why: the reason and Ctrl+Enter, or Escape. */
export function ReasonPanel({ title, ...form }: ReasonPanelProps) {
  return (
    <SidePanel title={title} onClose={form.onClose}>
      <ReasonForm {...form} />
    </SidePanel>
  );
}

function ReasonForm(props: Omit<ReasonPanelProps, 'title'>) {
  const { text, warning, act, danger = false, busy, error, held, children, onReason, onClose } = props;
  const { t } = useTranslation('common');
  const id = useId();
  const [own, setOwn] = useState('');
  const { value: reason, setValue: setReason } = held ?? { value: own, setValue: setOwn };
  const [asked, setAsked] = useState(false);
  const missing = asked && reason.trim() === '';
  const submit = (event?: SyntheticEvent) => {
    event?.preventDefault();
    if (reason.trim() === '') setAsked(true);
    else if (!busy) onReason(reason.trim());
  };
  useShortcut('ctrl+enter', () => submit());
  return (
    <form className={styles['form']} onSubmit={submit}>
      <p>{text}</p>
      {warning && <p className={styles['warning']}>{warning}</p>}
      {children}
      <Field label={t('ask.reason')} htmlFor={id} required error={missing ? t('ask.reasonMissing') : undefined}>
        <Input.TextArea
          id={id}
          rows={3}
          maxLength={500}
          value={reason}
          status={missing ? 'error' : ''}
          aria-invalid={missing}
          aria-describedby={`${id}-note`}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <ProblemNote error={error} />
      <div className={styles['acts']}>
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
