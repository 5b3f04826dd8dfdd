import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { DangerousGoodsSectionProps } from './DangerousGoodsSection.tsx';
import styles from './dangerousGoods.module.css';

interface DetailsProps extends Pick<DangerousGoodsSectionProps, 'form' | 'set'> {
  readonly missing: boolean;
}

/** What the client declared, or said about goods that are on the list. */
export function Details({ form, missing, set }: DetailsProps) {
  const { t } = useTranslation('dangerousGoods');
  const id = useId();
  const declared = form.dangerousDeclared === 'yes';
  return (
    <div className={styles['details']}>
      <label htmlFor={id}>{t(declared ? 'section.details' : 'section.detailsReason')}</label>
      <input
        id={id}
        data-field="dangerousDetails"
        autoComplete="off"
        aria-invalid={missing || undefined}
        value={form.dangerousDetails}
        placeholder={declared ? t('section.detailsHint') : ''}
        onChange={(event) => set('dangerousDetails', event.target.value)}
      />
    </div>
  );
}
