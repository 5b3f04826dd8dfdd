import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { act, render, renderHook, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { beforeEach, describe, expect, it } from 'vitest';
import { connectTo } from '../../../renderer/api/client.ts';
import {
  aboutHere,
  aboutNothing,
  closeAnywhere,
  openAnywhere,
  useAnywhere,
} from '../../../renderer/components/anywhere.ts';
import { NotePanel } from '../../../renderer/features/notes/panel/NotePanel.tsx';
import common from '../../../resources/locales/en/common.json' with { type: 'json' };
import notes from '../../../resources/locales/en/notes.json' with { type: 'json' };
import people from '../../../resources/locales/en/people.json' with { type: 'json' };
import promises from '../../../resources/locales/en/promises.json' with { type: 'json' };
import tasks from '../../../resources/locales/en/tasks.json' with { type: 'json' };
import { testId } from '../../helpers/test-ids.ts';

interface Call {
  readonly path: string;
  readonly input: unknown;
}

let calls: Call[];
const now = Date.now();
const saved = {
  id: testId(1),
  state: 'open',
  calledAt: now,
  savedAt: now,
  byId: testId(9),
  byName: '王丽',
  caller: '孙经理',
  phone: '',
  what: '外箱受潮',
  orderId: null,
  orderNumber: '',
  orderText: '',
  customerId: null,
  customerName: '',
  reportId: null,
  told: null,
  closedAt: null,
  closedByName: '',
  reason: '',
  version: 1,
};
const person = { id: testId(9), permissions: ['notes.write', 'promises.write', 'requests.write'] };

beforeEach(() => {
  calls = [];
  closeAnywhere();
  // jsdom has no modal dialogs.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
  connectTo({
    call: async (path, input) => {
      const name = path.join('.');
      if (name === 'company.status') return { company: { zone: 'Asia/Shanghai' } };
      if (name === 'people.me') return { user: person, locked: false };
      calls.push({ path: name, input });
      return name === 'orders.jump' ? null : saved;
    },
  });
});

function Screen({ onClose }: { readonly onClose: () => void }) {
  const shown = useAnywhere();
  return (
    <>
      <NotePanel onClose={onClose} />
      <output>{shown?.panel}</output>
    </>
  );
}

async function show(onClose = () => {}) {
  const language = i18next.createInstance();
  const resources = { en: { common, notes, people, promises, tasks } };
  await language.use(initReactI18next).init({ lng: 'en', resources });
  const rootRoute = createRootRoute({ component: () => <Screen onClose={onClose} /> });
  const router = createRouter({ routeTree: rootRoute, history: createMemoryHistory() });
  render(
    <I18nextProvider i18n={language}>
      <QueryClientProvider client={new QueryClient()}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </I18nextProvider>,
  );
  await screen.findByLabelText('What happened*');
  return userEvent.setup();
}

describe('the quick note', () => {
  it('[4.3.1.1] is saved with Ctrl+Enter under one token, with the moment at which it was begun', async () => {
    const user = await show();
    await user.type(screen.getByLabelText('Who is calling'), '孙经理');
    await user.type(screen.getByLabelText('What happened*'), '外箱受潮');
    await user.keyboard('{Control>}{Enter}{/Control}{Control>}{Enter}{/Control}');
    expect((await screen.findByText(/^Saved at/)).textContent).toContain('Saved at');
    const sent = calls.filter(({ path }) => path === 'notes.save');
    expect(sent).toMatchObject([
      { input: { caller: '孙经理', what: '外箱受潮', token: expect.any(String), calledAt: expect.any(Number) } },
    ]);
  });

  it('a note without a word is refused at its field, and nothing is sent', async () => {
    const user = await show();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(screen.getByRole('alert').textContent).toBe('Write what happened');
    expect(calls).toEqual([]);
  });

  it('[4.3.1.2, 4.3.1.3] once saved one key promises a reply, another hands it to the director', async () => {
    const user = await show();
    await user.type(screen.getByLabelText('What happened*'), '外箱受潮');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByText(/^Saved at/);
    await user.keyboard('p');
    expect(document.querySelector('output')?.textContent).toBe('promise');
    await user.keyboard('e');
    expect(document.querySelector('output')?.textContent).toBe('ask');
  });
});

describe('a panel over everything', () => {
  it('[4.3.1.1] a second F6 leaves a note on its way as it is', () => {
    const { result } = renderHook(() => useAnywhere());
    act(() => openAnywhere({ panel: 'note' }));
    const first = result.current;
    act(() => openAnywhere({ panel: 'note' }));
    expect(result.current).toBe(first);
  });

  it('[4.3.1.3] what is escalated on the page of an order, a report or a note is about it', () => {
    const id = testId(7);
    expect(aboutHere('#/orders')).toEqual(aboutNothing);
    expect(aboutHere(`#/orders/${id}`).orderId).toBe(id);
    expect(aboutHere(`#/reports/${id}?at=1`).reportId).toBe(id);
    expect(aboutHere(`#/notes?note=${id}`).noteId).toBe(id);
  });
});
