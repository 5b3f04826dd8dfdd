import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import type { ReactNode } from 'react';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { beforeEach, describe, expect, it } from 'vitest';
import { connectTo } from '../../../renderer/api/client.ts';
import { AlertList } from '../../../renderer/features/tasks/alerts/AlertList.tsx';
import { entriesOf } from '../../../renderer/features/tasks/groups.ts';
import { TaskGrid } from '../../../renderer/features/tasks/list/TaskGrid.tsx';
import common from '../../../resources/locales/en/common.json' with { type: 'json' };
import people from '../../../resources/locales/en/people.json' with { type: 'json' };
import tasks from '../../../resources/locales/en/tasks.json' with { type: 'json' };
import type { InboxAlert, Task } from '../../../shared/contract/task-schemas.ts';

const now = Date.now();

function task(index: number, patch: Partial<Task> = {}): Task {
  return {
    id: `task${index}`,
    ruleId: 'statement.reviewed',
    clause: '7.1.1',
    subjectKind: 'statement',
    subjectId: `statement${index}`,
    subjectLabel: `DZ2611-${String(index).padStart(4, '0')} 2026-11`,
    customerId: null,
    customerName: `客户${index}`,
    params: {},
    ownerId: null,
    ownerRole: 'financeClerk',
    ownerName: '',
    mine: true,
    openedAt: now,
    openedByName: '',
    dueAt: now + (index - 2) * 3_600_000,
    warnAt: null,
    state: 'open',
    storedState: 'open',
    evidenceKind: 'result',
    evidence: null,
    closedAt: null,
    closedByName: null,
    closedByEvent: null,
    reason: null,
    version: 1,
    ...patch,
  };
}

const many = (count: number, patch: Partial<Task> = {}) =>
  Array.from({ length: count }, (_, index) => task(index, patch));
const shown = (rows: readonly Task[], unfolded?: ReadonlySet<string>) =>
  entriesOf(rows, (row) => row, unfolded).map((entry) =>
    entry.kind === 'row' ? entry.row.id : entry.group.rows.length,
  );

const acknowledged: unknown[] = [];

beforeEach(() => {
  acknowledged.length = 0;
  connectTo({
    call: async (path, input) => {
      const name = path.join('.');
      if (name === 'tasks.alerts.acknowledge') acknowledged.push(input);
      if (name === 'people.names') return [];
      return { company: { zone: 'Asia/Shanghai' }, user: null, acknowledged: 0 };
    },
  });
});

async function show(children: ReactNode) {
  const language = i18next.createInstance();
  await language.use(initReactI18next).init({ lng: 'en', resources: { en: { common, people, tasks } } });
  const history = createMemoryHistory();
  const routeTree = createRootRoute({ component: () => children, notFoundComponent: () => null });
  render(
    <I18nextProvider i18n={language}>
      <QueryClientProvider client={new QueryClient()}>
        <RouterProvider router={createRouter({ routeTree, history }) as never} />
      </QueryClientProvider>
    </I18nextProvider>,
  );
  return { user: userEvent.setup(), history };
}

describe('a month of statements in the list of tasks', () => {
  it('[7.1.1] more than five of one duty, owner and month stand in one row; five stand apart', () => {
    expect(shown(many(5))).toHaveLength(5);
    expect(shown(many(6))).toEqual([6]);
    const others = [
      task(90, { ruleId: 'statement.sent' }),
      task(91, { ownerRole: null, ownerId: 'dongyan' }),
      task(92, { subjectLabel: 'DZ2610-0001 2026-10' }),
      task(93, { subjectKind: 'order', subjectLabel: 'HY261123-0001' }),
      task(94, { storedState: 'done' }),
    ];
    expect(shown([others[0] as Task, ...many(7), ...others.slice(1)])).toEqual([
      'task90',
      7,
      'task91',
      'task92',
      'task93',
      'task94',
    ]);
  });

  it('[7.1.1] the row is as due as the first of them, counts what is late, and opens the board at that step', async () => {
    const opened: string[] = [];
    const { user, history } = await show(<TaskGrid rows={many(9)} onOpen={(id) => opened.push(id)} />);
    const link = await screen.findByRole('link', { name: '9 statements of 2026-11' });
    expect(link.closest('[role=row]')?.textContent).toContain('2 late');
    expect(link.getAttribute('href')).toMatch(/^\/settlement\?month=.*2026-11.*&stage=submitted$/);
    expect(screen.getAllByRole('row')).toHaveLength(2);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(history.location.pathname).toBe('/settlement'));
    expect(opened).toEqual([]);
  });

  it('[3.4] each keeps its own clock: Space shows them, and opens one', async () => {
    const opened: string[] = [];
    const { user } = await show(<TaskGrid rows={many(9)} onOpen={(id) => opened.push(id)} />);
    await screen.findByRole('link', { name: /9 statements/ });
    await user.keyboard(' ');
    expect(screen.getAllByRole('row')).toHaveLength(10);
    await user.keyboard('{ArrowDown} ');
    expect(opened).toEqual(['task1']);
  });

  it('[2.2.1] their alerts are one line, acknowledged at once', async () => {
    const alerts = many(8).map((one) => ({
      id: `alert-${one.id}`,
      task: one,
      step: 'warn',
      createdAt: now,
      forName: null,
      acknowledgedAt: one.id === 'task0' ? now : null,
    })) as unknown as readonly InboxAlert[];
    const { user } = await show(<AlertList alerts={alerts} />);
    expect(await screen.findByText(/8 statements of 2026-11/)).toBeTruthy();
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: /8 statements of 2026-11/ }));
    await waitFor(() => expect(acknowledged).toEqual([{ ids: alerts.slice(1).map(({ id }) => id) }]));
  });
});
