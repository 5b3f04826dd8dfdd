import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { JobState } from '../../../shared/contract/transfer.ts';
import { createIdSource } from '../../../shared/lib/ids.ts';
import { api, queries } from '../../api/client.ts';
import { base64Of } from '../../components/files.ts';

const pieceBytes = 3 * 1024 * 1024;
const lookEveryMs = 300;

/** Sends a chosen package to the backend piece by piece, has it brought in, and looks until that has ended. */
export function useImport() {
  const client = useQueryClient();
  const cancelled = useRef(false);
  const [percent, setPercent] = useState<number | null>(null);
  const [job, setJob] = useState<JobState | null>(null);
  const bringing = useMutation({
    mutationFn: async (file: File) => {
      cancelled.current = false;
      setJob(null);
      const uploadId = newId();
      for (let from = 0; from < file.size && !cancelled.current; ) {
        setPercent(Math.floor((from * 100) / file.size));
        const piece = new Uint8Array(await file.slice(from, from + pieceBytes).arrayBuffer());
        ({ size: from } = await api.transfer.receive({ uploadId, from, base64: base64Of(piece) }));
      }
      setPercent(null);
      if (cancelled.current) return;
      await api.transfer.bringIn({ uploadId });
      await follow(setJob);
    },
    onSettled: () => setPercent(null),
  });
  return {
    job,
    percent,
    isPending: bringing.isPending,
    error: bringing.error,
    bringIn: (file: File) => bringing.mutate(file),
    cancel: () => {
      cancelled.current = true;
      void api.transfer.cancelImport();
    },
    finish: () => void client.invalidateQueries({ queryKey: queries.company.status.key() }),
  };
}

async function follow(tell: (job: JobState) => void): Promise<void> {
  for (;;) {
    const job = await api.transfer.importState();
    tell(job);
    if (job.phase !== 'checking' && job.phase !== 'writing') return;
    await new Promise((resolve) => {
      setTimeout(resolve, lookEveryMs);
    });
  }
}

function newId(): string {
  return createIdSource((bytes) => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>), Date.now).next();
}
