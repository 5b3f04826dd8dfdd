import { useTranslation } from 'react-i18next';
import type { Analysis } from '../../../../shared/contract/quality-schemas.ts';
import { analysisStages, type AnalysisStep } from '../../../../shared/domain/quality/values.ts';
import { StateTag } from '../../../components/StateTag.tsx';
import { Time } from '../../../components/Time.tsx';
import styles from '../quality.module.css';

/** Every signature of the analysis in its turn: given by whom, or missing and who may give it (4.3.1.9). */
export function Approval({ analysis }: { readonly analysis: Analysis }) {
  const { t } = useTranslation('quality');
  return (
    <ol className={styles['lines']} aria-label={t('analysis.signatures')}>
      {analysisStages(analysis.content.parts)
        .flat()
        .map((step) => (
          <StepLine key={step} analysis={analysis} step={step} />
        ))}
    </ol>
  );
}

interface StepLineProps {
  readonly analysis: Analysis;
  readonly step: AnalysisStep;
}

function StepLine({ analysis, step }: StepLineProps) {
  const { t } = useTranslation('quality');
  const given = analysis.signatures.find((one) => one.step === step);
  const missing = analysis.missing.find((one) => one.step === step);
  const names = (missing?.maySign ?? [])
    .map(({ name, forName }) => (forName ? t('sign.inPlaceOf', { name, absent: forName }) : name))
    .join(t('sign.and'));
  return (
    <li data-open={missing?.open || undefined}>
      <div className={styles['line']}>
        <strong className={styles['grow']}>{t(`analysisStep.${step}`)}</strong>
        {given ? (
          <StateTag tone={given.decision === 'signed' ? 'done' : 'late'}>{t(`decision.${given.decision}`)}</StateTag>
        ) : (
          <StateTag tone={missing?.open ? 'waiting' : 'open'}>
            {t(missing?.open ? 'analysis.now' : missing ? 'analysis.later' : 'analysis.notGiven')}
          </StateTag>
        )}
      </div>
      {given && (
        <span className={styles['detail']}>
          {given.forName ? t('sign.inPlaceOf', { name: given.byName, absent: given.forName }) : given.byName}{' '}
          <Time at={given.at} show="near" /> {given.reason}
        </span>
      )}
      {missing && (
        <span className={styles['detail']}>
          {names ? t('analysis.canGive', { names }) : <b className={styles['error']}>{t('analysis.nobody')}</b>}
        </span>
      )}
    </li>
  );
}
