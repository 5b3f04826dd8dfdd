import type { FileContent } from '../../../shared/contract/base.ts';
import type { VisitFilter } from '../../../shared/contract/reception.ts';
import type { VisitRow } from '../../../shared/contract/reception-schemas.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { Language, SheetLanguage, Translate } from '../../../shared/i18n/languages.ts';
import { formatInstant, wallTime } from '../../../shared/lib/dates.ts';
import { renderBadges } from '../../../shared/sheets/render-badges.tsx';
import { renderVisit } from '../../../shared/sheets/render-visit.tsx';
import { translatorFor } from '../i18n/translate.ts';
import type { Actor } from '../session.ts';
import type { createReceptionQueries } from './queries.ts';
import type { ReceptionDeps } from './reception.deps.ts';
import { visitView } from './views.ts';

interface Wanted {
  readonly id: string;
  readonly language: SheetLanguage;
}

/** Rows of one file. */
const mostRows = 20_000;

/** Name badges, the visit sheet, and the list as a spreadsheet. */
export function createReceptionFiles(deps: ReceptionDeps, queries: ReturnType<typeof createReceptionQueries>) {
  return {
    async badges({ hosts, ...wanted }: Wanted & { readonly hosts: boolean }): Promise<FileContent> {
      const { visit, head, name, named } = await gather(deps, wanted);
      const wearers = hosts ? [{ id: visit.hostId, name: visit.hostName }, ...visit.companions] : [];
      const own = wearers.filter((one) => one.name !== '').map(named);
      const model = { ...head, day: visit.form.day, customerName: visit.customerName, hosts: own };
      const html = renderBadges({ ...model, guests: visit.form.guests.filter((guest) => guest.name) }, translatorFor);
      return pdfFile(await deps.ports.pdf.render(html, 'A4'), `${name}-badges`);
    },

    async sheet(wanted: Wanted): Promise<FileContent> {
      const { visit, head, name, called } = await gather(deps, wanted);
      const { lines, followUps, hostId, hostName, companions, minutes } = visit;
      const model = {
        ...visit,
        ...head,
        hostName: called({ id: hostId, name: hostName }),
        companions: companions.map(called),
        checks: lines.map((one) => ({ ...one, byName: called({ id: one.byId, name: one.byName }) })),
        minutes: minutes?.writing ?? null,
        followUps: followUps
          .filter(({ state }) => state !== 'withdrawn')
          .map((one) => ({
            ...one,
            ownerName: called({ id: one.ownerId, name: one.ownerName }),
            done: one.state === 'done',
          })),
      };
      return pdfFile(await deps.ports.pdf.render(renderVisit(model, translatorFor), 'A4'), name);
    },

    /** In the language of whoever asks. */
    async excel(actor: Actor, filter: VisitFilter): Promise<FileContent> {
      const { rows } = await queries.page(actor, filter, null, mostRows);
      const t = translatorFor(actor.language);
      const zone = await deps.company.zone();
      const table = {
        name: `visits-${wallTime(deps.now(), zone).day}`,
        sheet: t('reception:title'),
        headings: columns.map((column) => t(`reception:column.${column}`)),
        rows: rows.map((row) => cellsOf(row, { zone, language: actor.language, t })),
      };
      return deps.writeTable(table, 'xlsx');
    },
  };
}

interface Reading {
  readonly zone: string;
  readonly language: Language;
  readonly t: Translate;
}

function cellsOf(row: VisitRow, { zone, language, t }: Reading): readonly string[] {
  return [
    row.fromAt === 0 ? '' : formatInstant(row.fromAt, zone),
    row.toAt === 0 ? '' : wallTime(row.toAt, zone).time,
    t(`reception:grade.${row.grade}`),
    row.customerName,
    row.leaderName,
    String(row.guestCount),
    row.purpose,
    row.hostName,
    roomText(row.room, language),
    t(`reception:state.${row.state}`),
    row.checks === 0 ? '' : `${row.checks - row.openChecks}/${row.checks}`,
  ];
}

const columns = [
  'from',
  'to',
  'grade',
  'customer',
  'leader',
  'guests',
  'purpose',
  'host',
  'room',
  'state',
  'checks',
] as const;

function roomText(room: { readonly zh: string; readonly en: string } | null, language: Language): string {
  if (!room) return '';
  return language === 'en' ? room.en : room.zh;
}

async function gather(deps: ReceptionDeps, { id, language }: Wanted) {
  const { company } = await deps.company.status({ workstation: '' });
  if (!company) throw new UserError('company.notSetUp');
  const visit = await visitView(deps.database.read, deps, id);
  if (visit.state === 'draft') throw new UserError('reception.not.draft');
  const { zone, demo, nameZh, nameEn, addressZh, addressEn, phone } = company;
  const head = {
    language,
    zone,
    demo,
    company: { nameZh, nameEn, addressZh, addressEn, phone },
    printedAt: deps.now(),
  };
  const english = new Map((await deps.names()).map(({ id, nameEn }) => [id, nameEn]));
  const named = (one: Colleague) => ({ name: one.name, nameEn: english.get(one.id ?? '') ?? '' });
  const called = (one: Colleague) => inWords(named(one), language);
  return { visit, head, name: `${visit.form.day}-${visit.customerName}`, named, called };
}

interface Colleague {
  readonly id: string | null;
  readonly name: string;
}

/** A colleague as a sheet in this language names him. */
function inWords(
  { name, nameEn }: { readonly name: string; readonly nameEn: string },
  language: SheetLanguage,
): string {
  if (language === 'zh-CN') return name;
  return language === 'en' ? nameEn || name : [name, nameEn].filter(Boolean).join(' ');
}

function pdfFile(pdf: Uint8Array, name: string): FileContent {
  return { name: `${name}.pdf`, mediaType: 'application/pdf', base64: Buffer.from(pdf).toString('base64') };
}
