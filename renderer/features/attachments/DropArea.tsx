import { Button } from 'antd';
import { type ClipboardEvent, type DragEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptedExtensions } from '../../../shared/domain/attachments/file-types.ts';
import { PaperClipOutlined } from '../../components/icons.tsx';
import styles from './attachments.module.css';

interface DropAreaProps {
  readonly label: string;
  readonly button: string;
  readonly several?: boolean;
  readonly busy?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children?: ReactNode;
}

/** Files by dropping, pasting or the file dialog: whichever is nearest to the hand. */
export function DropArea({ label, button, several = false, busy = false, onFiles, children }: DropAreaProps) {
  const { t } = useTranslation('attachments');
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])];
    if (files.length > 0) onFiles(several ? files : files.slice(0, 1));
    return files.length > 0;
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  const onPaste = (event: ClipboardEvent) => {
    if (take(event.clipboardData.files)) event.preventDefault();
  };
  return (
    // Dropping is the mouse's way; the button inside is everybody's.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      aria-label={label}
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
      <Button icon={<PaperClipOutlined />} loading={busy} onClick={() => picker.current?.click()}>
        {button}
      </Button>
      <span className={styles['hint']}>{over ? t('dropNow') : t(several ? 'dropHere' : 'dropOne')}</span>
      {children}
      <input
        ref={picker}
        type="file"
        hidden
        multiple={several}
        aria-label={button}
        accept={acceptedExtensions.join(',')}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = '';
        }}
      />
    </section>
  );
}
