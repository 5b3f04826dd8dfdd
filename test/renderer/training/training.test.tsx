import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { connectTo } from '../../../renderer/api/client.ts';
import { layOver } from '../../../renderer/components/lay-over.ts';
import { Markdown } from '../../../renderer/components/Markdown.tsx';
import { AssignPanel } from '../../../renderer/features/training/page/AssignPanel.tsx';
import { ItemEditor } from '../../../renderer/features/training/page/ItemEditor.tsx';
import { Result } from '../../../renderer/features/training/page/Result.tsx';
import { readItemSearch, readTrainingSearch } from '../../../renderer/features/training/search.ts';
import { readItem, emptyItem } from '../../../renderer/features/training/syllabus/typed-item.ts';
import enCommon from '../../../resources/locales/en/common.json' with { type: 'json' };
import enTraining from '../../../resources/locales/en/training.json' with { type: 'json' };
import zhCommon from '../../../resources/locales/zh-CN/common.json' with { type: 'json' };
import zhTraining from '../../../resources/locales/zh-CN/training.json' with { type: 'json' };
import type { TrainingItemView } from '../../../shared/contract/training.ts';
import { emptyItemWriting } from '../../../shared/domain/training/item.ts';
import { testId } from '../../helpers/test-ids.ts';
import { showOnPage } from '../show.tsx';

const item: TrainingItemView = {
  id: testId(9),
  syllabusItemId: testId(8),
  clause: '5.3.2',
  part: 'items',
  title: { zh: '电话用语和礼仪', en: 'Telephone phrases and manners' },
  learned: { zh: '能独立接听', en: 'Answers alone' },
  material: { zh: '# 接听', en: '# Answering' },
  trainerId: testId(1),
  trainerName: '王丽',
  trainerActive: true,
  plannedDay: '2026-11-25',
  overdue: false,
  state: 'open',
  writing: emptyItemWriting,
  readAt: null,
  trainerSignedAt: null,
  trainerSignedById: null,
  trainerSignedByName: '',
  traineeSignedAt: null,
  history: [],
  may: { assign: false, write: true, signAsTrainer: true, signAsTrainee: false, tickRead: false, change: false },
  version: 3,
};
const calls: { readonly path: string; readonly input: unknown }[] = [];

beforeEach(() => {
  calls.length = 0;
  connectTo({
    call: async (path: readonly string[], input: unknown) => {
      const name = path.join('.');
      calls.push({ path: name, input });
      if (name === 'people.names' || name === 'tasks.people') return [];
      if (name === 'training.save') return { version: 4, updatedAt: 1 };
      return { company: { zone: 'Asia/Shanghai' }, user: null };
    },
  });
});

const catalogues = {
  'zh-CN': { common: zhCommon, training: zhTraining },
  en: { common: enCommon, training: enTraining },
};
const show = (children: ReactNode, lng: 'zh-CN' | 'en') => showOnPage(children, catalogues[lng], lng);

const input = (path: string) => calls.findLast((call) => call.path === path)?.input;

describe.each([
  ['zh-CN', zhTraining],
  ['en', enTraining],
] as const)('an item of training in %s', (lng, words) => {
  it('[5.3.2] is written as typed and signed by the trainer with Ctrl+Enter', async () => {
    const user = await show(<ItemEditor item={item} />, lng);
    await user.click(await screen.findByRole('radio', { name: words.result.passed }));
    await user.type(screen.getByLabelText(words.field.notes), '好');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(input('training.sign')).toEqual({ id: item.id, version: 4, side: 'trainer' }));
    const { writing } = input('training.save') as { writing: TrainingItemView['writing'] };
    expect(writing).toMatchObject({ result: 'passed', notes: '好' });
    expect(writing.doneDay).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('[5.3.2] is signed by the trainee with Ctrl+Enter after the trainer', async () => {
    const taught: TrainingItemView = {
      ...item,
      state: 'taught',
      trainerSignedAt: 1_764_550_000_000,
      writing: { ...emptyItemWriting, result: 'passed', doneDay: '2026-11-25' },
      may: { ...item.may, write: false, signAsTrainer: false, signAsTrainee: true },
    };
    const plan = { traineeId: testId(2), traineeName: '孙婷' } as never;
    const user = await show(<Result plan={plan} item={taught} />, lng);
    await screen.findByText(words.plan.waitsTrainee);
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(input('training.sign')).toEqual({ id: item.id, version: 3, side: 'trainee' }));
  });
});

it('shows a page of the house’s Markdown and executes nothing', async () => {
  await show(<Markdown source={'# 接听\n- **三声**以内按 `F6`\n<script>alert(1)</script>'} />, 'zh-CN');
  expect(await screen.findByRole('heading', { name: '接听' })).toBeTruthy();
  expect(within(screen.getByRole('list')).getByText('F6').tagName).toBe('KBD');
  expect(screen.getByText('<script>alert(1)</script>')).toBeTruthy();
  expect(document.querySelector('script')).toBeNull();
});

it('lays what was typed of the syllabus over what somebody else saved meanwhile', () => {
  const typed = { ...emptyItem, 'title.zh': '我的' };
  const theirs = { ...emptyItem, 'title.zh': '他的', 'title.en': 'Theirs' };
  expect(layOver(emptyItem, theirs, typed)).toMatchObject({ 'title.zh': '我的', 'title.en': 'Theirs' });
  expect(readItem({ ...typed, usualDay: '１２' })?.usualDay).toBe(12);
  for (const usualDay of ['', '1.5', '-1', '251', 'x']) expect(readItem({ ...typed, usualDay })).toBeNull();
});

it('reads addresses and passes over what makes no sense in them', () => {
  expect(readTrainingSearch({ view: 'closed', begin: testId(1) })).toEqual({ view: 'closed', begin: testId(1) });
  expect(readTrainingSearch({ view: 'x', begin: 'y' })).toEqual({});
  expect(readItemSearch({ item: 'new' })).toEqual({ item: 'new' });
  expect(readItemSearch({ item: '../' })).toEqual({});
});

it('[5.3.1] sends the version that was opened, though somebody else assigned another trainer meanwhile', async () => {
  const client = new QueryClient();
  const panel = (version: number) => (
    <QueryClientProvider client={client}>
      <AssignPanel item={{ ...item, version }} startDay="2026-11-23" onClose={() => {}} />
    </QueryClientProvider>
  );
  const { rerender } = render(panel(3));
  rerender(panel(4));
  await userEvent.setup().keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(calls.map(({ path }) => path)).toContain('training.assign'));
  expect(calls.find(({ path }) => path === 'training.assign')?.input).toMatchObject({ version: 3 });
});
