import type { ClaimsReading } from '../../../shared/domain/claims/reading.ts';
import type { SheetHandling } from '../../../shared/domain/exceptionReports/sheet-model.ts';
import { languagesOf } from '../../../shared/domain/quality/analysis.ts';
import type { QualityReading } from '../../../shared/domain/quality/reading.ts';
import type { SignedStage } from '../../../shared/domain/quality/values.ts';
import type { SheetLanguage } from '../../../shared/i18n/languages.ts';
import { formatFen } from '../../../shared/lib/money.ts';
import { translatorFor } from '../i18n/translate.ts';

/** The boxes of KF-01 that quality control and claims fill in, in the sheet's language or both (3.3.1.6). */
export function handlingOf(
  quality: QualityReading | null,
  claims: ClaimsReading,
  language: SheetLanguage,
): SheetHandling {
  const word = wordsIn(language);
  const said = (stage: SignedStage) => quality?.steps.find((step) => step.stage === stage)?.text ?? '';
  const category = quality?.category ? word(`quality:category.${quality.category}`) : '';
  const actions = (quality?.actions ?? []).map(
    ({ kind, text, ownerName, dueDay }) => `${word(`quality:actionKind.${kind}`)}: ${text} (${ownerName} ${dueDay})`,
  );
  return {
    investigation: said('investigation'),
    cause: lines(category, said('cause')),
    responsible: quality?.party ? word(`quality:party.${quality.party}`) : '',
    decision: lines(said('decision'), ...actions),
    claim: lines(...moneyLines(claims, word)),
    signed: (quality?.steps ?? []).map(({ stage, byName, at }) => ({
      what: `quality:step.${stage}`,
      byName,
      at,
    })),
  };
}

type Word = (key: string) => string;

function moneyLines({ settlements, claims }: ClaimsReading, word: Word): readonly string[] {
  return [
    ...settlements.map(
      ({ amount, consignee }) => `${word('claims:section.settled')} ${formatFen(amount)} ${consignee}`,
    ),
    ...claims.map(({ state, kind, asked, compensation, penalty, party, shares, decision }) => {
      const amount = formatFen(kind === null ? asked : compensation + penalty);
      const borne = shares.map(({ bearer, name, fen }) =>
        [word(`claims:bearer.${bearer}`), name, formatFen(fen)].filter(Boolean).join(' '),
      );
      const how = [kind && word(`claims:kind.${kind}`), party && word(`claims:party.${party}`), decision, ...borne];
      return [word(`claims:state.${state}`), amount, ...how].filter(Boolean).join(' · ');
    }),
  ];
}

function wordsIn(language: SheetLanguage): Word {
  const translators = languagesOf(language).map(translatorFor);
  return (key) => [...new Set(translators.map((t) => t(key)))].join(' / ');
}

function lines(...parts: readonly string[]): string {
  return parts.filter(Boolean).join('\n');
}
