import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Present } from '../../shared/contract/presence.ts';
import type { Place } from '../../shared/domain/presence/presence.ts';
import { queries } from '../api/client.ts';
import { usePersonName } from './usePersonName.ts';

/** Who else has this record on the screen, each colleague once, by the window in which he does most. */
export function useOthersHere(kind: Place['kind'], id: string | null): readonly Present[] {
  const { data } = useQuery({ ...queries.presence.list.queryOptions(), enabled: id !== null });
  return useMemo(() => {
    const there = (data ?? []).filter(
      ({ own, place }) => !own && id !== null && place?.kind === kind && place.id === id,
    );
    const windows = [...Map.groupBy(there, ({ userId }) => userId).values()];
    return windows.flatMap((all) => all.toSorted((one, other) => weight(other) - weight(one))[0] ?? []);
  }, [data, kind, id]);
}

function weight({ locked, place }: Present): number {
  if (locked) return 0;
  return place?.doing === 'changing' ? 2 : 1;
}

/** The colleague whose changes come in from elsewhere, also after he has left; empty where nobody was seen. */
export function useOtherName(kind: Place['kind'], id: string | null): string {
  const nameOf = usePersonName();
  const others = useOthersHere(kind, id);
  const other = others.find(({ place }) => place?.doing === 'changing') ?? others[0];
  const [last, setLast] = useState(other);
  if (other && other.userId !== last?.userId) setLast(other);
  const shown = other ?? last;
  return shown ? nameOf(shown) : '';
}
