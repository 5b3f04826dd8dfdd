import { useTranslation } from 'react-i18next';
import { FieldGrid } from '../../../components/FieldGrid.tsx';
import { type FormPart, TextField } from './TextField.tsx';

/** When what was not taken is tried again, and when it is given up. */
export function ScheduleFields(part: FormPart) {
  const { t } = useTranslation('mail');
  return (
    <FieldGrid columns={3}>
      <TextField
        {...part}
        name="retryMinutes"
        label={t('settings.retryMinutes')}
        kind="number"
        hint={t('settings.retryHelp')}
        span={2}
      />
      <TextField
        {...part}
        name="giveUpHours"
        label={t('settings.giveUpHours')}
        kind="number"
        suffix={t('settings.hours')}
        hint={t('settings.giveUpHelp')}
      />
    </FieldGrid>
  );
}
