import { PrintJobEntity } from '../database/entities/printing.ts';
import { managerOf, type WriteContext } from '../database/unit-of-work.ts';

export const demoRepository = {
  /** The printer that the demonstration's sheets came from, a few seconds after they were handed over. */
  async nameThePrinter(tx: WriteContext): Promise<void> {
    await managerOf(tx)
      .createQueryBuilder()
      .update(PrintJobEntity)
      .set({
        submittedAt: () => 'printed_at - 6000',
        driver: 'folder',
        target: '',
        paper: 'A4',
        copies: 1,
        language: 'zh-CN',
      })
      .where('state = :printed', { printed: 'printed' })
      .execute();
  },
};
