import type { Sitting } from '../../../shared/contract/exams.ts';
import { ConflictError, UserError } from '../../../shared/errors/errors.ts';
import type { ExamSittingRow } from '../database/entities/exams.ts';
import type { WriteContext } from '../database/unit-of-work.ts';
import type { Actor } from '../session.ts';
import { decide } from './ending.ts';
import { demandClosedBook } from './bank-views.ts';
import type { ExamsDeps } from './exams.deps.ts';
import { sittingsRepository as repository } from './sittings.repository.ts';
import { mayMark, sittingView } from './views.ts';

interface Mark {
  readonly id: string;
  readonly place: number;
  readonly awarded: number | null;
  readonly remark: string;
}

/** Short answers are marked by a person, and never by who wrote them (5.3.10). */
export function createMarking(deps: ExamsDeps) {
  const { write } = deps.database;
  return {
    markAnswer: (actor: Actor, { id, place, awarded, remark }: Mark): Promise<Sitting> =>
      write(async (tx) => {
        const row = await demandMarkable(tx, actor, id);
        const answer = (await repository.answers(tx, id)).find((one) => one.place === place);
        if (!answer || answer.question.kind !== 'short') throw new UserError('exams.placeUnknown');
        if (awarded !== null && (awarded < 0 || awarded > answer.points)) throw pointsWrong(place, answer.points);
        await repository.answer(tx, answer, { awarded, remark });
        tx.changed('exam', id);
        return sittingView(tx, deps, actor, row);
      }),

    complete: (actor: Actor, { id, version }: { readonly id: string; readonly version: number }): Promise<Sitting> =>
      write(async (tx) => {
        const row = await demandMarkable(tx, actor, id);
        if (row.version !== version)
          throw new ConflictError('exams.sittingChanged', await sittingView(tx, deps, actor, row));
        const answers = await repository.answers(tx, id);
        const open = answers.filter(({ awarded }) => awarded === null);
        if (open.length > 0) {
          throw new UserError(
            'exams.notAllMarked',
            { count: open.length },
            open.map(({ place }) => ({ path: `awarded.${place}`, code: 'exams.markMissing' })),
          );
        }
        await decide(tx, deps, actor, row, { answers, patch: {}, markedByName: actor.displayName, handed: null });
        return sittingView(tx, deps, actor, (await repository.find(tx, id)) ?? row);
      }),
  };
}

async function demandMarkable(tx: WriteContext, actor: Actor, id: string): Promise<ExamSittingRow> {
  const row = await repository.hold(tx, id);
  if (!row) throw new UserError('exams.sittingUnknown');
  if (row.personId === actor.userId) throw new UserError('exams.notYourOwn');
  if (!mayMark(actor, row)) throw new UserError('exams.nothingToMark');
  await demandClosedBook(tx, actor);
  return row;
}

function pointsWrong(place: number, most: number): UserError {
  const params = { most };
  return new UserError('exams.markWrong', params, [{ path: `awarded.${place}`, code: 'exams.markWrong', params }]);
}
