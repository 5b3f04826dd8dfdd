import { useTranslation } from 'react-i18next';
import type { QualityCaseRow } from '../../../shared/contract/quality-schemas.ts';
import type { AnalysisState, CaseStage } from '../../../shared/domain/quality/values.ts';
import { StateTag, type Tone } from '../../components/StateTag.tsx';

const stageTones: Readonly<Record<CaseStage, Tone>> = {
  investigation: 'underWay',
  cause: 'underWay',
  decision: 'underWay',
  actions: 'underWay',
  verification: 'waiting',
  followUp: 'done',
  closed: 'done',
};

export function StageTag({ stage }: Pick<QualityCaseRow, 'stage'>) {
  const { t } = useTranslation('quality');
  return <StateTag tone={stageTones[stage]}>{t(`stage.${stage}`)}</StateTag>;
}

const analysisTones: Readonly<Record<AnalysisState, Tone>> = {
  draft: 'open',
  submitted: 'waiting',
  rejected: 'late',
  approved: 'done',
};

export function AnalysisTag({ state }: { readonly state: AnalysisState }) {
  const { t } = useTranslation('quality');
  return <StateTag tone={analysisTones[state]}>{t(`analysisState.${state}`)}</StateTag>;
}
