import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Note } from '../../../../shared/contract/notes.ts';
import { CoverDialog } from '../../../components/CoverDialog.tsx';
import { NoteForm } from './NoteForm.tsx';
import styles from './panel.module.css';
import { SavedNote } from './SavedNote.tsx';

/** Who, what, which order, while the phone is at the ear: over whatever is on the screen, which stays as it is (4.3.1.1). */
export function NotePanel({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('notes');
  const [saved, setSaved] = useState<Note | null>(null);
  return (
    <CoverDialog label={t('panel.title')} className={styles['panel'] ?? ''} onCancel={onClose}>
      {saved ? (
        <SavedNote note={saved} onAnother={() => setSaved(null)} onClose={onClose} />
      ) : (
        <NoteForm onSaved={setSaved} onClose={onClose} />
      )}
    </CoverDialog>
  );
}
