import { ORPCError } from '@orpc/client';
import { QueryClient } from '@tanstack/react-query';
import type { UserEvent } from '@testing-library/user-event';
import { type ReactNode, useState } from 'react';
import { connectTo } from '../../../renderer/api/client.ts';
import type { SignedInPerson } from '../../../shared/contract/people.ts';
import attachments from '../../../resources/locales/en/attachments.json' with { type: 'json' };
import common from '../../../resources/locales/en/common.json' with { type: 'json' };
import orders from '../../../resources/locales/en/orders.json' with { type: 'json' };
import settlement from '../../../resources/locales/en/settlement.json' with { type: 'json' };
import { testId } from '../../helpers/test-ids.ts';
import { showOnPage, showPart } from '../show.tsx';

export interface Call {
  readonly path: string;
  readonly input: unknown;
}

export const wangli = { id: testId(70), displayName: '王丽', nameEn: 'Wang Li' };

/** A backend that remembers what it was asked; `answers` by the name of the call, otherwise an empty row; `user` is at the counter. */
export function listen(
  answers: Readonly<Record<string, (input: never) => unknown>> = {},
  user: Pick<SignedInPerson, 'id' | 'permissions'> | null = null,
): readonly Call[] {
  const calls: Call[] = [];
  const known = { 'settlement.payments.receivables': () => ({ rows: [] }), ...answers };
  connectTo({
    call: async (path, input) => {
      const name = path.join('.');
      if (name === 'company.status') return { company: { zone: 'Asia/Shanghai' } };
      if (name === 'people.names') return [wangli];
      if (name === 'people.me') return { user, locked: false };
      const answer = known[name as keyof typeof known] as ((input: never) => unknown) | undefined;
      if (name !== 'settlement.payments.receivables') calls.push({ path: name, input });
      return answer ? await answer(input as never) : {};
    },
  });
  return calls;
}

const catalogues = { common, settlement, orders, attachments };

export function show(children: ReactNode) {
  return showPart(children, catalogues, 'en', new QueryClient({ defaultOptions: { queries: { retry: false } } }));
}

export const showRouted = (children: ReactNode) => showOnPage(children, catalogues);

interface MeanwhileProps<Value> {
  readonly first: Value;
  readonly then: Value;
  readonly children: (value: Value) => ReactNode;
}

/** What the page shows of something, before and after somebody else changed it: one click on the other side. */
export function Meanwhile<Value>({ first, then, children }: MeanwhileProps<Value>) {
  const [value, setValue] = useState(first);
  return (
    <>
      <button type="button" aria-label="theirs" onClick={() => setValue(then)} />
      {children(value)}
    </>
  );
}

interface ReopenedProps {
  readonly children: (onClose: () => void) => ReactNode;
}

/** A panel that is open, and comes again after it was closed. */
export function Reopened({ children }: ReopenedProps) {
  const [open, setOpen] = useState(true);
  return (
    <>
      <button type="button" aria-label="again" onClick={() => setOpen(true)} />
      {open && children(() => setOpen(false))}
    </>
  );
}

export const send = '{Control>}{Enter}{/Control}';

/** Puts text in place of what a field holds: each key of its own is slow where many tests run side by side. */
export async function pasteInto(user: UserEvent, field: HTMLElement, text: string): Promise<void> {
  field.focus();
  if (field instanceof HTMLInputElement) field.select();
  await user.paste(text);
}

/** A refusal as the backend sends it. */
export function refusal(code: string, path?: string, params: Readonly<Record<string, string>> = {}) {
  const issues = path === undefined ? [] : [{ path, code, params }];
  return new ORPCError('REFUSED', { data: { code, params, issues } });
}

/** What the backend says where another version is stored. */
export function conflict(code: string) {
  return new ORPCError('CONFLICT', { data: { code, current: null } });
}
