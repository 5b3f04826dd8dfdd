import type { FileContent } from '../../../shared/contract/base.ts';
import { percentOf, scoreByTopic } from '../../../shared/domain/exams/marking.ts';
import type { ResultSheetModel } from '../../../shared/domain/exams/sheet-model.ts';
import { isOver } from '../../../shared/domain/exams/sitting.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { SheetLanguage } from '../../../shared/i18n/languages.ts';
import { formatInstant } from '../../../shared/lib/dates.ts';
import { renderExamResult } from '../../../shared/sheets/render-exam-result.tsx';
import { translatorFor } from '../i18n/translate.ts';
import type { Actor } from '../session.ts';
import { bankRepository } from './bank.repository.ts';
import type { ExamsDeps } from './exams.deps.ts';
import { mustRead } from './queries.ts';
import { sittingsRepository as repository } from './sittings.repository.ts';

const minute = 60_000;
const most = 5_000;

interface Wanted {
  readonly id: string;
  readonly language: SheetLanguage;
}

/** Results on paper and as a spreadsheet. */
export function createResultFiles(deps: ExamsDeps) {
  return {
    async pdf(actor: Actor, wanted: Wanted): Promise<FileContent> {
      const model = await modelOf(deps, actor, wanted);
      const pdf = await deps.ports.pdf.render(renderExamResult(model, translatorFor), 'A4');
      const name = `${translatorFor(actor.language)('exams:sheet.title')} ${model.personName}.pdf`;
      return { name, mediaType: 'application/pdf', base64: Buffer.from(pdf).toString('base64') };
    },

    excel: (actor: Actor): Promise<FileContent> => resultsExcel(deps, actor),
  };
}

async function modelOf(deps: ExamsDeps, actor: Actor, { id, language }: Wanted): Promise<ResultSheetModel> {
  const { read } = deps.database;
  const { company } = await deps.company.status({ workstation: '' });
  if (!company) throw new UserError('company.notSetUp');
  const row = await mustRead(read, actor, id);
  if (!isOver(row.state)) throw new UserError('exams.noResultYet');
  const names = new Map((await bankRepository.topics(read)).map((topic) => [topic.id, topic]));
  const topics = scoreByTopic(await repository.answers(read, id)).map((one) => {
    const { zh = one.topic, en = one.topic } = names.get(one.topic) ?? {};
    return { ...one, zh, en };
  });
  const { zone, demo, nameZh, nameEn, addressZh, addressEn, phone } = company;
  const { personName, plan, purpose, attempt, state, startedAt, endedAt, endedBy, markedByName, validUntil } = row;
  return {
    language,
    zone,
    demo,
    personName,
    plan,
    purpose,
    attempt,
    state,
    startedAt,
    endedAt,
    endedBy,
    markedByName,
    validUntil,
    topics,
    clockChanged: row.clockChanged,
    away: row.absences.length,
    company: { nameZh, nameEn, addressZh, addressEn, phone },
    printedAt: deps.now(),
    score: { reached: row.reached, total: row.total },
  };
}

async function resultsExcel(deps: ExamsDeps, actor: Actor): Promise<FileContent> {
  const { read } = deps.database;
  const t = translatorFor(actor.language);
  const zone = await deps.company.zone();
  const rows = await repository.list(read, { personId: null, state: null, most });
  const over = rows.filter(({ state }) => isOver(state));
  const topics = await bankRepository.topics(read);
  const answers = Map.groupBy(
    await repository.answersOf(
      read,
      over.map(({ id }) => id),
    ),
    ({ sittingId }) => sittingId,
  );
  const time = (at: number | null) => (at === null ? '' : formatInstant(at, zone));
  const lines = over.map((row) => {
    const byTopic = new Map(scoreByTopic(answers.get(row.id) ?? []).map((one) => [one.topic, one]));
    const took = Math.ceil(((row.endedAt ?? 0) - (row.startedAt ?? 0)) / minute);
    return [
      row.personName,
      actor.language === 'en' ? row.plan.nameEn : row.plan.nameZh,
      t(`exams:purpose.${row.purpose}`),
      String(row.attempt),
      time(row.startedAt),
      String(took),
      String(row.reached),
      String(row.total),
      String(percentOf(row)),
      t(`exams:state.${row.state}`),
      row.markedByName,
      time(row.validUntil),
      ...topics.map(({ id }) => {
        const one = byTopic.get(id);
        return one ? `${one.reached}/${one.total}` : '';
      }),
    ];
  });
  const headings = [
    ...resultColumns.map((column) => t(`exams:result.${column}`)),
    ...topics.map(({ zh, en }) => (actor.language === 'en' ? en : zh)),
  ];
  const table = { name: t('exams:file.results'), sheet: t('exams:file.resultsSheet'), headings, rows: lines };
  return deps.tables.write(table, 'xlsx');
}

const resultColumns = [
  'person',
  'plan',
  'purpose',
  'attempt',
  'startedAt',
  'minutes',
  'reached',
  'total',
  'percent',
  'state',
  'examiner',
  'validUntil',
] as const;
