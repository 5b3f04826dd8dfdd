import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, type SubmitEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../api/client.ts';
import { useMay } from '../api/session.ts';
import { BarcodeOutlined } from '../components/icons.tsx';
import { Kbd } from '../components/Kbd.tsx';
import { useProblemText } from '../components/useProblemText.ts';
import { jumpBoxId } from './jump-focus.ts';
import styles from './TopBar.module.css';
import { useNumbersAnywhere } from './useNumbersAnywhere.ts';

/** A scanner is done with a character in less; no fingers are, ms. */
const scannerPace = 30;

/**
 * A typed or scanned number opens its order from anywhere; scanners end with Enter. After a scan the cursor waits for the
 * next one, after typing the keys of the order's page act.
 */
export function JumpBox() {
  const { t } = useTranslation('common');
  const [text, setText] = useState('');
  const box = useRef<HTMLInputElement>(null);
  const begunAt = useRef(0);
  const navigate = useNavigate();
  const textOf = useProblemText();
  useNumbersAnywhere();
  const jump = useMutation(queries.orders.jump.mutationOptions());
  if (!useMay()('orders.read')) return null;
  const missing = jump.isSuccess && jump.data === null && jump.variables.text === text.trim();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const byHand = event.timeStamp - begunAt.current > scannerPace * text.length;
    const open = (id: string) => {
      setText('');
      if (byHand) box.current?.blur();
      void navigate({ to: `/orders/${id}` } as never);
    };
    if (text.trim()) jump.mutate({ text: text.trim() }, { onSuccess: (found) => found && open(found.id) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    box.current?.blur();
  };
  return (
    <form className={styles['jump']} role="search" onSubmit={submit}>
      <BarcodeOutlined />
      <input
        ref={box}
        id={jumpBoxId}
        value={text}
        maxLength={200}
        placeholder={t('frame.jump')}
        aria-label={t('frame.jump')}
        aria-keyshortcuts="Control+J"
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          if (text === '') begunAt.current = event.timeStamp;
          setText(event.target.value);
        }}
        onKeyDown={onKeyDown}
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
