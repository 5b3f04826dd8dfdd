import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { DropArea } from './DropArea.tsx';
import { type PickedFile, readFile } from './read-file.ts';
import styles from './attachments.module.css';
import { useSizeText } from './useSizeText.ts';

export type { PickedFile } from './read-file.ts';

export interface AttachmentPickerProps {
  readonly label: string;
  readonly file: PickedFile | null;
  readonly onPick: (file: PickedFile) => void;
}

/** One file for a record that is filed together with it. */
export function AttachmentPicker({ label, file, onPick }: AttachmentPickerProps) {
  const { t } = useTranslation('attachments');
  const sizeText = useSizeText();
  const [error, setError] = useState<unknown>(null);
  const read = async (picked: File | undefined) => {
    setError(null);
    try {
      if (picked) onPick(await readFile(picked));
    } catch (caught) {
      setError(caught);
    }
  };
  return (
    <>
      <DropArea label={label} button={t(file ? 'replace' : 'chooseOne')} onFiles={([picked]) => void read(picked)}>
        {file && (
          <strong className={styles['picked']}>
            {file.name} <span className="faint num">{sizeText(file.size)}</span>
          </strong>
        )}
      </DropArea>
      <ProblemNote error={error} />
    </>
  );
}
