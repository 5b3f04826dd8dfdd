import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { CustomerSearch } from './customer-search.ts';

/** The list's filters, which live in the address. */
export function useCustomerSearch() {
  const search = useSearch({ from: '/counter/customers' });
  const navigate = useNavigate();
  const change = useCallback(
    (next: CustomerSearch) => void navigate({ to: '/customers', search: next, replace: true }),
    [navigate],
  );
  return { search, change };
}
