import { useQuery } from '@tanstack/react-query';
import { queries } from '../../../api/client.ts';
import { usePersonName } from '../../../components/usePersonName.ts';

/** A colleague's name where only his id is known. */
export function usePersonById(id: string): string {
  const nameOf = usePersonName();
  const person = useQuery(queries.people.names.queryOptions()).data?.find((one) => one.id === id);
  return person ? nameOf(person) : '…';
}
