import { screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { connectTo } from '../../../renderer/api/client.ts';
import { aboutNothing } from '../../../renderer/components/anywhere.ts';
import { clockText } from '../../../renderer/components/useSeconds.ts';
import { KeepPanel } from '../../../renderer/features/promises/panels/KeepPanel.tsx';
import { PromisePanel } from '../../../renderer/features/promises/panels/PromisePanel.tsx';
import common from '../../../resources/locales/en/common.json' with { type: 'json' };
import promises from '../../../resources/locales/en/promises.json' with { type: 'json' };
import tasks from '../../../resources/locales/en/tasks.json' with { type: 'json' };
import type { CustomerPromise } from '../../../shared/contract/promises.ts';
import { testId } from '../../helpers/test-ids.ts';
import { showPart } from '../show.tsx';

let calls: { readonly path: string; readonly input: unknown }[];

beforeEach(() => {
  calls = [];
  connectTo({
    call: async (path, input) => {
      const name = path.join('.');
      if (name === 'company.status') return { company: { zone: 'Asia/Shanghai' } };
      calls.push({ path: name, input });
      return { person: '王先生', dueAt: Date.now() };
    },
  });
});

const show = (children: ReactNode) => showPart(children, { common, promises, tasks });

const promise = {
  id: testId(1),
  version: 2,
  person: '王先生',
  phone: '13800138000',
  way: 'phone',
  text: '回电',
} as CustomerPromise;

describe('the panels of promises', () => {
  it('[4.3.1.2] a reply is promised in ten minutes unless another length is chosen', async () => {
    let closed = false;
    const user = await show(<PromisePanel start={{ about: aboutNothing }} onClose={() => (closed = true)} />);
    await user.type(screen.getByLabelText('To whom*'), '王先生');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(calls).toMatchObject([
      { path: 'promises.make', input: { kind: 'callBack', person: '王先生', minutes: 10, after: null } },
    ]);
    await expect.poll(() => closed).toBe(true);
  });

  it('[3.3.2.2] a question after a late shipment has its own words and the shortest time, but own words stay', async () => {
    const user = await show(<PromisePanel start={{ about: aboutNothing }} onClose={() => {}} />);
    const text = screen.getByLabelText<HTMLTextAreaElement>('What is promised*');
    await user.selectOptions(screen.getByLabelText('Kind*'), 'lateQuestion');
    expect(text.value).toBe(promises.template.lateQuestion);
    expect(screen.getByLabelText<HTMLSelectElement>('Within*').value).toBe('5');
    await user.clear(text);
    await user.type(text, 'my own');
    await user.selectOptions(screen.getByLabelText('Kind*'), 'callBack');
    expect(text.value).toBe('my own');
  });

  it('[4.3.1.2] whoever gave the reply promises the next word with it, or says that the case is over', async () => {
    const user = await show(<KeepPanel promise={promise} onClose={() => {}} />);
    await user.type(screen.getByLabelText('What was said'), '货已找到');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(calls[0]).toMatchObject({
      path: 'promises.keep',
      input: {
        id: promise.id,
        version: 2,
        said: '货已找到',
        contact: { person: '王先生', phone: '13800138000' },
        next: { minutes: 10, text: promises.template.next },
        over: false,
      },
    });
    await user.selectOptions(screen.getByLabelText('What next*'), 'over');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await expect.poll(() => calls[1]?.input).toMatchObject({ next: null, over: true });
  });

  it('a time that cannot be read stays typed, and nothing is sent', async () => {
    const user = await show(<KeepPanel promise={promise} onClose={() => {}} />);
    const at = screen.getByLabelText<HTMLInputElement>('When*');
    await user.clear(at);
    await user.type(at, 'soon');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(screen.getByRole('alert').textContent).toBe('Not a time, like 14:05');
    expect(at.value).toBe('soon');
    expect(calls).toEqual([]);
  });

  it.each([
    [0, '0:00'],
    [1, '0:01'],
    [65_000, '1:05'],
    [3_600_000, '1:00:00'],
  ])('[4.3.1.2] the clock reads %d ms as %s', (length, text) => {
    expect(clockText(length)).toBe(text);
  });
});
