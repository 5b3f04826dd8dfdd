import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Company } from '../../shared/contract/company.ts';
import type { SignedInPerson } from '../../shared/contract/people.ts';
import type { Permission } from '../../shared/domain/people/permissions.ts';
import { queries } from './client.ts';

/** Who is at the counter; `null` while nobody is or before the first answer. */
export function usePerson(): SignedInPerson | null {
  return useQuery(queries.people.me.queryOptions()).data?.user ?? null;
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

/** The zone of the company's wall clock. */
export function useZone(): string {
  return useCompany()?.zone ?? 'Asia/Shanghai';
}
