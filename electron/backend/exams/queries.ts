import type { Sitting } from '../../../shared/contract/exams.ts';
import { isOver, type SittingState } from '../../../shared/domain/exams/sitting.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { ExamSittingRow } from '../database/entities/exams.ts';
import type { ReadContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { assign, selfPlans } from './assigning.ts';
import type { ExamsDeps } from './exams.deps.ts';
import { sittingEvent } from './facts.ts';
import type { Seeding } from './seeding.ts';
import type { Settling } from './settling.ts';
import { sittingsRepository as repository } from './sittings.repository.ts';
import { mayRead, mayReadAll, rowView, sittingView } from './views.ts';

const shown = 500;

interface Given {
  readonly seeded: Seeding;
  readonly settle: Settling;
}

/** Sittings as they are seen. */
export function createSittings(deps: ExamsDeps, { seeded, settle }: Given) {
  const { read } = deps.database;

  return {
    async list(
      actor: Actor,
      { whose, state }: { readonly whose: 'mine' | 'all'; readonly state: SittingState | null },
    ) {
      await seeded();
      const mayAll = mayReadAll(actor);
      for (const { id, personId } of await repository.running(read)) {
        if (mayAll || personId === actor.userId) await settle(id);
      }
      const personId = mayAll && whose === 'all' ? null : actor.userId;
      const rows = await repository.list(read, { personId, state, most: shown });
      const own = await selfPlans(read, deps, actor);
      return {
        rows: rows.map(rowView),
        mayAll,
        selfPlans: own.map(({ id, nameZh, nameEn }) => ({ id, nameZh, nameEn })),
      };
    },

    async get(actor: Actor, id: string): Promise<Sitting> {
      await settle(id);
      return sittingView(read, deps, actor, await mustRead(read, actor, id));
    },

    async candidates() {
      const { colleagues } = await deps.staff(read);
      const named = colleagues.map(({ id, name, roles }) => {
        return { id, name, trainee: roles.includes('csTrainee'), clerk: roles.includes('csClerk') };
      });
      const rank = ({ trainee, clerk }: (typeof named)[number]) => (trainee ? 0 : clerk ? 1 : 2);
      return named.toSorted((one, other) => rank(one) - rank(other));
    },
  };
}

/** Exams put before somebody, and taken back. */
export function createAssigning(deps: ExamsDeps, { seeded }: Pick<Given, 'seeded'>) {
  const { write } = deps.database;

  return {
    async assign(actor: Actor, input: { readonly planId: string; readonly personIds: readonly string[] }) {
      await seeded();
      const ids = await write((tx) => assign(tx, deps, actor, input));
      return { assigned: ids.length, ids: [...ids] };
    },

    async assignMyself(actor: Actor, planId: string): Promise<Sitting> {
      await seeded();
      return write(async (tx) => {
        const plans = await selfPlans(tx, deps, actor);
        if (!plans.some(({ id }) => id === planId)) throw new UserError('exams.notByYourself');
        const [id = ''] = await assign(tx, deps, actor, { planId, personIds: [actor.userId] });
        return sittingView(tx, deps, actor, await mustRead(tx, actor, id));
      });
    },

    withdraw: (
      actor: Actor,
      { id, version, reason }: { readonly id: string; readonly version: number; readonly reason: string },
    ): Promise<Sitting> =>
      write(async (tx) => {
        const row = await mustRead(tx, actor, id);
        if (row.state !== 'assigned') throw new UserError('exams.notAssigned');
        const patch = { state: 'withdrawn', openKey: null, note: reason } as const;
        await repository.update(tx, { id, version }, patch, () => sittingView(tx, deps, actor, row));
        const after = { ...row, ...patch, version: version + 1 };
        await deps.events.append(tx, actor, [sittingEvent('withdrawn', after, { reason })]);
        tx.changed('exam', id);
        return sittingView(tx, deps, actor, after);
      }),

    noteResult: (actor: Actor, id: string): Promise<void> =>
      write(async (tx) => {
        const row = await mustRead(tx, actor, id);
        if (!isOver(row.state)) return;
        const own = row.personId === actor.userId;
        if (own ? row.readAt !== null : row.notedAt !== null || !actor.roles.includes('csDirector')) return;
        await repository.mark(tx, [id], own ? { readAt: deps.now() } : { notedAt: deps.now() });
        await deps.events.append(tx, actor, [sittingEvent(own ? 'resultRead' : 'resultNoted', row)]);
        tx.changed('exam', id);
      }),
  };
}

/** Throws `exams.sittingUnknown`, also to who may not know. */
export async function mustRead(at: ReadContext, actor: Actor, id: string): Promise<ExamSittingRow> {
  const row = await repository.find(at, id);
  if (!row || !mayRead(actor, row)) throw new UserError('exams.sittingUnknown');
  return row;
}
