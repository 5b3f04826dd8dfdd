import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QualityCase, QualityStep } from '../../../../shared/contract/quality-schemas.ts';
import { stagesBefore } from '../../../../shared/domain/quality/case.ts';
import { caseStages, type SignedStage, signedStages } from '../../../../shared/domain/quality/values.ts';
import { useMay } from '../../../api/session.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { Section } from '../../../components/Section.tsx';
import { Time } from '../../../components/Time.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import styles from '../quality.module.css';
import { BackPanel } from './BackPanel.tsx';
import { ClosePanel } from './ClosePanel.tsx';
import { SignPanel } from './SignPanel.tsx';

/** The way of a case: what was signed so far, and the signature that is next (3.3.1.6). */
export function StagesSection({ known }: { readonly known: QualityCase }) {
  const { t } = useTranslation('quality');
  const may = useMay();
  const [asked, setAsked] = useState<'sign' | 'back' | 'close' | null>(null);
  const { stage } = known;
  const works = may('quality.work');
  const signed: SignedStage | undefined = signedStages.find((one) => one === stage);
  const closes = works && stage === 'followUp';
  const returns = works && stagesBefore(stage).length > 0;
  const next = signed ? 'sign' : 'close';
  useShortcut('s', () => setAsked(next), { enabled: works && (signed !== undefined || closes), inFields: false });
  useShortcut('b', () => setAsked('back'), { enabled: returns, inFields: false });
  return (
    <Section
      title={t('stages.title')}
      actions={
        <>
          {returns && (
            <Button onClick={() => setAsked('back')} aria-keyshortcuts="B">
              {t('do.back')} <Kbd keys="b" />
            </Button>
          )}
          {works && (signed || closes) && (
            <Button type="primary" onClick={() => setAsked(next)} aria-keyshortcuts="S">
              {signed ? t('do.sign', { stage: t(`stage.${signed}`) }) : t('do.close')} <Kbd keys="s" onColour />
            </Button>
          )}
        </>
      }
    >
      <Way known={known} />
      {known.steps.length === 0 && <p className={styles['none']}>{t('stages.none')}</p>}
      <ol className={styles['lines']}>
        {known.steps.map((step) => (
          <StepLine key={step.seq} step={step} />
        ))}
      </ol>
      {asked === 'sign' && signed && <SignPanel known={known} stage={signed} onClose={() => setAsked(null)} />}
      {asked === 'back' && <BackPanel known={known} onClose={() => setAsked(null)} />}
      {asked === 'close' && <ClosePanel known={known} onClose={() => setAsked(null)} />}
    </Section>
  );
}

function Way({ known: { stage } }: { readonly known: QualityCase }) {
  const { t } = useTranslation('quality');
  const here = caseStages.indexOf(stage);
  return (
    <ol className={styles['way']} aria-label={t('stages.way')}>
      {caseStages.map((one, at) => (
        <li key={one} aria-current={one === stage ? 'step' : undefined} data-done={at < here || undefined}>
          {at + 1} {t(`stage.${one}`)}
        </li>
      ))}
    </ol>
  );
}

function StepLine({ step }: { readonly step: QualityStep }) {
  const { t } = useTranslation('quality');
  const { kind, text, category, party, to, byName, at } = step;
  return (
    <li>
      <div className={styles['line']}>
        <strong className={styles['grow']}>
          {t(`step.${kind}`)}
          {to && ` → ${t(`stage.${to}`)}`}
        </strong>
        <span className={styles['detail']}>
          {byName} <Time at={at} />
        </span>
      </div>
      {category && party && (
        <span className={styles['detail']}>
          {t(`category.${category}`)} · {t('stages.party')} {t(`party.${party}`)}
        </span>
      )}
      <p className={styles['text']}>{text}</p>
    </li>
  );
}
