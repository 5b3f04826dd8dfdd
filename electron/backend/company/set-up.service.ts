import type { SetupInput } from '../../../shared/contract/company.ts';
import { centreKinds } from '../../../shared/domain/company/centres.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import type { PeopleService } from '../people/people.service.ts';
import type { House } from '../house.ts';
import type { Actor } from '../session.ts';
import { companyRepository } from './company.repository.ts';
import { defaultIdleLockMinutes, defaultZone, demandOwnPrefix } from './company.service.ts';

export type SetUp = ReturnType<typeof createSetUp>;

/** First start: the company, its centres with a printer each, and the first administrator, all or nothing. */
export function createSetUp({ database, events }: House, { people }: { readonly people: PeopleService }) {
  return {
    /** Throws `company.alreadySetUp`; in a unit of work nobody else can set one up until it ends. */
    async demandNotSetUp(at: ReadContext | WriteContext): Promise<void> {
      if ('changed' in at) await companyRepository.lock(at);
      await demandNotSetUp(at);
    },

    /** Returns the first administrator as the acting person. */
    async setUp(input: SetupInput, { demo = false }: { readonly demo?: boolean } = {}): Promise<Actor> {
      await demandNotSetUp(database.read);
      demandOwnPrefix(input.freight.numberPrefix, [input.dispatch], 'freight.numberPrefix');
      const administrator = await people.prepareAdministrator(input.administrator);
      return database.write(async (tx) => {
        await companyRepository.lock(tx);
        await demandNotSetUp(tx);
        await insertCompany(tx, input, demo);
        const actor = await administrator.create(tx);
        await events.append(tx, actor, [
          {
            type: 'company.setUp',
            subject: { kind: 'company', id: 'company' },
            payload: { nameZh: input.nameZh, nameEn: input.nameEn, demo },
          },
        ]);
        tx.changed('company', 'company');
        return actor;
      });
    },
  };
}

async function demandNotSetUp(at: ReadContext): Promise<void> {
  if (await companyRepository.read(at)) throw new UserError('company.alreadySetUp');
}

async function insertCompany(tx: WriteContext, input: SetupInput, demo: boolean): Promise<void> {
  const { nameZh, nameEn, addressZh, addressEn, phone } = input;
  const settings = { zone: defaultZone, idleLockMinutes: defaultIdleLockMinutes, demo, version: 1 };
  await companyRepository.insert(tx, { nameZh, nameEn, addressZh, addressEn, phone, ...settings });
  await companyRepository.insertCentres(
    tx,
    centreKinds.map((kind) => ({ kind, ...input[kind], version: 1 })),
  );
  // Sheets go to the app's own folder until somebody chooses a printer.
  await companyRepository.insertPrinters(
    tx,
    centreKinds.map((centre) => ({
      centre,
      driver: 'folder',
      target: '',
      paper: 'A4',
      copies: 1,
      language: 'zh-CN',
      version: 1,
    })),
  );
}
