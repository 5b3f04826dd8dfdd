import { useTranslation } from 'react-i18next';
import type { Handover } from '../../../../shared/contract/handovers.ts';
import { creditLimitText, type HandoverContent } from '../../../../shared/domain/handovers/content.ts';
import { Fact, Facts } from '../../../components/FieldGrid.tsx';
import { Section } from '../../../components/Section.tsx';
import { dayText, Time } from '../../../components/Time.tsx';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { Attachments } from '../../attachments/public.ts';
import { Approval } from './Approval.tsx';
import { Decide } from './Decide.tsx';
import { FormActs } from './FormActs.tsx';
import styles from './form.module.css';

/** The form as it was handed in, and its signatures beside it. */
export function HandoverReading({ form }: { readonly form: Handover }) {
  const { t } = useTranslation('handovers');
  const { state, reason } = form;
  return (
    <div className={styles['columns']}>
      <div>
        {state === 'rejected' && <p className={styles['warning']}>{t('form.returnedBecause', { reason })}</p>}
        {state === 'withdrawn' && <p className={styles['warning']}>{t('form.withdrawnBecause', { reason })}</p>}
        <ContentFacts content={form.content} />
        <Attachments subjectKind="handover" subjectId={form.id} title={t('form.papers')} readOnly />
        <History form={form} />
      </div>
      <div>
        <Decide form={form} />
        <Approval form={form} />
        <Section title={t('form.dates')}>
          <Facts columns={2}>
            <Fact label={t('form.author')}>{form.authorName}</Fact>
            <Fact label={t('form.submittedAt')}>
              <Time at={form.submittedAt} />
            </Fact>
            {form.effectiveAt !== null && (
              <Fact label={t('form.effectiveAt')}>
                <Time at={form.effectiveAt} />
              </Fact>
            )}
          </Facts>
        </Section>
        <FormActs form={form} />
      </div>
    </div>
  );
}

function ContentFacts({ content }: { readonly content: HandoverContent }) {
  const { t } = useTranslation('handovers');
  const language = useLanguage();
  const join = (words: readonly string[]) => words.join(t('missing.and'));
  const { validFrom, validUntil, settlementMethod } = content;
  return (
    <>
      <Section title={t('form.agreement')}>
        <Facts columns={2}>
          <Fact label={t('field.contacts')} span={2}>
            {content.contacts.map((contact) => (
              <div key={Object.values(contact).join('\n')}>{Object.values(contact).filter(Boolean).join('  ')}</div>
            ))}
          </Fact>
          <Text label={t('field.business')} text={content.business} />
          <Fact label={t('field.services')}>{join(content.services.map((one) => t(`service.${one}`)))}</Fact>
          <Text label={t('field.regions')} text={content.regions} />
        </Facts>
      </Section>
      <Section title={t('form.demand')}>
        <Facts columns={2}>
          <Text label={t('field.goods')} text={content.goods} half />
          <Text label={t('field.volumes')} text={content.volumes} half />
          <Text label={t('field.demands')} text={content.demands} />
        </Facts>
      </Section>
      <Section title={t('form.settlement')}>
        <Facts columns={2}>
          <Fact label={t('field.settlementMethod')}>
            {settlementMethod && t(`settlementMethod.${settlementMethod}`)}
          </Fact>
          <Text label={t('field.settlementCycle')} text={content.settlementCycle} half />
          <Fact label={t('field.creditDays')}>
            {content.creditDays ? t('sheet.creditDays', { days: content.creditDays }) : t('sheet.noCredit')}
          </Fact>
          <Fact label={t('field.creditLimit')}>{creditLimitText(content) || t('sheet.noCredit')}</Fact>
          <Text label={t('field.prices')} text={content.prices} />
        </Facts>
      </Section>
      <Section title={t('form.departments')}>
        <Facts columns={2}>
          <Fact label={t('field.departments')}>
            {join(
              content.departments.map((one) => (one === 'other' ? content.otherDepartment : t(`department.${one}`))),
            )}
          </Fact>
          <Fact label={t('sheet.validity')}>
            <span className="num">
              {dayText(validFrom, language)} – {dayText(validUntil, language)}
            </span>
          </Fact>
        </Facts>
      </Section>
    </>
  );
}

function Text({
  label,
  text,
  half = false,
}: {
  readonly label: string;
  readonly text: string;
  readonly half?: boolean;
}) {
  return (
    <Fact label={label} span={half ? 1 : 2}>
      <span className={styles['text']}>{text || '–'}</span>
    </Fact>
  );
}

/** What earlier revisions came to. */
function History({ form }: { readonly form: Handover }) {
  const { t } = useTranslation('handovers');
  if (form.history.length === 0) return null;
  return (
    <Section title={t('form.history')}>
      {form.history.map(({ revision, submittedAt, submittedByName, signatures }) => (
        <div key={revision} className={styles['field']}>
          <strong>{t('revision', { revision })}</strong> {submittedByName} <Time at={submittedAt} />
          {signatures.map(({ step, decision, byName, at, reason }) => (
            <div key={step} className="faint">
              {t(`step.${step}`)} · {t(`decision.${decision}`)} · {byName} <Time at={at} show="near" /> {reason}
            </div>
          ))}
        </div>
      ))}
    </Section>
  );
}
