import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Company } from '../../shared/contract/company.ts';
import type { SignedInPerson } from '../../shared/contract/people.ts';
import type { Permission } from '../../shared/domain/people/permissions.ts';
import { queries } from './client.ts';
import { queryClient } from './query-client.ts';

/** Who is at the counter; `null` while nobody is or before the first answer. */
export function usePerson(): SignedInPerson | null {
  return useQuery(queries.people.me.queryOptions()).data?.user ?? null;
}

/** The id of whoever is at the counter at this moment, outside of drawing. */
export function personNow(): string | undefined {
  return queryClient.getQueryData(queries.people.me.queryKey())?.user?.id;
}

/** Whether the person at the counter has a right. The backend asks again at every call. */
export function useMay(): (permission: Permission) => boolean {
  const held = usePerson()?.permissions;
  return useCallback((permission) => held?.includes(permission) ?? false, [held]);
}

/** The company whose counter this is; `null` before set-up. */
export function useCompany(): Company | null {
  return useQuery(queries.company.status.queryOptions()).data?.company ?? null;
}

/**
 * The zone of the company's wall clock. Looked up and not watched, because each time of a long list asks for it; when
 * the company moves its clock, the counter begins anew (`app/App.tsx`).
 */
export function useZone(): string {
  return zoneOf(useQueryClient().getQueryData(queries.company.status.queryKey())?.company);
}

export function zoneOf(company: Company | null | undefined): string {
  return company?.zone ?? 'Asia/Shanghai';
}
