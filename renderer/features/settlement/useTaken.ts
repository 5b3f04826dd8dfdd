import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Statement } from '../../../shared/contract/settlement-schemas.ts';
import { queries } from '../../api/client.ts';

/** What a call answers is on the screen at once, and then the panel closes; other windows hear of it by the change feed. */
export function useTaken(onDone?: () => void): (statement: Statement) => void {
  const client = useQueryClient();
  return useCallback(
    (statement) => {
      client.setQueryData(queries.settlement.statements.get.queryKey({ input: { id: statement.id } }), statement);
      onDone?.();
    },
    [client, onDone],
  );
}
