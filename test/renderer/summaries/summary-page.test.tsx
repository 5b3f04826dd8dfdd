import { cleanup, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { connectTo } from '../../../renderer/api/client.ts';
import { FiguresView } from '../../../renderer/features/summaries/figures/FiguresView.tsx';
import { SummaryEditor } from '../../../renderer/features/summaries/page/SummaryEditor.tsx';
import { SummaryReading } from '../../../renderer/features/summaries/page/SummaryReading.tsx';
import { readFigureSearch, readSummariesSearch } from '../../../renderer/features/summaries/search.ts';
import enCommon from '../../../resources/locales/en/common.json' with { type: 'json' };
import enSummaries from '../../../resources/locales/en/summaries.json' with { type: 'json' };
import zhCommon from '../../../resources/locales/zh-CN/common.json' with { type: 'json' };
import zhSummaries from '../../../resources/locales/zh-CN/summaries.json' with { type: 'json' };
import type { Summary } from '../../../shared/contract/summaries.ts';
import { testId } from '../../helpers/test-ids.ts';
import { showOnPage } from '../show.tsx';

const figure = (n: number, lengths: readonly number[] = []) => ({
  n,
  fen: 0,
  medianMs: lengths[0] ?? null,
  worstMs: lengths[1] ?? null,
});
const figures = {
  due: figure(14),
  inTime: figure(12),
  late: figure(2, [240_000, 7_500_000]),
  'due:3.3.1.2': figure(14),
  'inTime:3.3.1.2': figure(12),
  'late:3.3.1.2': figure(2, [240_000, 7_500_000]),
};
const counted = {
  at: 1_764_550_000_000,
  figures,
  people: [],
  links: [{ key: '3.3.1.2|deliveryManager', n: 3, cells: [2, 1] }],
  listed: true,
};
const summary: Summary = {
  id: testId(9),
  month: '2026-11',
  scope: 'clerk',
  personId: testId(1),
  personName: '王丽',
  revision: 1,
  state: 'draft',
  submittedAt: null,
  submittedByName: '',
  answeredAt: null,
  answeredByName: '',
  figures,
  version: 1,
  writing: { highlights: '', causes: '', plan: '' },
  answer: '',
  correction: '',
  openedAt: 1_764_550_000_000,
  updatedAt: 1_764_550_000_000,
  over: true,
  frozen: null,
  recount: counted,
  versions: [{ id: testId(9), revision: 1, state: 'draft', submittedAt: null }],
  may: { write: true, answer: false, correct: false },
};
const calls: { readonly path: string; readonly input: unknown }[] = [];

beforeEach(() => {
  calls.length = 0;
  connectTo({
    call: async (path: readonly string[], input: unknown) => {
      const name = path.join('.');
      calls.push({ path: name, input });
      if (name === 'people.names') return [];
      if (name === 'summaries.save') return { version: 2, updatedAt: 1 };
      if (name.startsWith('summaries.')) return summary;
      return { company: { zone: 'Asia/Shanghai' }, user: null };
    },
  });
});

const catalogues = {
  'zh-CN': { common: zhCommon, summaries: zhSummaries },
  en: { common: enCommon, summaries: enSummaries },
};
const show = (children: ReactNode, lng: 'zh-CN' | 'en') => showOnPage(children, catalogues[lng], lng);

const input = (path: string) => calls.find((call) => call.path === path)?.input;

describe.each([
  ['zh-CN', zhSummaries, '14 次应汇报，12 次及时：按时汇报者免责（3.4）', '查看迟报 3.3.1.2（2）'],
  ['en', enSummaries, '12 of 14 reported in time: freed of blame (3.4)', 'Show Late 3.3.1.2 (2)'],
] as const)('a month’s summary in %s', (lng, words, blame, late) => {
  it('[3.4, 4.3.1.9] says as plainly who told in time as who was late, and every figure opens its list', async () => {
    const onFigure = vi.fn();
    const user = await show(<FiguresView summary={summary} onFigure={onFigure} />, lng);
    expect(await screen.findByText(blame)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: late }));
    expect(onFigure).toHaveBeenCalledWith({ figure: 'late:3.3.1.2' });
  });

  it('[8] opens orders and the duties behind a link with Enter; a summary from before these were kept opens none', async () => {
    const onFigure = vi.fn();
    const taken = { ...counted, figures: { ...figures, orders: figure(5) } };
    const user = await show(
      <FiguresView summary={{ ...summary, scope: 'department', recount: taken }} onFigure={onFigure} />,
      lng,
    );
    const named = (n: number) => new RegExp(`[(（]${n}[)）]$`);
    (await screen.findByRole('button', { name: named(5) })).focus();
    await user.keyboard('{Enter}');
    expect(onFigure).toHaveBeenLastCalledWith({ figure: 'orders' });
    screen.getByRole('button', { name: named(1) }).focus();
    await user.keyboard('{Enter}');
    expect(onFigure).toHaveBeenLastCalledWith({ link: '3.3.1.2|deliveryManager', part: 'openDuty' });
    cleanup();
    await show(
      <FiguresView
        summary={{ ...summary, scope: 'department', recount: { ...taken, listed: false } }}
        onFigure={onFigure}
      />,
      lng,
    );
    expect(await screen.findByRole('button', { name: named(5) })).toBeTruthy();
    expect(screen.queryByRole('button', { name: named(1) })).toBeNull();
  });

  it('[3.3.2.1] shows what a settlement that was taken back goes off the month', async () => {
    const settled = { ...figure(2), fen: -200_000 };
    await show(
      <FiguresView summary={{ ...summary, recount: { ...counted, figures: { settled } } }} onFigure={vi.fn()} />,
      lng,
    );
    expect(await screen.findByText('-¥2,000.00')).toBeTruthy();
  });

  it('[3.4] marks where a recount differs from what was submitted', async () => {
    const now = { ...counted, figures: { ...figures, inTime: figure(13) } };
    const sent = { ...summary, state: 'submitted', frozen: counted, recount: now } as const;
    await show(<FiguresView summary={sent} onFigure={vi.fn()} />, lng);
    expect(await screen.findByText(words.page.differs.replace('{{count}}', '1'))).toBeTruthy();
    expect(screen.getByText(words.page.now.replace('{{n}}', '13'))).toBeTruthy();
  });

  it('[4.3.1.9] is completed and handed in with Ctrl+Enter in the words typed last', async () => {
    const user = await show(<SummaryEditor summary={summary} />, lng);
    await user.type(await screen.findByLabelText(words.part.highlights), '甲');
    await user.type(screen.getByLabelText(words.part.plan), '乙');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(input('summaries.submit')).toEqual({ id: summary.id, version: 2 }));
    const writing = { highlights: '甲', causes: '', plan: '乙' };
    expect(calls.findLast(({ path }) => path === 'summaries.save')?.input).toMatchObject({ writing });
  });

  it('[4.3.1.9] is approved with Ctrl+Enter by whoever answers it', async () => {
    const may = { write: false, answer: true, correct: false };
    const sent: Summary = { ...summary, state: 'submitted', frozen: counted, may };
    const user = await show(<SummaryReading summary={sent} />, lng);
    await user.type(await screen.findByLabelText(words.page.remark), '同意');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(input('summaries.approve')).toEqual({ id: summary.id, version: 1, remark: '同意' }));
  });
});

it('reads addresses and passes over what makes no sense in them', () => {
  expect(readSummariesSearch({ month: '2026-13' })).toEqual({});
  expect(readSummariesSearch({ month: '2026-11' })).toEqual({ month: '2026-11' });
  expect(readFigureSearch({ figure: 'late:3.3.1.2', person: testId(1) })).toEqual({
    figure: 'late:3.3.1.2',
    person: testId(1),
  });
  const link = { link: '3.3.1.2|deliveryManager', part: 'openDuty' };
  expect(readFigureSearch(link)).toEqual(link);
  expect(readFigureSearch({ ...link, part: 'nothing' })).toEqual({});
  expect(readFigureSearch({ figure: 'nothing', person: testId(1) })).toEqual({});
});
