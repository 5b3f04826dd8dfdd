import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { createDraftKeeper, type DraftInput } from '../../../renderer/features/exceptionReports/form/draft-keeper.ts';
import { emptyReportForm, type ReportForm } from '../../../shared/domain/exceptionReports/form.ts';
import { testId } from '../../helpers/test-ids.ts';

const knownAt = Date.parse('2026-09-30T17:58:00+08:00');
const id = testId(1);

interface Answers {
  readonly save?: (input: DraftInput) => Promise<{ id: string; version: number; knownAt: number }>;
  readonly theirs?: ReportForm;
}

function keep({ save, theirs = emptyReportForm }: Answers = {}) {
  const sent: DraftInput[] = [];
  const keeper = createDraftKeeper(
    { id: null, version: 0, form: emptyReportForm, knownAt, token: testId(9), noteId: null },
    {
      save: (input) => {
        sent.push(input);
        return save?.(input) ?? Promise.resolve({ id, version: sent.length, knownAt: input.knownAt });
      },
      read: () => Promise.resolve({ state: 'draft', form: theirs, version: 7, knownAt }),
      now: () => knownAt,
    },
  );
  return { keeper, sent };
}

const conflict = () =>
  Promise.reject(new ORPCError('CONFLICT', { data: { code: 'exceptionReports.changedMeanwhile' } }));

describe('a report that is typed', () => {
  it('[3.3.1.2] is kept once it holds something, and asks nothing of the records before', async () => {
    const { keeper, sent } = keep();
    await keeper.save();
    expect(sent).toEqual([]);
    keeper.change({ facts: 'Wet carton' });
    await keeper.save();
    expect(sent).toMatchObject([{ id: null, version: 0, token: testId(9), knownAt, form: { facts: 'Wet carton' } }]);
    keeper.change({ facts: 'Two wet cartons' });
    await keeper.save();
    expect(sent[1]).toMatchObject({ id, version: 1 });
    expect(keeper.state()).toMatchObject({ id, state: 'saved', savedAt: knownAt });
  });

  it('[4.3.1.1] takes over an earlier moment of knowledge from the records, as that of a note', async () => {
    const { keeper } = keep({ save: () => Promise.resolve({ id, version: 1, knownAt: knownAt - 60_000 }) });
    await keeper.save(true);
    expect(keeper.state()).toMatchObject({ id, knownAt: knownAt - 60_000, state: 'saved' });
  });

  it('[3.4] is laid together, field by field, with what another window stored meanwhile', async () => {
    let first = true;
    const { keeper, sent } = keep({
      save: (input) => {
        if (input.id === null || !first) return Promise.resolve({ id, version: input.version + 1, knownAt });
        first = false;
        return conflict();
      },
      theirs: { ...emptyReportForm, facts: 'Wet carton', person: 'Mr Wang' },
    });
    keeper.change({ facts: 'Wet carton' });
    await keeper.save();
    keeper.change({ action: 'Driver called' });
    await keeper.save();
    expect(keeper.state()).toMatchObject({
      state: 'saved',
      news: { taken: [{ path: 'person', was: '', now: 'Mr Wang' }] },
      form: { facts: 'Wet carton', person: 'Mr Wang', action: 'Driver called' },
    });
    expect(sent.at(-1)).toMatchObject({ version: 7 });
  });

  it('[3.4] asks where both wrote other words into one field, and stores nothing until it is answered', async () => {
    let first = true;
    const { keeper, sent } = keep({
      save: (input) => {
        if (input.id === null || !first) return Promise.resolve({ id, version: input.version + 1, knownAt });
        first = false;
        return conflict();
      },
      theirs: { ...emptyReportForm, facts: 'Three wet cartons' },
    });
    keeper.change({ person: 'Mr Wang' });
    await keeper.save();
    keeper.change({ facts: 'Two wet cartons' });
    expect(await keeper.save()).toBe(false);
    const questions = [{ path: 'facts', mine: 'Two wet cartons', theirs: 'Three wet cartons' }];
    expect(keeper.state()).toMatchObject({ questions, form: { facts: 'Two wet cartons' } });
    expect(await keeper.save()).toBe(false);
    keeper.change({ facts: 'Two wet cartons, one torn' });
    expect(keeper.state().questions).toMatchObject([{ mine: 'Two wet cartons, one torn' }]);
    keeper.settle(new Map([['facts', 'Three wet cartons']]));
    expect(await keeper.save()).toBe(true);
    expect(sent.at(-1)).toMatchObject({ version: 7, form: { facts: 'Three wet cartons' } });
    expect(keeper.state().news.dropped).toEqual([{ path: 'facts', value: 'Two wet cartons, one torn' }]);
  });

  it('stays on the screen and unsaved while the records cannot be reached', async () => {
    const { keeper } = keep({ save: () => Promise.reject(new TypeError('fetch failed')) });
    keeper.change({ facts: 'Wet carton' });
    expect(await keeper.save()).toBe(false);
    expect(keeper.state()).toMatchObject({ state: 'unsaved', form: { facts: 'Wet carton' } });
  });
});
