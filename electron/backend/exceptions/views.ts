import type { TroubleState } from '../../../shared/contract/exceptions.ts';
import type { ExceptionRow } from '../database/entities/exceptions.ts';

/** An exception as windows read it. */
export function stateOf({ openKey, flaggedById: _by, updatedAt: _at, ...row }: ExceptionRow): TroubleState {
  return { ...row, open: openKey !== null };
}
