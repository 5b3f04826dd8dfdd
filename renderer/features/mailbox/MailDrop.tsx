import { Button } from 'antd';
import { type ClipboardEvent, type DragEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageSource } from '../../../shared/contract/mailbox.ts';
import { UploadOutlined } from '../../components/icons.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import styles from './beside/beside.module.css';
import { firstFile, sourceOfFile } from './read-source.ts';

interface MailDropProps {
  /** There is one already. */
  readonly another?: boolean;
  readonly short?: boolean;
  /** Takes what is dropped anywhere on the page, if it is an e-mail. */
  readonly anywhere?: boolean;
  /** Keeps the message; what it throws is shown here. */
  readonly onMessage: (source: MessageSource) => Promise<void>;
}

/** A message by dropping, choosing or pasting it, as a file or as its text. */
export function MailDrop({ another = false, short = false, anywhere = false, onMessage }: MailDropProps) {
  const { t } = useTranslation('mailbox');
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const keep = async (source: () => Promise<MessageSource>) => {
    setBusy(true);
    setError(null);
    try {
      await onMessage(await source());
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  };
  useDropAnywhere(anywhere, (file) => void keep(() => sourceOfFile(file)));
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    const file = firstFile(event.dataTransfer);
    if (file) void keep(() => sourceOfFile(file));
  };
  const onPaste = (event: ClipboardEvent) => {
    event.stopPropagation();
    event.preventDefault();
    const file = firstFile(event.clipboardData);
    const text = event.clipboardData.getData('text/plain');
    if (file) void keep(() => sourceOfFile(file));
    else if (text.trim() !== '') void keep(async () => ({ kind: 'text', text }));
  };
  return (
    <>
      {/* Dropping is the mouse's way; the button inside is everybody's, and what is pasted on it is taken too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <section
        aria-label={t('drop.label')}
        className={styles['drop']}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
        onPaste={onPaste}
      >
        <Button icon={<UploadOutlined />} loading={busy} onClick={() => picker.current?.click()}>
          {t(busy ? 'drop.busy' : another ? 'drop.another' : 'drop.choose')}
        </Button>
        <span>{t(over ? 'drop.now' : short ? 'drop.short' : 'drop.hint')}</span>
        <input
          ref={picker}
          type="file"
          hidden
          aria-label={t('drop.choose')}
          accept=".eml,.txt,message/rfc822"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) void keep(() => sourceOfFile(file));
            event.target.value = '';
          }}
        />
      </section>
      <ProblemNote error={error} />
    </>
  );
}

/** An e-mail is an e-mail wherever on the page it falls; before anything else there takes it for a mere file. */
function useDropAnywhere(active: boolean, take: (file: File) => void): void {
  const onFile = useEffectEvent(take);
  useEffect(() => {
    if (!active) return;
    const root = document.getElementById('root');
    const onDragOver = (event: globalThis.DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const onDrop = (event: globalThis.DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      // Beside its mark a file would take the place of the whole page.
      if (files.length > 0) event.preventDefault();
      const file = files.find(({ name }) => /[.]eml$/i.test(name));
      if (!file) return;
      event.stopPropagation();
      onFile(file);
    };
    root?.addEventListener('dragover', onDragOver);
    root?.addEventListener('drop', onDrop, { capture: true });
    return () => {
      root?.removeEventListener('dragover', onDragOver);
      root?.removeEventListener('drop', onDrop, { capture: true });
    };
  }, [active]);
}
