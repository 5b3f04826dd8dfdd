import type { TaskRule } from '../domain/tasks/rule.ts';
import { examRules } from './rules/exam-rules.ts';
import { exceptionRules } from './rules/exception-rules.ts';
import { intakeRules } from './rules/intake-rules.ts';
import { reportRules } from './rules/report-rules.ts';
import { mailRules } from './rules/mail-rules.ts';
import { qualityRules } from './rules/quality-rules.ts';
import { shiftRules } from './rules/shift-rules.ts';
import { trackingRules } from './rules/tracking-rules.ts';
import { promiseRules } from './rules/promise-rules.ts';
import { requestRules } from './rules/request-rules.ts';
import { receptionRules } from './rules/reception-rules.ts';
import { settlementRules } from './rules/settlement-rules.ts';
import { summaryRules } from './rules/summary-rules.ts';
import { trainingRules } from './rules/training-rules.ts';
import { workReportRules } from './rules/work-report-rules.ts';

/**
 * The duties of the manual as data: one entry a duty. A new one needs its entry here and its words in `tasks.json`
 * (`rule.<id>.name`, `.duty`, `.alert`); a company changes limits, recipients and steps of its own copy.
 */
export const taskRules: readonly TaskRule[] = [
  ...intakeRules,
  ...trackingRules,
  ...exceptionRules,
  ...mailRules,
  ...shiftRules,
  ...reportRules,
  ...promiseRules,
  ...requestRules,
  ...qualityRules,
  ...summaryRules,
  ...workReportRules,
  ...examRules,
  ...trainingRules,
  ...receptionRules,
  ...settlementRules,
];
