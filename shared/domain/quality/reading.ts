import type { CaseStage, CauseCategory, ResponsibleParty, SignedStage } from './values.ts';

/** What KF-01 says of quality control: each signed step with its words, who signed it, and when. */
export interface QualityReading {
  readonly stage: CaseStage;
  readonly category: CauseCategory | null;
  readonly party: ResponsibleParty | null;
  /** The last signature of each stage, in their order. */
  readonly steps: readonly {
    readonly stage: SignedStage;
    readonly text: string;
    readonly byName: string;
    readonly at: number;
  }[];
  readonly actions: readonly {
    readonly kind: 'immediate' | 'corrective' | 'preventive';
    readonly text: string;
    readonly ownerName: string;
    readonly dueDay: string;
    readonly doneAt: number | null;
    readonly verifiedByName: string | null;
  }[];
}
