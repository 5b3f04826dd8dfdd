import { ORPCError } from '@orpc/client';
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { connectTo } from '../../../renderer/api/client.ts';
import { queryClient } from '../../../renderer/api/query-client.ts';
import { startI18n } from '../../../renderer/i18n/i18n.ts';
import type { SignedInPerson } from '../../../shared/contract/people.ts';
import { testId } from '../../helpers/test-ids.ts';

// jsdom knows the element of a dialog but not how to open it.
HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
  this.open = false;
};

export function person(userName: string, displayName: string): SignedInPerson {
  return {
    id: testId(userName.length),
    userName,
    displayName,
    nameEn: '',
    roles: ['csClerk'],
    permissions: ['orders.read', 'orders.draft'],
    language: 'zh-CN',
    standing: { state: 'onDuty', until: null, since: null, reason: '' },
    mustChangePassword: false,
  };
}

export type Answers = Readonly<Record<string, (input: never) => unknown>>;

/** Answers calls by their path; remembers what was called. An error that is returned is thrown. */
export function backend(answers: Answers): { readonly calls: { path: string; input: unknown }[] } {
  const calls: { path: string; input: unknown }[] = [];
  queryClient.clear();
  connectTo({
    call: async (path, input) => {
      const name = path.join('.');
      calls.push({ path: name, input });
      const output = answers[name]?.(input as never);
      if (output instanceof Error) throw output;
      return output;
    },
  });
  return { calls };
}

export function refused(code: string, params: Record<string, string | number> = {}): Error {
  return new ORPCError('REFUSED', { data: { code, params, issues: [] } });
}

/** Shows a screen in Chinese, with the window's own query client. */
export async function show(children: ReactNode) {
  await startI18n('zh-CN');
  return render(<QueryClientProvider client={queryClient}>{children}</QueryClientProvider>);
}
