import { useTranslation } from 'react-i18next';
import type { Handover } from '../../../../shared/contract/handovers.ts';
import { stagesOf, type Step } from '../../../../shared/domain/handovers/steps.ts';
import { Section } from '../../../components/Section.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import { Time } from '../../../components/Time.tsx';
import { useSignersText } from '../states.tsx';
import styles from './form.module.css';

/** Every signature of the form in its turn: given by whom, or missing and who may give it (1.2.4b). */
export function Approval({ form }: { readonly form: Handover }) {
  const { t } = useTranslation('handovers');
  return (
    <Section title={t('form.approval')} flush>
      <ol className={styles['steps']}>
        {stagesOf(form.content.departments)
          .flat()
          .map((step) => (
            <StepLine key={step} form={form} step={step} />
          ))}
      </ol>
    </Section>
  );
}

function StepLine({ form, step }: { readonly form: Handover; readonly step: Step }) {
  const { t } = useTranslation('handovers');
  const signers = useSignersText();
  const given = form.signatures.find((one) => one.step === step);
  const missing = form.missing.find((one) => one.step === step);
  const other = step === 'other' && form.otherDepartment ? ` · ${form.otherDepartment}` : '';
  const names = missing ? signers(missing) : '';
  return (
    <li data-open={missing?.open || undefined}>
      <span className={styles['stepName']}>
        {t(`step.${step}`)}
        {other}
      </span>
      {given ? (
        <StateTag tone={given.decision === 'signed' ? 'done' : 'late'}>{t(`decision.${given.decision}`)}</StateTag>
      ) : (
        <StateTag tone={missing?.open ? 'waiting' : 'open'}>
          {t(missing?.open ? 'missing.now' : form.state === 'draft' || missing ? 'missing.later' : 'missing.notGiven')}
        </StateTag>
      )}
      {given && (
        <span className={styles['stepText']}>
          {given.forName ? t('missing.inPlaceOf', { name: given.byName, absent: given.forName }) : given.byName}{' '}
          <Time at={given.at} show="near" />
          {given.reason && <em>{given.reason}</em>}
        </span>
      )}
      {missing && (
        <span className={styles['stepText']}>
          {names ? t('missing.canGive', { names }) : <b className={styles['error']}>{t('missing.nobody')}</b>}
        </span>
      )}
    </li>
  );
}
