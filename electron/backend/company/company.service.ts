import type { Centre, Company } from '../../../shared/contract/company.ts';
import type { CentreKind } from '../../../shared/domain/company/centres.ts';
import { isZone } from '../../../shared/domain/company/zones.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { CompanyRow } from '../database/entities/company.ts';
import { createKnown } from '../database/known.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import type { Events } from '../events/events.ts';
import type { House } from '../house.ts';
import type { Actor, Session } from '../session.ts';
import { createBankDetails } from './bank.ts';
import { companyRepository, type DemoNote } from './company.repository.ts';

type Versioned = { readonly version: number };
export type CompanyInput = Omit<Company, 'demo'>;

export const defaultZone = 'Asia/Shanghai';
export const defaultIdleLockMinutes = 10;

export type CompanyService = ReturnType<typeof createCompanyService>;

/** The company and its two centres. */
export function createCompanyService(house: House) {
  const { database, events, now, config } = house;
  const known = createKnown(database, ['company'], companyRepository.read);
  const knownCentres = createKnown(database, ['company'], async (at) => {
    const centres = await companyRepository.centres(at);
    return centres.length > 0 ? centres : null;
  });

  return {
    /** What the window needs before anybody is signed in. */
    async status({ workstation }: Pick<Session, 'workstation'>) {
      const row = await companyRepository.read(database.read);
      const demo = row?.demo ? await companyRepository.demoNote(database.read) : null;
      return {
        needsSetup: row === null,
        company: row && companyOf(row),
        workstation,
        appVersion: config.appVersion,
        demoAccounts: (demo?.accounts ?? []).map((account) => ({ ...account, roles: [...account.roles] })),
        demoPassword: demo?.password ?? null,
        now: now(),
      };
    },

    /** What the log-in page of the demonstration company tells. */
    noteDemo: (tx: WriteContext, note: DemoNote): Promise<void> => companyRepository.saveDemoNote(tx, note),

    bank: createBankDetails(house),

    /** IANA zone in which the company's days and hours are read. */
    zone: async (): Promise<string> => (await known())?.zone ?? defaultZone,

    idleLockMinutes: async (): Promise<number> => (await known())?.idleLockMinutes ?? defaultIdleLockMinutes,

    centres: (): Promise<Centre[]> => companyRepository.centres(database.read),

    /** First letters of a centre's order numbers. */
    async numberPrefix(at: ReadContext, kind: CentreKind): Promise<string> {
      const centre = (await knownCentres(at))?.find((known) => known.kind === kind);
      if (!centre) throw new UserError('company.notSetUp');
      return centre.numberPrefix;
    },

    async update(actor: Actor, input: CompanyInput): Promise<Company> {
      if (!isZone(input.zone)) throw atField('zone', 'company.zoneUnknown', { zone: input.zone });
      return database.write((tx) => updateCompany(tx, events, actor, input));
    },

    updateCentre: (actor: Actor, input: Centre): Promise<Centre> =>
      database.write((tx) => updateCentre(tx, events, actor, input)),
  };
}

async function updateCompany(
  tx: WriteContext,
  events: Events,
  actor: Actor,
  { version, ...input }: CompanyInput,
): Promise<Company> {
  const before = await demandCompany(tx);
  await companyRepository.update(tx, version, input, () => demandCompany(tx));
  const after = await demandCompany(tx);
  const payload = changesBetween(before, after);
  await events.append(tx, actor, [{ type: 'company.updated', subject: { kind: 'company', id: 'company' }, payload }]);
  tx.changed('company', 'company');
  return after;
}

async function updateCentre(
  tx: WriteContext,
  events: Events,
  actor: Actor,
  { kind, version, ...input }: Centre,
): Promise<Centre> {
  await companyRepository.lock(tx);
  const before = await demandCentre(tx, kind);
  const others = (await companyRepository.centres(tx)).filter((centre) => centre.kind !== kind);
  demandOwnPrefix(input.numberPrefix, others, 'numberPrefix');
  await companyRepository.updateCentre(tx, { kind, version }, input, () => demandCentre(tx, kind));
  const after = await demandCentre(tx, kind);
  const payload = changesBetween(before, after);
  await events.append(tx, actor, [{ type: 'company.centreUpdated', subject: { kind: 'centre', id: kind }, payload }]);
  tx.changed('company', kind);
  return after;
}

async function demandCentre(at: ReadContext, kind: CentreKind): Promise<Centre> {
  const centre = (await companyRepository.centres(at)).find((one) => one.kind === kind);
  if (!centre) throw new UserError('company.notSetUp');
  return centre;
}

async function demandCompany(at: ReadContext): Promise<Company> {
  const row = await companyRepository.read(at);
  if (!row) throw new UserError('company.notSetUp');
  return companyOf(row);
}

/** Two centres with the same first letters would give the same number twice. */
export function demandOwnPrefix(
  prefix: string,
  others: readonly { readonly numberPrefix: string }[],
  path: string,
): void {
  if (others.some(({ numberPrefix }) => numberPrefix === prefix))
    throw atField(path, 'company.prefixTaken', { prefix });
}

function companyOf({ id: _id, ...company }: CompanyRow): Company {
  return company;
}

function atField(path: string, code: string, params: Readonly<Record<string, string>>): UserError {
  return new UserError(code, params, [{ path, code, params }]);
}

function changesBetween<Row extends Versioned>(before: Row, after: Row): Record<string, unknown> {
  const fields = Object.keys(after) as (keyof Row & string)[];
  return Object.fromEntries(
    fields
      .filter((field) => field !== 'version' && before[field] !== after[field])
      .map((field) => [field, { from: before[field], to: after[field] }]),
  );
}
