import { Button } from 'antd';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InboxOutlined } from '../../../components/icons.tsx';
import styles from './import.module.css';

/** A place to drop a file, and a button that opens the file dialog; beside them how the import reads. */
export function FileDrop({ onChoose }: { readonly onChoose: (file: File) => void }) {
  const { t } = useTranslation('customers');
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onChoose(file);
  };
  return (
    <div className={styles['start']}>
      {/* Dropping is the mouse's way; the button inside is everybody's. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <section
        aria-label={t('import.drop')}
        className={styles['drop']}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <InboxOutlined />
        <strong>{t('import.drop')}</strong>
        <span>{t('import.dropHint')}</span>
        <Button type="primary" onClick={() => picker.current?.click()}>
          {t('import.choose')}
        </Button>
        <input
          ref={picker}
          type="file"
          hidden
          aria-label={t('import.choose')}
          accept=".xlsx,.csv,.txt"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = '';
            if (file) onChoose(file);
          }}
        />
      </section>
      <section className={styles['rules']} aria-labelledby="import-rules">
        <h2 id="import-rules">{t('import.rules')}</h2>
        <ul>
          <li>{t('import.rule1')}</li>
          <li>{t('import.rule2')}</li>
          <li>{t('import.rule3')}</li>
          <li>{t('import.rule4')}</li>
        </ul>
      </section>
    </div>
  );
}
