import { useTranslation } from 'react-i18next';
import { CloseOutlined } from '../../../components/icons.tsx';
import { useTimeText } from '../../../components/Time.tsx';

interface NoteHeadProps {
  readonly calledAt: number;
  readonly onClose: () => void;
}

export function NoteHead({ calledAt, onClose }: NoteHeadProps) {
  const { t } = useTranslation(['notes', 'common']);
  const timeText = useTimeText();
  return (
    <header>
      <h2>{t('notes:panel.title')}</h2>
      <span className="num faint">{t('notes:panel.rang', { time: timeText(calledAt, 'near') })}</span>
      <button type="button" onClick={onClose} aria-label={t('common:close')} title={`${t('common:close')} (Esc)`}>
        <CloseOutlined />
      </button>
    </header>
  );
}
