import { type ExceptionKind, exceptionKinds } from '../../../../shared/domain/exceptions/values.ts';

/** The list as its address says it; without a view what is open. */
export interface ExceptionsSearch {
  readonly view?: 'closed' | undefined;
  readonly kind?: ExceptionKind | undefined;
  readonly text?: string | undefined;
}

/** Reads an address; whatever makes no sense in it is passed over. */
export function readExceptionsSearch({ view, kind, text }: Readonly<Record<string, unknown>>): ExceptionsSearch {
  return {
    view: view === 'closed' ? view : undefined,
    kind: exceptionKinds.find((one) => one === kind),
    text: typeof text === 'string' && text ? text.slice(0, 200) : undefined,
  };
}
