import type { StandingState } from '../../shared/domain/people/standing.ts';
import type { Tone } from './StateTag.tsx';

/** What somebody's standing looks like, wherever it is shown. */
export const standingTones: Readonly<Record<StandingState, Tone>> = {
  notNeeded: 'open',
  inTraining: 'waiting',
  onDuty: 'done',
  expired: 'late',
  failed: 'late',
  suspended: 'late',
};
