import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** Why a message is sent, in words; a purpose that has none is called other. */
export function usePurpose(): (purpose: string) => string {
  const { t, i18n } = useTranslation('mail');
  return useCallback(
    (purpose: string) =>
      i18n.exists(`mail:purpose.${purpose}`) ? t(`purpose.${purpose}` as 'purpose.other') : t('purpose.other'),
    [t, i18n],
  );
}
