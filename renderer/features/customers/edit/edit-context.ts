import { createContext, use } from 'react';
import type { CustomerForm } from './form.ts';

export interface Editing {
  readonly form: CustomerForm;
  readonly onChange: (form: CustomerForm) => void;
  readonly readOnly: boolean;
  /** The sentence to show at a field, if it was left or refused. */
  readonly issueAt: (path: string) => string | undefined;
  readonly leave: (path: string) => void;
}

export const EditContext = createContext<Editing | null>(null);

export function useEditing(): Editing {
  const editing = use(EditContext);
  if (!editing) throw new Error('A field outside the editor');
  return editing;
}
