import { useState } from 'react';
import { problemOf } from '../../../api/errors.ts';

/**
 * The version that a panel acts on: the one that it was opened with, so that whoever was first meanwhile is told of;
 * from then on the one on screen. `hear` takes what a mutation is settled with.
 */
export function useActedVersion(current: number) {
  const [opened] = useState(current);
  const [told, setTold] = useState(false);
  return {
    version: told ? current : opened,
    hear: (_output: unknown, error: Error | null) => {
      if (error !== null && problemOf(error).kind === 'conflict') setTold(true);
    },
  };
}
