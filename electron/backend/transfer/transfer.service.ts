import type { TransferState } from '../../../shared/contract/transfer.ts';
import type { Actor } from '../session.ts';
import { exportAll, exportFolder, packagesIn, removePackage } from './exporting.ts';
import { clearIncoming, importAll, incomingFile, receive } from './importing.ts';
import { createTaking } from './taking.ts';
import { createJob } from './job.ts';
import type { TransferDeps } from './transfer.deps.ts';

/** All the company's data as one file, out of this installation and into another (chapter 8). */
export function createTransferService(deps: TransferDeps) {
  const exporting = createJob(deps.ports.logger);
  const importing = createJob(deps.ports.logger);
  const folder = exportFolder(deps);
  let damagedFiles = 0;
  return {
    async state(): Promise<TransferState> {
      return { job: exporting.state(), folder, damagedFiles, packages: await packagesIn(folder) };
    },

    /** Throws `transfer.busy` while one is being written. */
    begin(actor: Actor, { withoutLost }: { readonly withoutLost: boolean }): void {
      exporting.start(async (way) => {
        ({ damagedFiles } = await exportAll(deps, { actor, withoutLost }, way('writing')));
      });
    },

    cancel: () => exporting.cancel(),
    piece: createTaking(deps, folder),
    remove: (file: string) => removePackage(folder, file),

    /** Throws `transfer.busy` while a package is read: its first piece would clear that one away. */
    async receive(input: Parameters<typeof receive>[1]) {
      importing.demandIdle();
      return receive(deps, input);
    },

    /** Throws `company.alreadySetUp`; what is wrong with the package is told by `importState`. */
    async bringIn(uploadId: string): Promise<void> {
      await deps.setUp.demandNotSetUp(deps.database.read);
      importing.start(async (way) => {
        try {
          const steps = { checking: way('checking'), writing: way('writing') };
          await importAll(deps, incomingFile(deps, uploadId), steps);
        } finally {
          await clearIncoming(deps);
        }
      });
    },

    importState: importing.state,

    async cancelImport(): Promise<void> {
      await importing.cancel();
    },

    async close(): Promise<void> {
      await Promise.all([exporting.cancel(), importing.cancel()]);
    },
  };
}
