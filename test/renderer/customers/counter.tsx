import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import i18next from 'i18next';
import type { ReactNode } from 'react';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import type { CustomerHit } from '../../../shared/contract/customers.ts';
import { connectTo } from '../../../renderer/api/client.ts';
import common from '../../../resources/locales/zh-CN/common.json' with { type: 'json' };
import customers from '../../../resources/locales/zh-CN/customers.json' with { type: 'json' };
import { testId } from '../../helpers/test-ids.ts';

/** A question of the screen that waits for its answer. */
export interface Asked {
  readonly path: string;
  readonly input: unknown;
  answer(output: unknown): void;
  fail(error: unknown): void;
}

/** Takes every call of the screen; each waits until the test answers it. */
export function askedBackend(): Asked[] {
  const asked: Asked[] = [];
  connectTo({
    call: (path, input) =>
      new Promise((resolve, reject) => {
        asked.push({ path: path.join('.'), input, answer: resolve, fail: reject });
      }),
  });
  return asked;
}

/** Shows a piece of the screen in Chinese. */
export async function show(children: ReactNode) {
  const language = i18next.createInstance();
  await language.use(initReactI18next).init({ lng: 'zh-CN', resources: { 'zh-CN': { common, customers } } });
  return render(
    <I18nextProvider i18n={language}>
      <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>
    </I18nextProvider>,
  );
}

export function hit(n: number, given: Partial<CustomerHit> = {}): CustomerHit {
  return {
    id: testId(n),
    code: `KH000${n}`,
    nameZh: `北京科技${n}号有限公司`,
    nameEn: '',
    contact: '张三',
    phone: '13812345678',
    keyAccount: false,
    active: true,
    ...given,
  };
}

// jsdom knows the element of a dialog but not how to open it.
HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
  this.open = false;
};
