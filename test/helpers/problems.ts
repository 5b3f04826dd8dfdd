import { ORPCError } from '@orpc/client';

export interface Problem {
  /** REFUSED, CONFLICT, FORBIDDEN ... */
  readonly kind: string;
  /** Our own code, as in `orders.alreadyConfirmed`. */
  readonly code: string;
  readonly data: Record<string, unknown>;
}

/** What a call was answered with instead of a result; fails when it was not refused at all. */
export async function problemOf(call: Promise<unknown>): Promise<Problem> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error;
    const data = (error.data ?? {}) as Record<string, unknown>;
    const { code } = data;
    return { kind: String(error.code), code: typeof code === 'string' ? code : '', data };
  }
  throw new Error('The call was answered, not refused');
}

/** What was wrong with the input, each as its field and its code. */
export function issuesOf({ data }: Problem): readonly string[] {
  const issues = (data['issues'] ?? []) as readonly { readonly path: string; readonly code: string }[];
  return issues.map(({ path, code }) => `${path} ${code}`);
}
