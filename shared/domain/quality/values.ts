import type { Role } from '../people/roles.ts';

/** The way of a case; each stage is left by a signature (3.3.1.6). `closed` is its end. */
export const caseStages = [
  'investigation',
  'cause',
  'decision',
  'actions',
  'verification',
  'followUp',
  'closed',
] as const;
export type CaseStage = (typeof caseStages)[number];

/** Stages that a signature ends; what is written there stays. */
export const signedStages = ['investigation', 'cause', 'decision', 'actions', 'verification'] as const;
export type SignedStage = (typeof signedStages)[number];

/** A line of a case: a signed stage, the way back to an earlier one, or its end. */
export const stepKinds = [...signedStages, 'returned', 'closed', 'reopened'] as const;
export type StepKind = (typeof stepKinds)[number];

export const causeCategories = [
  'handling',
  'packaging',
  'loading',
  'transport',
  'sorting',
  'communication',
  'procedure',
  'equipment',
  'weather',
  'other',
] as const;
export type CauseCategory = (typeof causeCategories)[number];

/** Whose doing it was. */
export const responsibleParties = ['internal', 'carrier', 'customer', 'forceMajeure'] as const;
export type ResponsibleParty = (typeof responsibleParties)[number];

/** What is done at once, what takes the cause away, and what keeps it from happening elsewhere. */
export const actionKinds = ['immediate', 'corrective', 'preventive'] as const;
export type ActionKind = (typeof actionKinds)[number];

/** Days after the verification on which somebody looks whether it holds. */
export const followUpDays = [30, 60, 90] as const;
export type FollowUpDays = (typeof followUpDays)[number];

export const analysisStates = ['draft', 'submitted', 'rejected', 'approved'] as const;
export type AnalysisState = (typeof analysisStates)[number];

/** Managers whose side an analysis may concern. */
export const analysisParts = ['project', 'department', 'warehouse', 'delivery'] as const;
export type AnalysisPart = (typeof analysisParts)[number];

/** The signatures of an analysis (4.3.1.9). */
export const analysisSteps = [...analysisParts, 'projectReview', 'csDirector', 'deputyGm'] as const;
export type AnalysisStep = (typeof analysisSteps)[number];

/** The role that gives each signature. */
export const roleOfAnalysisStep: Readonly<Record<AnalysisStep, Role>> = {
  project: 'projectManager',
  department: 'departmentManager',
  warehouse: 'warehouseManager',
  delivery: 'deliveryManager',
  projectReview: 'projectManager',
  csDirector: 'csDirector',
  deputyGm: 'deputyGm',
};

/** The managers concerned sign side by side, then the project manager reviews, the director agrees, the deputy GM approves. */
export function analysisStages(parts: readonly AnalysisPart[]): readonly (readonly AnalysisStep[])[] {
  return [analysisParts.filter((part) => parts.includes(part)), ['projectReview'], ['csDirector'], ['deputyGm']];
}
