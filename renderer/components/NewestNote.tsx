import { useTranslation } from 'react-i18next';

interface NewestNoteProps {
  /** Rows that are shown. */
  readonly shown: number;
  /** As many as are shown at most. */
  readonly most: number;
}

/** Under a list that is as long as a screen holds: older ones are in its Excel file. */
export function NewestNote({ shown, most }: NewestNoteProps) {
  const { t } = useTranslation('common');
  return shown < most ? null : <p className="faint">{t('newestRows', { most })}</p>;
}
