import { BarcodeOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client.ts';
import { useMay } from '../api/session.ts';
import { Kbd } from '../components/Kbd.tsx';
import { useProblemText } from '../components/useProblemText.ts';
import { jumpBoxId } from './jump-focus.ts';
import styles from './TopBar.module.css';

/** A typed or scanned number opens its order from anywhere; scanners end with Enter. */
export function JumpBox() {
  const { t } = useTranslation('common');
  const [text, setText] = useState('');
  const navigate = useNavigate();
  const textOf = useProblemText();
  const jump = useMutation(
    queries.orders.jump.mutationOptions({
      onSuccess: (found) => {
        if (!found) return;
        setText('');
        void navigate({ to: `/orders/${found.id}` } as never);
      },
    }),
  );
  if (!useMay()('orders.read')) return null;
  const missing = jump.isSuccess && jump.data === null && jump.variables.text === text.trim();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (text.trim()) jump.mutate({ text: text.trim() });
  };
  return (
    <form className={styles['jump']} role="search" onSubmit={submit}>
      <BarcodeOutlined />
      <input
        id={jumpBoxId}
        value={text}
        maxLength={200}
        placeholder={t('frame.jump')}
        aria-label={t('frame.jump')}
        aria-keyshortcuts="Control+J"
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
      />
      <Kbd keys="ctrl+j" />
      {(missing || jump.isError) && (
        <span className={styles['jumpNote']} role="alert">
          {missing ? t('frame.jumpNone', { text: text.trim() }) : textOf(jump.error)}
        </span>
      )}
    </form>
  );
}
