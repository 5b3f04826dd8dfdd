import { screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { connectTo } from '../../../renderer/api/client.ts';
import { aboutNothing } from '../../../renderer/components/anywhere.ts';
import { AskPanel } from '../../../renderer/features/requests/panels/AskPanel.tsx';
import { RequestActs } from '../../../renderer/features/requests/panels/RequestActs.tsx';
import common from '../../../resources/locales/en/common.json' with { type: 'json' };
import people from '../../../resources/locales/en/people.json' with { type: 'json' };
import requests from '../../../resources/locales/en/requests.json' with { type: 'json' };
import type { DepartmentRequest } from '../../../shared/contract/requests.ts';
import { testId } from '../../helpers/test-ids.ts';
import { showPart } from '../show.tsx';

let calls: { readonly path: string; readonly input: unknown }[];

beforeEach(() => {
  calls = [];
  connectTo({
    call: async (path, input) => {
      const name = path.join('.');
      if (name === 'company.status') return { company: { zone: 'Asia/Shanghai' } };
      if (name === 'people.me') return { user: { id: testId(9), permissions: ['requests.write'] }, locked: false };
      if (name === 'requests.colleagues') return [{ id: testId(5), name: '冯军' }];
      calls.push({ path: name, input });
      return { kind: 'request' };
    },
  });
});

const show = (children: ReactNode) => showPart(children, { common, people, requests });

describe('asking departments and leaders', () => {
  it('[4.3.1.3] an escalation needs its words only', async () => {
    const user = await show(<AskPanel kind="escalation" about={aboutNothing} onClose={() => {}} />);
    await user.type(screen.getByLabelText('What is the case*'), '要求当场赔付');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(calls).toMatchObject([
      {
        path: 'requests.ask',
        input: { kind: 'escalation', toRole: null, toId: null, dueAt: null, text: '要求当场赔付' },
      },
    ]);
  });

  it('[4.3.1.9] a department or a colleague is asked until a deadline that can be read', async () => {
    const user = await show(<AskPanel kind="request" about={aboutNothing} onClose={() => {}} />);
    await user.type(screen.getByLabelText('For what*'), '加派一辆车');
    await user.selectOptions(screen.getByLabelText('Who is asked*'), 'role:dispatchCentre');
    const due = screen.getByLabelText<HTMLInputElement>('Deadline*');
    await user.clear(due);
    await user.type(due, 'soon');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(screen.getByRole('alert').textContent).toBe('Not a time, like 14:05');
    expect(calls).toEqual([]);
    await user.clear(due);
    await user.type(due, '+1 9');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(calls).toMatchObject([{ input: { toRole: 'dispatchCentre', toId: null, dueAt: expect.any(Number) } }]);
  });

  it.each([
    ['answerer', 'asked', ['Acknowledge', 'Answer']],
    ['asker', 'asked', ['Withdraw']],
    ['asker', 'answered', ['Accept', 'Send back']],
    ['neither', 'answered', []],
  ] as const)('[4.3.1.9] of a request that is his as %s and %s one is offered %j', async (mine, state, offered) => {
    const request = { id: testId(1), version: 1, kind: 'request', fromId: testId(8), mine, state } as DepartmentRequest;
    await show(<RequestActs request={request} withKeys={false} />);
    const names = screen.queryAllByRole('button').map((button) => button.textContent?.trim());
    expect(names).toEqual(offered);
  });
});
