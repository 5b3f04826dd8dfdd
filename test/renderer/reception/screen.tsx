import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import type { ReactNode } from 'react';
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

/** Shows it in English, to somebody whom the window knows. */
export async function show(children: ReactNode) {
  const language = i18next.createInstance();
  await language.use(initReactI18next).init({ lng: 'en', resources: { en: { common, reception } } });
  const page = (inside: ReactNode) => (
    <I18nextProvider i18n={language}>
      <QueryClientProvider client={client}>{inside}</QueryClientProvider>
    </I18nextProvider>
  );
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  await client.fetchQuery(queries.people.me.queryOptions());
  const { rerender } = render(page(children));
  return { user: userEvent.setup(), client, again: (next: ReactNode) => rerender(page(next)) };
}
