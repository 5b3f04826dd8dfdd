import type { WorkReport, WorkReportItem, WorkReportRow as RowView } from '../../../shared/contract/reports.ts';
import { type ReportItem, unlistedTables } from '../../../shared/domain/reports/counted.ts';
import { periodSpan } from '../../../shared/domain/reports/periods.ts';
import { isForCustomer, isFrozen, isWritten, type WorkReportKind } from '../../../shared/domain/reports/values.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { WorkReportRow } from '../database/entities/work-reports.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { isAuthor, mayAnswer, mayRead, maySend } from './access.ts';
import { type Reckoned, reckon } from './counting.ts';
import type { ReportsDeps } from './reports.deps.ts';
import { type ListedReport, reportsRepository } from './reports.repository.ts';

export function rowView(row: ListedReport): RowView {
  const { id, kind, period, personId, personName, customerId, customerName, revision, state, version } = row;
  const { submittedAt, submittedByName, answeredAt, answeredByName, sentAt } = row;
  const signed = { submittedAt, submittedByName, answeredAt, answeredByName, sentAt };
  return { id, kind, period, personId, personName, customerId, customerName, revision, state, ...signed, version };
}

/** Throws `reports.unknown`, also to who may not know. */
export async function mustRead(at: ReadContext, actor: Actor, id: string): Promise<WorkReportRow> {
  const row = await reportsRepository.find(at, id);
  if (!row || !mayRead(actor, row)) throw new UserError('reports.unknown');
  return row;
}

/** As it was handed in; while its author writes as it is counted at this moment. */
export async function standing(at: ReadContext, deps: ReportsDeps, row: WorkReportRow): Promise<Reckoned> {
  const [counted] = row.frozen;
  return isFrozen(row.state) && counted ? { counted, items: row.items } : reckon(at, deps, row);
}

/** Exceptions that a customer is told of: those that began in his month, or were reported in it, and no others. */
export function casesOf(kind: WorkReportKind, items: readonly ReportItem[]): readonly ReportItem[] {
  if (!isForCustomer(kind)) return [];
  const reported = items.filter(({ kind: what, tags }) => what === 'report' && tags.includes('reports'));
  const orders = new Set(reported.map(({ orderId }) => orderId));
  const flagged = items.filter(
    ({ kind: what, tags, orderId }) => what === 'exception' && tags.includes('opened') && !orders.has(orderId),
  );
  return [...reported, ...flagged].toSorted((one, other) => one.at - other.at);
}

export function itemView({ tags: _tags, ...item }: ReportItem): WorkReportItem {
  return item;
}

/** A report may be handed in once there is no more of its period to come than the rest of its last day. */
export async function isOver(
  deps: ReportsDeps,
  { kind, period, openedAt }: Pick<WorkReportRow, 'kind' | 'period' | 'openedAt'>,
) {
  if (kind === 'daily') return deps.now() >= openedAt;
  return deps.now() >= periodSpan(kind, period, await deps.company.zone()).to;
}

export async function reportView(at: ReadContext, deps: ReportsDeps, actor: Actor, id: string): Promise<WorkReport> {
  const row = await mustRead(at, actor, id);
  const { counted, items } = await standing(at, deps, row);
  const versions = await reportsRepository.versions(at, row);
  const { writing, answer, correction, language, updatedAt } = row;
  const author = isAuthor(actor, row);
  return {
    ...rowView(row),
    writing: { ...writing, cases: writing.cases.map((one) => ({ ...one })) },
    answer,
    correction,
    language,
    updatedAt,
    counted,
    frozen: isFrozen(row.state),
    unlisted: [...unlistedTables(counted, items)],
    cases: casesOf(row.kind, items).map(itemView),
    recipients: maySend(actor, row) ? await recipientsOf(at, deps, row) : [],
    versions: versions.map(({ id: of, revision, state, submittedAt }) => ({ id: of, revision, state, submittedAt })),
    files: (await deps.attachments.of(at, id)).map((file) => ({ id: file.id, name: file.name, at: file.addedAt })),
    may: {
      write: author && isWritten(row.state),
      submit: author && isWritten(row.state) && (await isOver(deps, row)),
      answer: mayAnswer(actor, row),
      correct: author && versions.at(-1)?.id === id && row.state === 'approved',
      send: maySend(actor, row),
    },
  };
}

/** Those agreed upon, else the contacts with an address. */
async function recipientsOf(at: ReadContext, deps: ReportsDeps, { customerId }: WorkReportRow) {
  if (customerId === null) return [];
  const { recipients } = await deps.termsOf(at, customerId);
  if (recipients.length > 0) return recipients.map((one) => ({ ...one }));
  const { contacts } = await deps.customers.get(customerId, at);
  return contacts.filter(({ email }) => email !== '').map(({ name, email }) => ({ name, address: email }));
}
