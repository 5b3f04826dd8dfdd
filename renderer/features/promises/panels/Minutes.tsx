import { useTranslation } from 'react-i18next';
import { promiseMinutes } from '../../../../shared/domain/promises/promise.ts';
import { ChoiceInput } from '../../../components/PanelForm.tsx';

const choices = promiseMinutes.map(String);

/** Within how many minutes; a letter key of the list goes to its length. */
export function Minutes({ value, onValue }: { readonly value: string; readonly onValue: (minutes: string) => void }) {
  const { t } = useTranslation('promises');
  return (
    <ChoiceInput
      label={t('field.minutes')}
      value={value}
      names={choices}
      text={(minutes) => t('minutes', { count: Number(minutes) })}
      onValue={onValue}
    />
  );
}
