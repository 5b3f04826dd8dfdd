import { useTranslation } from 'react-i18next';
import type { Statement } from '../../../../../shared/contract/settlement-schemas.ts';
import { Fact, Facts } from '../../../../components/FieldGrid.tsx';
import { Money } from '../../../../components/quantities.tsx';
import { Section } from '../../../../components/Section.tsx';
import { dayText, Time } from '../../../../components/Time.tsx';
import { useKeptName } from '../../../../components/useKeptName.ts';
import { useLanguage } from '../../../../i18n/useLanguage.ts';
import { Attachments } from '../../../attachments/public.ts';
import styles from '../page.module.css';

/** Asked for, made, in the customer's hands (7.1.4, 7.1.5). */
export function InvoiceTab({ statement: { id, invoice, dueDay } }: { readonly statement: Statement }) {
  const { t } = useTranslation('settlement');
  const language = useLanguage();
  const keptName = useKeptName();
  const { askedAt, no, day, fen, issuedAt, way, carrier, receiver, deliveredAt, takenBack } = invoice;
  if (askedAt === null && takenBack.length === 0) return <p className={styles['none']}>{t('invoice.none')}</p>;
  return (
    <>
      <Section title={t('tab.invoice')}>
        <Facts columns={3}>
          {askedAt !== null && (
            <Fact label={t('course.invoiceAsked')}>
              {keptName(invoice.askedById, invoice.askedByName)} <Time at={askedAt} show="near" />
            </Fact>
          )}
          {issuedAt !== null && (
            <>
              <Fact label={t('field.invoiceNo')}>
                <span className="num">{no}</span>
              </Fact>
              <Fact label={t('field.invoiceDay')}>{day !== null && dayText(day, language)}</Fact>
              <Fact label={t('field.amount')}>
                <Money fen={fen} />
              </Fact>
              <Fact label={t('course.invoiced')}>
                {keptName(invoice.issuedById, invoice.issuedByName)} <Time at={issuedAt} show="near" />
              </Fact>
            </>
          )}
          {deliveredAt !== null && (
            <>
              <Fact label={t('course.invoiceDelivered')}>
                <Time at={deliveredAt} />
              </Fact>
              <Fact label={t('field.invoiceWay')}>
                {way !== null && t(`invoiceWay.${way}`)} {carrier}
              </Fact>
              <Fact label={t('field.receiver')}>{receiver}</Fact>
              <Fact label={t('invoice.due')}>{dueDay !== null && dayText(dueDay, language)}</Fact>
            </>
          )}
        </Facts>
      </Section>
      {takenBack.length > 0 && (
        <Section title={t('invoice.takenBack')}>
          <ul className={styles['list']}>
            {takenBack.map(({ no: number, at, byId, byName, reason }) => (
              <li key={at}>
                <span className="num">{number}</span> {keptName(byId, byName)} <Time at={at} show="near" /> {reason}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {(deliveredAt !== null || takenBack.length > 0) && (
        <Attachments subjectKind="statement" subjectId={id} purpose="invoiceSlip" title={t('field.slip')} readOnly />
      )}
    </>
  );
}
