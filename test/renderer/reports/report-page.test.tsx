import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import type { ReactNode } from 'react';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { connectTo } from '../../../renderer/api/client.ts';
import { FiguresView } from '../../../renderer/features/reports/figures/FiguresView.tsx';
import { ReportActs } from '../../../renderer/features/reports/page/ReportActs.tsx';
import { ItemsPanel } from '../../../renderer/features/reports/page/ItemsPanel.tsx';
import { ReportEditor } from '../../../renderer/features/reports/page/ReportEditor.tsx';
import { ReportReading } from '../../../renderer/features/reports/page/ReportReading.tsx';
import { readReportSearch, readReportsSearch } from '../../../renderer/features/reports/search.ts';
import enCommon from '../../../resources/locales/en/common.json' with { type: 'json' };
import enKpi from '../../../resources/locales/en/kpi.json' with { type: 'json' };
import enReports from '../../../resources/locales/en/reports.json' with { type: 'json' };
import zhCommon from '../../../resources/locales/zh-CN/common.json' with { type: 'json' };
import zhKpi from '../../../resources/locales/zh-CN/kpi.json' with { type: 'json' };
import zhReports from '../../../resources/locales/zh-CN/reports.json' with { type: 'json' };
import type { WorkReport } from '../../../shared/contract/reports.ts';
import { emptyReportWriting } from '../../../shared/domain/reports/writing.ts';
import { testId } from '../../helpers/test-ids.ts';

const counted = (n: number, of: number) => ({ n, of, ms: 0 });
const report: WorkReport = {
  id: testId(9),
  kind: 'weekly',
  period: '2026-11-23',
  personId: null,
  personName: '',
  customerId: null,
  customerName: '',
  revision: 1,
  state: 'draft',
  submittedAt: null,
  submittedByName: '',
  answeredAt: null,
  answeredByName: '',
  sentAt: null,
  version: 1,
  writing: { ...emptyReportWriting, cases: [] },
  answer: '',
  correction: '',
  language: 'both',
  updatedAt: 1_764_550_000_000,
  counted: {
    seq: 7,
    at: 1_764_550_000_000,
    figures: { taken: 14, late: 2 },
    tables: { partners: [{ key: '成都网络', n: 3, cells: [] }] },
    lines: [
      {
        figure: 'onTime',
        goal: 9_700,
        goalFrom: 'usual',
        now: counted(92, 100),
        before: counted(97, 100),
        mean: counted(776, 800),
        trend: [{ ...counted(92, 100), label: '11-23' }],
      },
    ],
    movements: [{ figure: 'onTime', against: 'mean', worse: true, by: 500, unit: 'points' }],
  },
  frozen: false,
  unlisted: [],
  cases: [],
  recipients: [],
  versions: [{ id: testId(9), revision: 1, state: 'draft', submittedAt: null }],
  files: [],
  may: { write: true, submit: true, answer: false, correct: false, send: false },
};
const item = {
  kind: 'order',
  id: testId(4),
  orderId: testId(4),
  label: 'HY-1',
  customerName: '北京华信',
  what: '',
  detail: '成都网络',
  at: 1_764_550_000_000,
  dueAt: null,
  doneAt: null,
} as const;
const calls: { readonly path: string; readonly input: unknown }[] = [];

beforeEach(() => {
  calls.length = 0;
  connectTo({
    call: async (path: readonly string[], input: unknown) => {
      const name = path.join('.');
      calls.push({ path: name, input });
      if (name === 'people.names') return [];
      if (name === 'reports.save') return { version: 2, updatedAt: 1 };
      if (name === 'reports.items') return [item];
      if (name.startsWith('reports.')) return report;
      return { company: { zone: 'Asia/Shanghai' }, user: null };
    },
  });
});

async function show(children: ReactNode, lng: 'zh-CN' | 'en') {
  const language = i18next.createInstance();
  const resources = {
    'zh-CN': { common: zhCommon, reports: zhReports, kpi: zhKpi },
    en: { common: enCommon, reports: enReports, kpi: enKpi },
  };
  await language.use(initReactI18next).init({ lng, resources });
  const routeTree = createRootRoute({ component: () => children });
  const router = createRouter({ routeTree, history: createMemoryHistory() });
  render(
    <I18nextProvider i18n={language}>
      <QueryClientProvider client={new QueryClient()}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </I18nextProvider>,
  );
  return userEvent.setup();
}

const input = (path: string) => calls.find((call) => call.path === path)?.input;

describe.each([
  ['zh-CN', zhReports, '准时率比前 8 周平均差 5.0 个百分点（n = 100）', '查看成都网络（3）'],
  ['en', enReports, 'On-time delivery: 5.0 points worse than the mean of 8 weeks (n = 100)', 'Show 成都网络 (3)'],
] as const)('a weekly report in %s', (lng, words, moved, partner) => {
  it('[8] says what moved, and every number and row opens its list', async () => {
    const onTag = vi.fn();
    const user = await show(<FiguresView report={report} onTag={onTag} />, lng);
    expect(await screen.findByText(moved)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: partner }));
    expect(onTag).toHaveBeenCalledWith('partners|成都网络');
    const open = words.page.open.replace('{{what}}', words.figure.taken).replace('{{count}}', '14');
    await user.click(screen.getByRole('button', { name: open }));
    expect(onTag).toHaveBeenLastCalledWith('taken');
  });

  it('[8] says beside n what the share leaves out', async () => {
    const lines = report.counted.lines.map((line) => ({ ...line, without: null, parts: { due: 100, undated: 4 } }));
    await show(<FiguresView report={{ ...report, counted: { ...report.counted, lines } }} onTag={vi.fn()} />, lng);
    expect(await screen.findByText(`${(lng === 'en' ? enKpi : zhKpi).part.undated} 4`)).toBeTruthy();
  });

  it('[8] says of a list that is cut how many there are', async () => {
    const cut: WorkReport = { ...report, counted: { ...report.counted, totals: { 'kpi|onTime': 1500 } } };
    await show(<ItemsPanel report={cut} tag="kpi|onTime" onClose={vi.fn()} />, lng);
    const said = words.page.first.replace('{{n}}', '1').replace('{{total}}', '1500');
    expect(await screen.findByText(said, {}, { timeout: 5_000 })).toBeTruthy();
  });

  it('[8] opens a network company’s or a destination’s row with Enter, where its list was kept', async () => {
    const carriers = [{ key: '成都网络', n: 3, cells: [3, 2, 3, 2, 1] }];
    const quarter: WorkReport = { ...report, kind: 'quarter', counted: { ...report.counted, tables: { carriers } } };
    const onTag = vi.fn();
    const user = await show(<FiguresView report={quarter} onTag={onTag} />, lng);
    (await screen.findByRole('button', { name: partner })).focus();
    await user.keyboard('{Enter}');
    expect(onTag).toHaveBeenCalledWith('carriers|成都网络');
    const what = `成都网络 · ${words.column.podsGood}`;
    await user.click(
      screen.getByRole('button', { name: words.page.open.replace('{{what}}', what).replace('{{count}}', '2') }),
    );
    expect(onTag).toHaveBeenLastCalledWith('carriers|成都网络', 'podsGood');
    cleanup();
    await show(<FiguresView report={{ ...quarter, unlisted: ['carriers'] }} onTag={onTag} />, lng);
    expect(await screen.findByText('成都网络')).toBeTruthy();
    expect(screen.queryByRole('button', { name: partner })).toBeNull();
  });

  it('[8] lists what a number is made of, goes through it with the arrows and has it as a spreadsheet', async () => {
    const user = await show(<ItemsPanel report={report} tag="carriers|成都网络" onClose={vi.fn()} />, lng);
    const link = await screen.findByRole('link', { name: 'HY-1' }, { timeout: 10_000 });
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(link);
    await user.keyboard('{Shift>}E{/Shift}');
    await waitFor(() => expect(input('lists.reportItems')).toEqual({ id: report.id, tag: 'carriers|成都网络' }));
  });

  it('[8] lists what one cell of a row counts, and has that as a spreadsheet', async () => {
    const user = await show(
      <ItemsPanel report={report} tag="carriers|成都网络" part="trouble" onClose={vi.fn()} />,
      lng,
    );
    await screen.findByRole('link', { name: 'HY-1' }, { timeout: 10_000 });
    await user.keyboard('{Shift>}E{/Shift}');
    const asked = { id: report.id, tag: 'carriers|成都网络', part: 'trouble' };
    expect(input('reports.items')).toEqual(asked);
    await waitFor(() => expect(input('lists.reportItems')).toEqual(asked));
  });

  it('[8] is a spreadsheet by E, and on paper by P', async () => {
    const user = await show(<ReportActs report={report} />, lng);
    await user.keyboard('e');
    await waitFor(() => expect(input('reports.excel')).toEqual({ id: report.id, language: lng }));
    await user.keyboard('p');
    await waitFor(() => expect(input('reports.pdf')).toMatchObject({ id: report.id }));
  });

  it('[8] is completed and handed in with Ctrl+Enter in the words typed last', async () => {
    const user = await show(<ReportEditor report={report} />, lng);
    await user.type(await screen.findByLabelText(words.part.highlights), '甲');
    await user.type(screen.getByLabelText(words.part.plan), '乙');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(input('reports.submit')).toEqual({ id: report.id, version: 2 }));
    const writing = { ...emptyReportWriting, highlights: '甲', plan: '乙' };
    expect(calls.findLast(({ path }) => path === 'reports.save')?.input).toMatchObject({ writing });
  });

  it('[8] a customer’s report asks for each exception in four parts', async () => {
    const one = {
      kind: 'report',
      id: testId(3),
      orderId: null,
      label: 'KF01-1',
      customerName: '',
      what: '',
      detail: '',
      at: 1,
      dueAt: null,
      doneAt: null,
    } as const;
    const user = await show(<ReportEditor report={{ ...report, kind: 'keyAccount', cases: [one] }} />, lng);
    await user.type(await screen.findByLabelText(`${words.case.remedy} · KF01-1`), '补发');
    await user.keyboard('{Control>}s{/Control}');
    const cases = [{ id: one.id, fact: '', cause: '', remedy: '补发', prevention: '' }];
    await waitFor(() =>
      expect(calls.findLast(({ path }) => path === 'reports.save')?.input).toMatchObject({ writing: { cases } }),
    );
  });

  it('[8] is approved with Ctrl+Enter by whoever answers it', async () => {
    const may = { write: false, submit: false, answer: true, correct: false, send: false };
    const user = await show(<ReportReading report={{ ...report, state: 'submitted', may }} />, lng);
    await user.type(await screen.findByLabelText(words.page.remark), '同意');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(input('reports.approve')).toEqual({ id: report.id, version: 1, remark: '同意' }));
  });
});

it('reads addresses and passes over what makes no sense in them', () => {
  expect(readReportsSearch({ kind: 'yearly' })).toEqual({});
  expect(readReportsSearch({ kind: 'weekly' })).toEqual({ kind: 'weekly' });
  expect(readReportSearch({ tag: 'partners|成都网络' })).toEqual({ tag: 'partners|成都网络' });
  expect(readReportSearch({ tag: '' })).toEqual({});
});
