import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ExceptionRow } from '../../../../shared/contract/exceptions.ts';
import { queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';

interface OpenTroubleProps {
  /** The list as a page shows it. */
  readonly children: (read: {
    readonly rows: readonly ExceptionRow[] | undefined;
    readonly error: unknown;
    readonly onRetry: () => void;
  }) => ReactNode;
}

/** Open trouble by what runs out next, for pages of others; nothing for whoever may not see it. */
export function OpenTrouble({ children }: OpenTroubleProps) {
  const reads = useMay()('exceptions.read');
  const read = useQuery({ ...queries.exceptions.list.queryOptions({ input: {} }), enabled: reads });
  if (!reads) return null;
  return children({ rows: read.data?.rows, error: read.error, onRetry: () => void read.refetch() });
}
