import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Statement } from '../../../../../shared/contract/settlement-schemas.ts';
import type { Translate } from '../../../../../shared/i18n/languages.ts';
import { formatFen } from '../../../../../shared/lib/money.ts';
import { useCompany } from '../../../../api/session.ts';
import { addLanguage } from '../../../../i18n/i18n.ts';
import styles from '../page.module.css';

/** The letter that it goes with, in the customer's language; the day of the answer is counted when it leaves. */
export function Cover({ statement }: { readonly statement: Statement }) {
  const { t, i18n } = useTranslation('settlement');
  const company = useCompany();
  const { number, revision, firstDay, lastDay, customerName, totals, closing, terms } = statement;
  const { language, confirmDays } = terms;
  const loaded = useQuery({
    queryKey: ['settlementCover', language],
    queryFn: () => addLanguage(language).then(() => true),
    staleTime: Infinity,
  });
  if (!loaded.data || !company) return null;
  const letter = i18n.getFixedT(language) as unknown as Translate;
  const values = {
    customer: customerName,
    number,
    revision,
    firstDay,
    lastDay,
    amount: formatFen(totals.amount),
    closing: formatFen(closing),
    confirmDay: t('send.confirmDay', { count: confirmDays }),
    company: language === 'en' ? company.nameEn || company.nameZh : company.nameZh,
    phone: company.phone,
  };
  return (
    <div className={styles['cover']} lang={language}>
      <strong>{letter('settlement:mail.subject', values)}</strong>
      <p>{letter('settlement:mail.text', values)}</p>
    </div>
  );
}
