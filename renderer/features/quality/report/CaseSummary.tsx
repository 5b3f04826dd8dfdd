import { useTranslation } from 'react-i18next';
import type { QualityCaseRow } from '../../../../shared/contract/quality-schemas.ts';
import { Time } from '../../../components/Time.tsx';
import { AnalysisTag, StageTag } from '../tags.tsx';

/** A case in one line: its stage, its cause, what is open, how its analysis stands. */
export function CaseSummary({ row }: { readonly row: QualityCaseRow }) {
  const { t } = useTranslation('quality');
  const { stage, category, party, openActions, analysis, letterSentAt } = row;
  return (
    <>
      <StageTag stage={stage} />
      {category && party && (
        <span>
          {t(`category.${category}`)} · {t(`party.${party}`)}
        </span>
      )}
      {openActions > 0 && <span>{t('section.openActions', { count: openActions })}</span>}
      {analysis && <AnalysisTag state={analysis} />}
      {letterSentAt !== null && (
        <span>
          {t('letterForm.sentShort')} <Time at={letterSentAt} show="near" />
        </span>
      )}
    </>
  );
}
