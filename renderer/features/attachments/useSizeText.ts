import { useTranslation } from 'react-i18next';

/** A number of bytes as people say it. */
export function useSizeText(): (bytes: number) => string {
  const { t } = useTranslation('attachments');
  return (bytes) => {
    if (bytes < 1024) return t('size.bytes', { value: bytes });
    if (bytes < 1024 * 1024) return t('size.kilo', { value: Math.round(bytes / 1024) });
    return t('size.mega', { value: (bytes / 1024 / 1024).toFixed(1) });
  };
}
