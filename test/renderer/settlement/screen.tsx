import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import i18next from 'i18next';
import type { ReactNode } from 'react';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { connectTo } from '../../../renderer/api/client.ts';
import attachments from '../../../resources/locales/en/attachments.json' with { type: 'json' };
import common from '../../../resources/locales/en/common.json' with { type: 'json' };
import orders from '../../../resources/locales/en/orders.json' with { type: 'json' };
import settlement from '../../../resources/locales/en/settlement.json' with { type: 'json' };

export interface Call {
  readonly path: string;
  readonly input: unknown;
}

/** A backend that remembers what it was asked; `answers` by the name of the call, otherwise an empty row. */
export function listen(answers: Readonly<Record<string, (input: never) => unknown>> = {}): readonly Call[] {
  const calls: Call[] = [];
  const known = { 'settlement.payments.receivables': () => ({ rows: [] }), ...answers };
  connectTo({
    call: async (path, input) => {
      const name = path.join('.');
      if (name === 'company.status') return { company: { zone: 'Asia/Shanghai' } };
      if (name === 'people.me') return { user: null, locked: false };
      const answer = known[name as keyof typeof known] as ((input: never) => unknown) | undefined;
      if (name !== 'settlement.payments.receivables') calls.push({ path: name, input });
      return answer ? await answer(input as never) : {};
    },
  });
  return calls;
}

export async function show(children: ReactNode) {
  const language = i18next.createInstance();
  await language
    .use(initReactI18next)
    .init({ lng: 'en', resources: { en: { common, settlement, orders, attachments } } });
  render(
    <I18nextProvider i18n={language}>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        {children}
      </QueryClientProvider>
    </I18nextProvider>,
  );
  return userEvent.setup();
}

export const send = '{Control>}{Enter}{/Control}';

/** Puts text in place of what a field holds: each key of its own is slow where many tests run side by side. */
export async function pasteInto(user: UserEvent, field: HTMLElement, text: string): Promise<void> {
  field.focus();
  if (field instanceof HTMLInputElement) field.select();
  await user.paste(text);
}
