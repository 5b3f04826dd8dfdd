import { ORPCError } from '@orpc/client';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { connectTo, queries } from '../../../renderer/api/client.ts';
import { addressToGoOn } from '../../../renderer/api/held.ts';
import { useReportDraft } from '../../../renderer/features/exceptionReports/form/useReportDraft.ts';
import { useKeptForm } from '../../../renderer/features/handovers/form/useKeptForm.ts';
import type { Handover } from '../../../shared/contract/handovers.ts';
import { emptyReportForm } from '../../../shared/domain/exceptionReports/form.ts';
import { emptyHandover } from '../../../shared/domain/handovers/content.ts';
import { testId } from '../../helpers/test-ids.ts';

const id = testId(1);
const me = testId(2);
const saved: unknown[] = [];

/** Records into which a colleague wrote other words at version 7. */
function records(current: unknown) {
  saved.length = 0;
  connectTo({
    call: async (path, input) => {
      if (path.at(-1) === 'get') return current;
      const { version } = input as { readonly version: number };
      if (version < 7) throw new ORPCError('CONFLICT', { data: { code: 'handovers.changedMeanwhile', current } });
      saved.push(input);
      return { id, version: version + 1, updatedAt: 2, knownAt: 1 };
    },
  });
}

function open<Kept>(use: () => Kept) {
  const client = new QueryClient();
  client.setQueryData(queries.people.me.queryKey(), { user: { id: me } } as never);
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  return renderHook(use, { wrapper });
}

describe('[1.3.1.8] a form that is left while two people’s words collide', () => {
  it('a hand-over form asks again where its person comes back, with all that was typed', async () => {
    const form = { id, kind: 'contract', revision: 1, content: emptyHandover, updatedAt: 0, version: 1 } as Handover;
    records({ state: 'draft', version: 7, content: { ...emptyHandover, goods: '家电' } });
    const first = open(() => useKeptForm(form));
    act(() => first.result.current.change({ ...emptyHandover, goods: '图书' }));
    first.unmount();
    await waitFor(() => expect(addressToGoOn(me)).toBe(`#/handovers/${id}`));
    const again = open(() => useKeptForm({ ...form, version: 7, content: { ...emptyHandover, goods: '家电' } }));
    await waitFor(() =>
      expect(again.result.current.questions).toEqual([{ path: 'goods', mine: '图书', theirs: '家电' }]),
    );
    expect(again.result.current.content.goods).toBe('图书');
    expect(saved).toEqual([]);
    act(() => again.result.current.settle(new Map([['goods', '图书']])));
    await waitFor(() => expect(saved).toMatchObject([{ version: 7, content: { goods: '图书' } }]));
    await waitFor(() => expect(addressToGoOn(me)).toBe('#/'));
  });

  it('an exception report too', async () => {
    const start = { id, version: 1, form: emptyReportForm, knownAt: 1, noteId: null };
    const theirs = { ...emptyReportForm, facts: 'Three wet cartons' };
    records({ state: 'draft', version: 7, form: theirs, knownAt: 1 });
    const first = open(() => useReportDraft(start));
    act(() => first.result.current.put({ facts: 'Two wet cartons' }));
    first.unmount();
    await waitFor(() => expect(addressToGoOn(me)).toBe(`#/reports/new?draft=${id}`));
    const again = open(() => useReportDraft({ ...start, version: 7, form: theirs }));
    await waitFor(() =>
      expect(again.result.current.questions).toMatchObject([{ path: 'facts', mine: 'Two wet cartons' }]),
    );
    expect(saved).toEqual([]);
    act(() => again.result.current.settle(new Map([['facts', 'Two wet cartons']])));
    await waitFor(() => expect(saved).toMatchObject([{ version: 7, form: { facts: 'Two wet cartons' } }]));
    act(() => again.result.current.end());
    expect(addressToGoOn(me)).toBe('#/');
  });
});
