import type { Api } from '../../../shared/contract/contract.ts';
import type { Report } from '../../../shared/contract/report-schemas.ts';
import { emptyReportForm, type ReportForm } from '../../../shared/domain/exceptionReports/form.ts';
import { untouchedSettings } from '../../../shared/domain/mail/settings.ts';
import type { Role } from '../../../shared/domain/people/roles.ts';
import type { SheetLanguage } from '../../../shared/i18n/languages.ts';
import { accountAt } from '../../helpers/outbox.ts';
import type { OpenDatabase } from '../../helpers/databases.ts';
import { pollUntil } from '../../helpers/poll.ts';
import { type SmtpServer, smtpPassword, startSmtpServer } from '../../helpers/smtp-server.ts';
import { type Desk, openDesk } from '../tracking/house.ts';

export interface ReportHouse extends Desk {
  readonly admin: Api;
  readonly director: Api;
  readonly trainee: Api;
  readonly server: SmtpServer;
  /** Gives everybody with a role an address. */
  address(role: Role, email: string, language?: SheetLanguage): Promise<void>;
  draft(form?: Partial<ReportForm>, more?: Partial<DraftOf>): DraftOf;
  file(form?: Partial<ReportForm>, more?: Partial<DraftOf>, by?: Api): Promise<Report>;
  get(id: string): Promise<Report>;
  /** The report once it looks so; the clock goes on a little between the looks. */
  reach(id: string, what: string, so: (report: Report) => boolean): Promise<Report>;
  /** Moves the clock without leaving anybody's desk idle. */
  moveTo(moment: string | number): void;
  close(): Promise<void>;
}

type DraftOf = Parameters<Api['exceptionReports']['file']>[0] & object;

/** `2026-11-23T10:00` on the company's wall. */
export const wall = (text: string) => Date.parse(`${text.length === 16 ? `${text}:00` : text}+08:00`);

const leaders = [
  ['jl', 'departmentManager', 'manager@counter.example.cn', 'zh-CN'],
  ['zk', 'qcManager', 'qc@counter.example.cn', 'both'],
  ['zjl', 'gm', 'gm@counter.example.cn', 'en'],
  ['xm', 'projectManager', 'project@counter.example.cn', 'zh-CN'],
] as const satisfies readonly (readonly [string, Role, string, SheetLanguage])[];

/** A counter with leaders who can be mailed, and a mail server that takes it. */
export async function openReportHouse(database: OpenDatabase): Promise<ReportHouse> {
  const server = await startSmtpServer();
  const desk = await openDesk(database);
  const { counter, clerk } = desk;
  const admin = await counter.admin();
  const director = await counter.hire('zhuren', ['csDirector']);
  const trainee = await counter.hire('xin', ['csTrainee']);
  desk.sessions.push(director.session, trainee.session);
  for (const [userName, role] of leaders) await counter.hire(userName, [role]);
  // The desk's own manager has no address and would stand among the recipients.
  await retire(admin, 'jingli');
  const house: ReportHouse = {
    ...desk,
    admin,
    director: director.api,
    trainee: trainee.api,
    server,
    address: (role, email, language = 'zh-CN') => address(admin, role, email, language),
    draft: (form = {}, more = {}) => ({
      id: null,
      version: 0,
      token: counter.ports.ids.next(),
      form: { ...complaint(desk.customerId), ...form },
      knownAt: counter.ports.clock.now(),
      noteId: null,
      ...more,
    }),
    file: async (form = {}, more = {}, by = clerk) => (await by.exceptionReports.file(house.draft(form, more))).report,
    get: (id) => clerk.exceptionReports.get({ id }),
    reach: (id, what, so) =>
      pollUntil(
        what,
        async () => {
          counter.ports.clock.advance(25);
          const report = await clerk.exceptionReports.get({ id });
          return so(report) && report;
        },
        { timeoutMs: 60_000 },
      ),
    moveTo: (moment) => {
      const to = typeof moment === 'number' ? moment : wall(moment);
      counter.ports.clock.advance(to - counter.ports.clock.now());
      for (const session of desk.sessions) session.lastActiveAt = to;
    },
    close: async () => {
      await counter.close();
      await server.stop();
    },
  };
  for (const [, role, email, language] of leaders) await house.address(role, email, language);
  await admin.mail.settings.save({
    ...untouchedSettings,
    retryMinutes: [1],
    first: accountAt(server.port),
    version: 0,
    secrets: { first: smtpPassword, second: null, sms: null },
  });
  return house;
}

/** A complaint as it is typed while the phone is at the ear. */
export function complaint(customerId: string): ReportForm {
  return {
    ...emptyReportForm,
    customerId,
    kind: 'damage',
    foundBy: 'complaint',
    severity: 'serious',
    person: '张三',
    phone: '13800138000',
    channel: 'phone',
    goods: '液晶显示器',
    pieces: '2',
    loss: true,
    amount: '1200.50',
    facts: '两台显示器屏幕破裂，外包装完好',
    action: '已请收货人拍照保留原状',
    wish: '今天答复赔偿办法',
  };
}

export const allAccepted = ({ toldAt }: Report) => toldAt !== null;

async function address(admin: Api, role: Role, email: string, mailLanguage: SheetLanguage): Promise<void> {
  for (const account of (await admin.people.accounts()).filter((one) => one.active && one.roles.includes(role))) {
    const { id, userName, nameZh, nameEn, roles, language, version } = account;
    const known = { id, userName, nameZh, nameEn, roles, language, version, active: true };
    await admin.people.updateAccount({ ...known, email, phone: '13900139000', mailLanguage });
  }
}

async function retire(admin: Api, userName: string): Promise<void> {
  const account = (await admin.people.accounts()).find((one) => one.userName === userName);
  if (!account) throw new Error(`Nobody is called ${userName}`);
  const { id, nameZh, nameEn, roles, language, version } = account;
  await admin.people.updateAccount({ id, userName, nameZh, nameEn, roles, language, version, active: false });
}
