import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { ReviewIssue } from '../../../../shared/domain/orders/findings.ts';
import { type FormState, type FormStore, shownIssue } from './form-store.ts';
import { textAt, valueAt } from './paths.ts';
import type { FormSession } from './sessions.ts';

export const FormContext = createContext<FormSession | null>(null);

export function useFormSession(): FormSession {
  const session = useContext(FormContext);
  if (!session) throw new Error('A field of the order form stands outside its form');
  return session;
}

export function useFormStore(): FormStore {
  return useFormSession().store;
}

/** A part of the form's state; only those who show that part are drawn again when it changes. */
export function useFormState<T>(select: (state: FormState) => T): T {
  return useStore(useFormStore(), select);
}

export function useText(path: string): string {
  return useFormState((state) => textAt(state.form, path));
}

export function useFlag(path: string): boolean {
  return useFormState((state) => valueAt(state.form, path) === true);
}

export function useIssue(path: string): ReviewIssue | undefined {
  return useFormState((state) => shownIssue(state, path));
}
