import { createContext, type ReactNode, useContext } from 'react';
import type { ReadingGroup } from '../../../../shared/domain/intake/reading-groups.ts';
import type { Severity } from '../../../../shared/domain/orders/findings.ts';

/** What stands beside a value that is read: an issue of the review, or a difference between revisions. */
export interface Mark {
  readonly kind: Severity | 'changed';
  readonly text: string;
}

export interface Reading {
  readonly markOf: (path: string) => Mark | undefined;
  /** Goes to the field; without it nothing is a jump. */
  readonly onJump?: (path: string) => void;
  /** Head of a group that is read to the customer, with its tick; without it the groups have their plain names. */
  readonly tickOf?: (group: ReadingGroup) => ReactNode;
}

export const ReadingContext = createContext<Reading>({ markOf: () => undefined });

export function useReading(): Reading {
  return useContext(ReadingContext);
}
