import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { transferContract } from '../../../shared/contract/transfer.ts';
import type { Api } from '../../../shared/contract/contract.ts';
import { type Counter, openCounter } from '../../helpers/counter.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { pollUntil } from '../../helpers/poll.ts';
import { problemOf } from '../../helpers/problems.ts';

const uploadId = '0190a000-0000-7000-8000-000000000001';

/** Every call of the area, as a window makes it. */
const calls: Readonly<Record<keyof typeof transferContract, (api: Api) => Promise<unknown>>> = {
  state: (api) => api.transfer.state(),
  begin: (api) => api.transfer.begin({ withoutLost: false }),
  cancel: (api) => api.transfer.cancel(),
  piece: (api) => api.transfer.piece({ file: 'counter-1.zip', from: 0 }),
  remove: (api) => api.transfer.remove({ file: 'counter-1.zip' }),
  receive: (api) => api.transfer.receive({ uploadId, from: 0, base64: '' }),
  bringIn: (api) => api.transfer.bringIn({ uploadId }),
  importState: (api) => api.transfer.importState(),
  cancelImport: (api) => api.transfer.cancelImport(),
};
const guarded = ['state', 'begin', 'cancel', 'piece', 'remove'] as const;

describe.each(databases.filter(({ name }) => name === 'SQLite'))(
  '[8] the right to take all data, on $name',
  ({ open }) => {
    let database: OpenDatabase;
    let counter: Counter;

    beforeEach(async () => {
      database = await open();
      counter = await openCounter(database);
    });
    afterEach(async () => {
      await counter.close();
      await database.dispose();
    });

    it('is nobody’s who is not signed in, and no leader’s who was not given it', async () => {
      const { api: director } = await counter.hire('zhuren', ['csDirector']);
      const { api: manager } = await counter.hire('jingli', ['departmentManager']);
      for (const name of guarded) {
        expect([name, (await problemOf(calls[name](counter.window().api))).kind]).toEqual([name, 'UNAUTHORIZED']);
        for (const leader of [director, manager]) {
          expect([name, (await problemOf(calls[name](leader))).kind]).toEqual([name, 'FORBIDDEN']);
        }
      }
    });

    it('lets the administrator write the file, take it and delete it', async () => {
      const admin = await counter.admin();
      await admin.transfer.begin({ withoutLost: false });
      const [made] = await pollUntil('the file', async () => {
        const { job, packages } = await admin.transfer.state();
        return job.phase === 'done' ? packages : null;
      });
      const file = made?.file ?? '';
      expect((await admin.transfer.piece({ file, from: 0 })).base64.length).toBeGreaterThan(0);
      await admin.transfer.remove({ file });
      expect((await admin.transfer.state()).packages).toEqual([]);
    });

    it('is not needed to bring a company in, which only an installation without one lets anybody do', async () => {
      const { api } = counter.window();
      for (const name of ['receive', 'bringIn'] as const) {
        expect((await problemOf(calls[name](api))).code).toBe('company.alreadySetUp');
      }
      expect(await calls.importState(api)).toMatchObject({ phase: 'idle' });
      await calls.cancelImport(api);
    });
  },
);
