import { useTranslation } from 'react-i18next';

/** What an alert is of: the warning, the due time, or a step after it. */
export function useStepName(): (step: string) => string {
  const { t } = useTranslation('tasks');
  return (step) => {
    if (step === 'warn' || step === 'due' || step === 'nobody') return t(`step.${step}`);
    return t('step.step');
  };
}
