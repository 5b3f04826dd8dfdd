import { In, LessThan, Like, MoreThanOrEqual } from 'typeorm';
import type { Role } from '../../../shared/domain/people/roles.ts';
import { stretchLength } from '../../../shared/domain/reports/periods.ts';
import type { WorkReportKind } from '../../../shared/domain/reports/values.ts';
import { CustomerEntity } from '../database/entities/customers.ts';
import { UserAccountEntity, type UserAccountRow, UserRoleEntity } from '../database/entities/people.ts';
import { WorkReportEntity, type WorkReportRow } from '../database/entities/work-reports.ts';
import { findRow, insertNewRows, updateVersion } from '../database/rows.ts';
import { managerOf, type ReadContext, type WriteContext } from '../database/unit-of-work.ts';

/** What a list shows: neither the words nor what the figures are made of. */
export type ListedReport = Omit<WorkReportRow, 'writing' | 'frozen' | 'items'>;

/** Somebody with a role that has to do with reports. */
export interface Holder {
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
  readonly email: string;
  readonly language: UserAccountRow['language'] | UserAccountRow['mailLanguage'];
}

const listed = [
  'id',
  'kind',
  'period',
  'personId',
  'personName',
  'customerId',
  'customerName',
  'whoseKey',
  'language',
  'revision',
  'state',
  'answer',
  'correction',
  'openedAt',
  'createdAt',
  'updatedAt',
  'submittedAt',
  'submittedById',
  'submittedByName',
  'answeredAt',
  'answeredByName',
  'sentAt',
  'round',
  'version',
] as const satisfies readonly (keyof ListedReport)[];

/** Reports of a kind: one person's, with `null` everybody's. */
interface Whose {
  readonly kind: WorkReportKind;
  readonly personId: string | null;
}

/** Reports, each version a row. */
export const reportsRepository = {
  find: (at: ReadContext, id: string): Promise<WorkReportRow | null> => findRow(at, WorkReportEntity, { id }),

  /** All versions of a stretch of time, the latest period first. */
  ofKind: (
    at: ReadContext,
    { kind, personId, stretch }: Whose & { readonly stretch: string },
  ): Promise<ListedReport[]> =>
    managerOf(at).find(WorkReportEntity, {
      select: [...listed],
      where: { kind, period: Like(`${stretch}%`), ...(personId === null ? {} : { personId }) },
      order: { period: 'DESC', personName: 'ASC', customerName: 'ASC', id: 'ASC' },
    }),

  /** Stretches of time of which there are reports, the latest first. */
  async stretches(at: ReadContext, { kind, personId }: Whose): Promise<readonly string[]> {
    const query = managerOf(at)
      .createQueryBuilder(WorkReportEntity, 'r')
      .select(`DISTINCT SUBSTR(r.period, 1, ${stretchLength(kind)})`, 'stretch')
      .where('r.kind = :kind', { kind })
      .orderBy('stretch', 'DESC');
    if (personId !== null) query.andWhere('r.personId = :personId', { personId });
    return (await query.getRawMany<{ stretch: string }>()).map(({ stretch }) => stretch);
  },

  /** Whose reports are there of a period and of those after it. */
  since: (
    at: ReadContext,
    kind: WorkReportKind,
    period: string,
  ): Promise<Pick<WorkReportRow, 'period' | 'whoseKey'>[]> =>
    managerOf(at).find(WorkReportEntity, {
      select: ['period', 'whoseKey'],
      where: { kind, period: MoreThanOrEqual(period) },
    }),

  versions: (
    at: ReadContext,
    { kind, period, whoseKey }: Pick<WorkReportRow, 'kind' | 'period' | 'whoseKey'>,
  ): Promise<ListedReport[]> =>
    managerOf(at).find(WorkReportEntity, {
      select: [...listed],
      where: { kind, period, whoseKey },
      order: { revision: 'ASC' },
    }),

  /** Ids of those that were not there yet: drafted twice, or by two workstations, it is one. */
  insert: (tx: WriteContext, rows: readonly WorkReportRow[]): Promise<ReadonlySet<string>> =>
    insertNewRows(tx, WorkReportEntity, rows),

  update: (
    tx: WriteContext,
    { id, version }: Pick<WorkReportRow, 'id' | 'version'>,
    patch: Partial<WorkReportRow>,
    current: () => Promise<unknown>,
  ): Promise<void> =>
    updateVersion(tx, WorkReportEntity, { id, version }, patch, { code: 'reports.changedMeanwhile', current }),

  /** The end of the log at this moment. */
  async lastSeq(at: ReadContext): Promise<number> {
    const [head] = await managerOf(at).query<{ seq: number | string | null }[]>('SELECT MAX(seq) AS seq FROM event');
    return Number(head?.seq ?? 0);
  },

  /** Who holds one of these roles and was here before then, by name. */
  async holders(at: ReadContext, roles: readonly Role[], before: number): Promise<readonly Holder[]> {
    const held = await managerOf(at).findBy(UserRoleEntity, { role: In([...roles]) });
    const where = {
      id: In([...new Set(held.map(({ userId }) => userId))]),
      active: true,
      createdAt: LessThan(before),
    };
    const people = await managerOf(at).find(UserAccountEntity, { where, order: { nameZh: 'ASC', id: 'ASC' } });
    return people.map(({ id, nameZh: name, createdAt, email, mailLanguage, language }) => ({
      id,
      name,
      createdAt,
      email,
      language: mailLanguage || language,
    }));
  },

  /** Names that a customer's report must not give away: of our people and of our partners. */
  async inside(at: ReadContext): Promise<readonly string[]> {
    const rows = await managerOf(at).query<{ name: string }[]>(
      `SELECT name_zh AS name FROM user_account UNION SELECT name_en FROM user_account UNION SELECT name FROM partner
       UNION SELECT DISTINCT partner_name FROM shipment`,
    );
    return rows.map(({ name }) => name).filter(Boolean);
  },

  keyAccounts: (at: ReadContext, before: number) =>
    managerOf(at).find(CustomerEntity, {
      where: { keyAccount: true, active: true, createdAt: LessThan(before) },
      order: { nameZh: 'ASC', id: 'ASC' },
    }),
};
