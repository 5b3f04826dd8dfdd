import { Button } from 'antd';
import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.ts';
import { SnippetsOutlined } from '../../../components/icons.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { isComposing } from '../../../components/useShortcut.ts';
import styles from './AddressPaste.module.css';

/** Name, phone, region and street of a pasted block. */
export interface ParsedAddress {
  readonly name: string;
  readonly phone: string;
  readonly province: string;
  readonly city: string;
  readonly district: string;
  readonly street: string;
}

export interface AddressPasteProps {
  readonly onParsed: (parsed: ParsedAddress) => void;
}

/** Longest block that the backend reads, in characters. */
const most = 500;

/** A button that opens a field for a whole address block: pasting reads it at once, typing reads it with Ctrl+Enter. */
export function AddressPaste({ onParsed }: AddressPasteProps) {
  const { t } = useTranslation('customers');
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [error, setError] = useState<unknown>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    setText('');
    setError(null);
    opener.current?.focus();
  };
  const read = async (block: string) => {
    if (block.trim() === '') return;
    try {
      const parsed = await api.customers.parseAddress({ text: block.slice(0, most) });
      close();
      onParsed(parsed);
    } catch (reason) {
      // The block stays where it is, to be tried again or copied by hand.
      setText(block);
      setError(reason);
    }
  };
  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text/plain');
    if (text.trim() !== '' || pasted.trim() === '') return;
    event.preventDefault();
    void read(pasted);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && event.ctrlKey) void read(text);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <span className={styles['paste']}>
      <Button ref={opener} size="small" icon={<SnippetsOutlined />} aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('paste.open')}
      </Button>
      {open && (
        <div className={styles['box']} data-enter-stays>
          <textarea
            aria-label={t('paste.label')}
            placeholder={t('paste.placeholder')}
            rows={4}
            maxLength={most}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onPaste={onPaste}
            onKeyDown={onKeyDown}
            ref={focusOnce}
          />
          <ProblemNote error={error} onRetry={() => void read(text)} />
          <div className={styles['foot']}>
            <span>{t('paste.hint')}</span>
            <Button size="small" type="primary" disabled={text.trim() === ''} onClick={() => void read(text)}>
              {t('paste.apply')}
            </Button>
          </div>
        </div>
      )}
    </span>
  );
}

function focusOnce(field: HTMLTextAreaElement | null): void {
  field?.focus();
}
