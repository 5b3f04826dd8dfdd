import type { TransferPackage } from '../../../shared/contract/transfer.ts';
import { api } from '../../api/client.ts';
import { bytesOf, saveBlob } from '../../components/files.ts';

/** Fetches a package piece by piece, each laid down on its own, so that a large one does not fill the memory. */
export async function savePackage({ file, size }: TransferPackage, told: (percent: number) => void): Promise<void> {
  const parts: Blob[] = [];
  for (let from: number | null = 0; from !== null; ) {
    const { base64, next }: Awaited<ReturnType<typeof api.transfer.piece>> = await api.transfer.piece({ file, from });
    parts.push(new Blob([bytesOf(base64)]));
    told(Math.floor(((next ?? size) * 100) / Math.max(size, 1)));
    from = next;
  }
  saveBlob(file, new Blob(parts, { type: 'application/zip' }));
}
