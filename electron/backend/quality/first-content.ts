import type { AnalysisContent, LetterTexts } from '../../../shared/domain/quality/analysis.ts';
import type { CauseCategory } from '../../../shared/domain/quality/values.ts';
import type { Language } from '../../../shared/i18n/languages.ts';
import type { QualityCaseRow } from '../database/entities/quality.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import { translatorFor } from '../i18n/translate.ts';
import type { QualityDeps } from './quality.deps.ts';
import { qualityRepository } from './quality.repository.ts';

/**
 * The first draft of an analysis: what was signed so far, the actions as its plans, and a letter from the template. The
 * project manager signs a part of his own only where another one can review it.
 */
export async function firstContent(at: ReadContext, deps: QualityDeps, row: QualityCaseRow): Promise<AnalysisContent> {
  const steps = await qualityRepository.steps(at, row.id);
  const actions = await qualityRepository.actions(at, [row.id]);
  const report = await deps.reports.find(at, row.reportId);
  const { colleagues } = await deps.staff(at);
  const reviewers = colleagues.filter(({ roles }) => roles.includes('projectManager')).length;
  const said = (kind: string) => steps.findLast((step) => step.kind === kind)?.text ?? '';
  const plan = (kind: string) =>
    actions
      .filter((action) => action.kind === kind && action.droppedAt === null)
      .map(({ text }) => text)
      .join('\n');
  const order = report?.orderNumber ?? '';
  const letter = (language: Language) => template(language, row.category ?? 'other', report?.kind ?? 'other', order);
  return {
    course: said('investigation') || (report?.form.facts ?? ''),
    cause: said('cause'),
    corrective: plan('corrective'),
    preventive: plan('preventive'),
    parts: reviewers > 1 ? ['project', 'department'] : ['department'],
    letterLanguage: 'zh-CN',
    letter: { 'zh-CN': letter('zh-CN'), en: letter('en') },
  };
}

function template(language: Language, category: CauseCategory, kind: string, number: string): LetterTexts {
  const t = translatorFor(language);
  return {
    event: t(number ? 'quality:letter.event' : 'quality:letter.eventNoOrder', {
      number,
      kind: t(`quality:letter.kind.${kind}`),
    }),
    cause: t(`quality:letter.cause.${category}`),
    measures: t('quality:letter.measures'),
    prevention: t(`quality:letter.prevention.${category}`),
  };
}
