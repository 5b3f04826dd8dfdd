import { useQuery } from '@tanstack/react-query';
import type { TroubleFlag } from '../../../../shared/contract/exceptions.ts';
import { queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';

export type TroubleFlags = ReadonlyMap<string, TroubleFlag>;

const none: TroubleFlags = new Map();
/** Rows come and go while one scrolls; what was read is put in order once for all of them. */
const byRead = new WeakMap<readonly TroubleFlag[], TroubleFlags>();

/** Open trouble by the order's id; empty for whoever may not see it. */
export function useTroubleFlags(): TroubleFlags {
  const reads = useMay()('exceptions.read');
  const { data } = useQuery({ ...queries.exceptions.flags.queryOptions(), enabled: reads });
  if (!data) return none;
  const known = byRead.get(data);
  if (known) return known;
  const made = new Map(data.map((flag) => [flag.orderId, flag]));
  byRead.set(data, made);
  return made;
}
