import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { IntakeStanding } from '../../../shared/contract/intake.ts';
import type { OrderDraft } from '../../../shared/contract/orders.ts';
import { fingerprintOfAll } from '../../../shared/domain/intake/reading-groups.ts';
import { queries } from '../../api/client.ts';
import { type ReadBack, useReadBack } from './useReadBack.ts';

export interface Intake {
  /** `undefined` until the first answer. */
  readonly standing: IntakeStanding | undefined;
  readonly error: unknown;
  readonly readBack: ReadBack;
  /** The customer has said yes to what is on the screen, as far as this window knows. */
  readonly complete: boolean;
  /** Keeps what the backend answered to an act. */
  readonly keep: (standing: IntakeStanding) => void;
  /** Ends when no tick is on its way any more. */
  readonly settled: () => Promise<void>;
}

/** The customer's word for the draft that is shown; not `asking` while the draft becomes an order. */
export function useIntake(draft: OrderDraft, { asking }: { readonly asking: boolean }): Intake {
  const client = useQueryClient();
  const input = { draftId: draft.id };
  // What is ticked must be what is shown: never an older answer from memory.
  const fresh = { enabled: asking, gcTime: 0, staleTime: 0 };
  const query = useQuery({ ...queries.intake.standing.queryOptions({ input }), ...fresh });
  const [running] = useState(() => new Set<Promise<unknown>>());
  const keep = (standing: IntakeStanding) => client.setQueryData(queries.intake.standing.queryKey({ input }), standing);
  const standing = query.data;
  const readBack = useReadBack(draft, standing, { keep, running });
  const complete =
    standing?.demand === 'readBack'
      ? readBack.open.length === 0
      : Boolean(standing?.complete) && standing?.fingerprint === fingerprintOfAll(draft.form);
  const settled = async () => {
    while (running.size > 0) await Promise.allSettled(running);
  };
  return { standing, error: query.error, readBack, complete, keep, settled };
}
