import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import i18next from 'i18next';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { describe, expect, it, vi } from 'vitest';
import { connectTo } from '../../../renderer/api/client.ts';
import { RulePanel } from '../../../renderer/features/tasks/rules/RulePanel.tsx';
import calendar from '../../../resources/locales/zh-CN/calendar.json' with { type: 'json' };
import common from '../../../resources/locales/zh-CN/common.json' with { type: 'json' };
import duties from '../../../resources/locales/zh-CN/duties.json' with { type: 'json' };
import people from '../../../resources/locales/zh-CN/people.json' with { type: 'json' };
import tasks from '../../../resources/locales/zh-CN/tasks.json' with { type: 'json' };
import type { TaskRuleView } from '../../../shared/contract/task-schemas.ts';
import { roles } from '../../../shared/domain/people/roles.ts';
import { checkRule } from '../../../shared/domain/tasks/check-rule.ts';
import type { RuleChange, TaskRule } from '../../../shared/domain/tasks/rule.ts';
import { taskRules } from '../../../shared/sop/rules.ts';
import { record } from '../calendar/screen.tsx';

const original = taskRules.find(({ id }) => id === 'order.printed') as TaskRule;
const view = {
  ...original,
  changed: ['due'],
  version: 3,
  updatedAt: Date.parse('2026-11-20T10:00:00+08:00'),
  updatedByName: '赵文静',
  running: 4,
} as unknown as TaskRuleView;

/** The panel as somebody with these rights sees it; the backend judges by the real rules. */
async function open(permissions: readonly string[]) {
  const asked: { path: string; input: unknown }[] = [];
  const answers: Readonly<Record<string, (input: never) => unknown>> = {
    'calendar.current': () => record,
    'people.me': () => ({ user: { permissions } }),
    'company.status': () => ({ company: { zone: 'Asia/Shanghai' } }),
    'tasks.people': () => [{ id: 'director', name: '赵文静', roles: ['csDirector'] }],
    'handovers.absences.list': () => [],
    'tasks.rules.check': ({ change }: { change: RuleChange }) => checkRule({ ...original, ...change }, { roles }),
  };
  connectTo({
    call: async (path, input) => {
      const name = path.join('.');
      const answer = answers[name];
      if (answer) return answer(input as never);
      asked.push({ path: name, input });
      return view;
    },
  });
  const texts = i18next.createInstance();
  const resources = { 'zh-CN': { calendar, common, duties, people, tasks } };
  await texts.use(initReactI18next).init({ lng: 'zh-CN', resources });
  const onClose = vi.fn<() => void>();
  render(
    <I18nextProvider i18n={texts}>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <RulePanel rule={view} onClose={onClose} />
      </QueryClientProvider>
    </I18nextProvider>,
  );
  return { asked, onClose };
}

// By their words and labels: to ask for roles takes a second in a form of this size.
const save = async () => (await screen.findByText('保存')).closest('button') as HTMLButtonElement;
const type = (label: string, text: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } });

describe('[2.2.1] a duty of the manual beside the list', () => {
  it('answers a negative limit and a step without recipients at their fields, and keeps neither', async () => {
    const { asked } = await open(['tasks.administer']);
    await save();
    type('分钟数', '-5');
    await waitFor(() =>
      screen.getByText(tasks.error.minutesWrong.replace('{{least}}', '1').replace('{{most}}', '527040')),
    );
    fireEvent.click(screen.getByText('增加一级'));
    await waitFor(() => screen.getByText(tasks.error.recipientsMissing));
    expect((await save()).hasAttribute('disabled')).toBe(true);
    fireEvent.submit(document.querySelector('form') as HTMLFormElement);
    expect(asked).toEqual([]);
  });

  it('is saved whole over the version that was opened, for running tasks only when asked to', async () => {
    const { asked, onClose } = await open(['tasks.administer']);
    await save();
    type('分钟数', '8');
    fireEvent.click(screen.getByLabelText(/现有 4 项进行中的任务/));
    fireEvent.submit(document.querySelector('form') as HTMLFormElement);
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(asked).toMatchObject([
      {
        path: 'tasks.rules.change',
        input: {
          id: 'order.printed',
          version: 3,
          applyToRunning: true,
          change: { due: { kind: 'minutes', amount: 8 } },
        },
      },
    ]);
  });

  it('goes back to as delivered only after a second word', async () => {
    const { asked } = await open(['tasks.administer']);
    fireEvent.click(await screen.findByText('恢复出厂设置'));
    expect(asked).toEqual([]);
    const sure = screen.getByText('撤销公司对这项职责的全部修改？').parentElement as HTMLElement;
    fireEvent.click(within(sure).getByText('恢复出厂设置'));
    await waitFor(() => expect(asked).toMatchObject([{ path: 'tasks.rules.reset', input: { version: 3 } }]));
  });

  it('shows those who may not change it what it is and what it leads to', async () => {
    await open([]);
    await screen.findByText('由有任务管理权限的人员修改。');
    expect(screen.queryByText('保存')).toBeNull();
    expect(screen.getByLabelText('分钟数').hasAttribute('disabled')).toBe(true);
    fireEvent.change(await screen.findByLabelText('开始时间'), { target: { value: '2026-11-27 17:58' } });
    const ladder = screen.getByLabelText('试算', { selector: 'table' });
    await within(ladder).findByText('赵文静');
    expect([...ladder.querySelectorAll('tr')].map((row) => row.textContent)).toEqual([
      '到期周五 2026-11-27 18:03负责人任务负责人',
      '第 1 级上报周五 2026-11-27 18:08客服部主任赵文静',
      '第 2 级上报周五 2026-11-27 18:23部门经理无人可通知，改为通知客服部主任和管理员',
    ]);
  });
});
