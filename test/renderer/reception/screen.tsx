import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { act, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { type ReactNode, useState } from 'react';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { connectTo, queries } from '../../../renderer/api/client.ts';
import common from '../../../resources/locales/en/common.json' with { type: 'json' };
import reception from '../../../resources/locales/en/reception.json' with { type: 'json' };
import { testId } from '../../helpers/test-ids.ts';

interface Call {
  readonly path: string;
  readonly input: unknown;
}

type Answers = Readonly<Record<string, (input: unknown) => unknown>>;

/** A counter that answers what a test says, signed in as somebody who may all; what is asked besides is noted. */
export function counterWith(answers: Answers): Call[] {
  const calls: Call[] = [];
  const usual: Answers = {
    'company.status': () => ({ company: { zone: 'Asia/Shanghai' } }),
    'people.me': () => ({ user: { id: testId(9), permissions: ['reception.read', 'reception.write'] } }),
    'people.names': () => [],
    'reception.choices': () => ({ colleagues: [], rooms: [] }),
    'reception.guests': () => [],
    'reception.look': () => ({
      roomTaken: [],
      freeRooms: [],
      freeTimes: [],
      restDay: false,
      hostAway: null,
      hostBusy: [],
    }),
  };
  connectTo({
    call: async (path, input) => {
      const name = path.join('.');
      const known = usual[name];
      if (!answers[name] && known) return known(input);
      calls.push({ path: name, input });
      return answers[name]?.(input) ?? {};
    },
  });
  return calls;
}

/** Shows it in English on a page of its own, to somebody whom the window knows; `again` shows something else there. */
export async function show(children: ReactNode) {
  const language = i18next.createInstance();
  await language.use(initReactI18next).init({ lng: 'en', resources: { en: { common, reception } } });
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  await client.fetchQuery(queries.people.me.queryOptions());
  let put: (next: ReactNode) => void = () => {};
  const Page = () => {
    const [shown, setShown] = useState(children);
    put = setShown;
    return shown;
  };
  const history = createMemoryHistory();
  const router = createRouter({ routeTree: createRootRoute({ component: Page }), history });
  await router.load();
  render(
    <I18nextProvider i18n={language}>
      <QueryClientProvider client={client}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </I18nextProvider>,
  );
  return { user: userEvent.setup(), client, again: (next: ReactNode) => act(() => put(next)) };
}
