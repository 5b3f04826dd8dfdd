import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { queries } from '../api/client.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { usePersonName } from './usePersonName.ts';

/** A colleague that a row names by his id, in the language on screen; the name that the row kept until he is known. */
export function useKeptName(): (id: string | null, kept: string) => string {
  const english = useLanguage() === 'en';
  const nameOf = usePersonName();
  const { data } = useQuery({ ...queries.people.names.queryOptions(), enabled: english, staleTime: Infinity });
  const known = useMemo(() => new Map(data?.map((person) => [person.id, person])), [data]);
  return useCallback(
    (id, kept) => {
      const person = id === null || !english ? undefined : known.get(id);
      return person ? nameOf(person) : kept;
    },
    [english, known, nameOf],
  );
}
