import type { CountedMonth, Summary, SummaryRow as SummaryRowView } from '../../../shared/contract/summaries.ts';
import { spanOf } from '../../../shared/lib/month.ts';
import { isFrozen, isWritten } from '../../../shared/domain/summaries/values.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { FrozenMonth, SummaryRow } from '../database/entities/summaries.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { isAuthor, mayAnswer, mayRead } from './access.ts';
import { countWithLinks, readMonth } from './counting.ts';
import type { SummariesDeps } from './summaries.deps.ts';
import { summariesRepository } from './summaries.repository.ts';

export function rowView(row: SummaryRow, figures: FrozenMonth['figures']): SummaryRowView {
  const { id, month, scope, personId, personName, revision, state, version } = row;
  const { submittedAt, submittedByName, answeredAt, answeredByName } = row;
  const signed = { submittedAt, submittedByName, answeredAt, answeredByName };
  return { id, month, scope, personId, personName, revision, state, ...signed, figures, version };
}

/** What stands as handed in; `null` while its author writes. */
export function frozenOf({ state, frozen }: Pick<SummaryRow, 'state' | 'frozen'>): FrozenMonth | null {
  return isFrozen(state) ? (frozen[0] ?? null) : null;
}

/** Throws `summaries.unknown`, also to who may not know. */
export async function mustRead(at: ReadContext, actor: Actor, id: string): Promise<SummaryRow> {
  const row = await summariesRepository.find(at, id);
  if (!row || !mayRead(actor, row)) throw new UserError('summaries.unknown');
  return row;
}

export async function summaryView(at: ReadContext, deps: SummariesDeps, actor: Actor, id: string): Promise<Summary> {
  const row = await mustRead(at, actor, id);
  const frozen = frozenOf(row);
  const recount = await countWithLinks(at, deps, await readMonth(at, deps, row.month), row);
  const versions = await summariesRepository.versions(at, row);
  const { writing, answer, correction, openedAt, updatedAt } = row;
  const author = isAuthor(actor, row);
  const newest = versions.at(-1)?.id === id;
  return {
    ...rowView(row, (frozen ?? recount).figures),
    writing: { ...writing },
    answer,
    correction,
    openedAt,
    updatedAt,
    over: deps.now() >= spanOf(row.month, await deps.company.zone()).to,
    frozen: frozen && countedView(frozen),
    recount: countedView(recount),
    versions: versions.map((one) => ({
      id: one.id,
      revision: one.revision,
      state: one.state,
      submittedAt: one.submittedAt,
    })),
    may: {
      write: author && isWritten(row.state),
      answer: mayAnswer(actor, row, await summariesRepository.submitterOf(at, id)),
      correct: author && newest && row.state === 'approved',
    },
  };
}

function countedView({ at, figures, people, links = [], duties }: FrozenMonth): CountedMonth {
  const listed = duties !== undefined;
  return { at, figures, people: people.map((one) => ({ ...one })), links: links.map(linkView), listed };
}

function linkView({ key, n, cells }: NonNullable<FrozenMonth['links']>[number]) {
  return { key, n, cells: [...cells] };
}
