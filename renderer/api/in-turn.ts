import { type QueryClient, useMutation, type UseMutationOptions, useQueryClient } from '@tanstack/react-query';

/** So long after an act of one's own the screen may still show the version of before, in ms. */
const fresh = 5_000;

interface Raised {
  readonly from: number;
  readonly to: number;
  readonly at: number;
}

/** Acts of this window by what they are about: those that run, and what they raised its version to. */
interface Turns {
  readonly running: Map<string, Promise<unknown>>;
  readonly raised: Map<string, Raised>;
}

const turnsOf = new WeakMap<QueryClient, Turns>();

/**
 * A mutation of something that has a version. What one did oneself is no conflict: an act waits until the one before on
 * the same thing is answered, and goes out with the version that this made of the one on screen. What anybody else
 * changed is still told of.
 */
export function useAct<Output, Input>(options: UseMutationOptions<Output, Error, Input>) {
  const client = useQueryClient();
  const { mutationFn } = options;
  return useMutation({
    ...options,
    ...(mutationFn && {
      mutationFn: (input: Input, context: Parameters<typeof mutationFn>[1]) =>
        inTurn(turnsIn(client), input, (now) => mutationFn(now, context)),
    }),
  });
}

async function inTurn<Output, Input>(
  turns: Turns,
  input: Input,
  act: (input: Input) => Promise<Output>,
): Promise<Output> {
  const { id, version } = subjectOf(input);
  if (id === null) return act(input);
  const before = turns.running.get(id);
  const turn = (async () => {
    await before;
    const sent = version === null ? null : raisedFrom(turns.raised.get(id), version);
    const output = await act(sent === version ? input : { ...input, version: sent });
    hear(turns, id, sent, output);
    return output;
  })();
  const settled = turn.catch(() => null).finally(() => turns.running.get(id) === settled && turns.running.delete(id));
  turns.running.set(id, settled);
  return turn;
}

/** The version that one's own acts made of the one that is shown. */
function raisedFrom(raised: Raised | undefined, version: number): number {
  if (!raised || Date.now() - raised.at > fresh) return version;
  return raised.from <= version && version < raised.to ? raised.to : version;
}

function hear({ raised }: Turns, id: string, sent: number | null, output: unknown): void {
  const { id: answered, version: to } = subjectOf(output);
  if (answered !== id || to === null) return;
  // Who acted without a version knows of no more than his own change.
  const from = sent ?? to - 1;
  const known = raised.get(id);
  if (from < to) raised.set(id, { from: known?.to === from ? known.from : from, to, at: Date.now() });
}

function subjectOf(value: unknown): { readonly id: string | null; readonly version: number | null } {
  const { id, version } = (value ?? {}) as { readonly id?: unknown; readonly version?: unknown };
  return { id: typeof id === 'string' ? id : null, version: typeof version === 'number' ? version : null };
}

function turnsIn(client: QueryClient): Turns {
  const turns = turnsOf.get(client) ?? { running: new Map(), raised: new Map() };
  turnsOf.set(client, turns);
  return turns;
}
