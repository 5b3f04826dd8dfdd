import { create } from 'zustand';
import type { PromiseKind } from '../../shared/domain/promises/promise.ts';
import type { RequestKind } from '../../shared/domain/requests/request.ts';

/** What a note, a promise or a request is about. */
export interface CaseAbout {
  readonly orderId: string | null;
  readonly noteId: string | null;
  readonly reportId: string | null;
}

/** With what a promise begins. */
export interface PromiseStart {
  readonly about: CaseAbout;
  readonly person?: string;
  readonly phone?: string;
  readonly kind?: PromiseKind;
  /** The kept promise that it follows. */
  readonly after?: string;
}

/** A panel that opens from anywhere, over whatever is on the screen. */
export type AnywherePanel =
  | { readonly panel: 'note' }
  | { readonly panel: 'counters' }
  | { readonly panel: 'promise'; readonly start: PromiseStart }
  | { readonly panel: 'ask'; readonly kind: RequestKind; readonly about: CaseAbout };

const useStore = create<{ readonly shown: AnywherePanel | null }>(() => ({ shown: null }));

export function useAnywhere(): AnywherePanel | null {
  return useStore(({ shown }) => shown);
}

/** A note on its way stays: its panel is there already. */
export function openAnywhere(shown: AnywherePanel): void {
  useStore.setState((now) => (shown.panel === 'note' && now.shown?.panel === 'note' ? now : { shown }));
}

export function closeAnywhere(): void {
  useStore.setState({ shown: null });
}

export const aboutNothing: CaseAbout = { orderId: null, noteId: null, reportId: null };

/** What the page on the screen is about, by its address: an order, a report, a note. */
export function aboutHere(address: string): CaseAbout {
  const idAfter = (before: string) => new RegExp(`${before}([0-9a-f-]{36})`).exec(address)?.[1] ?? null;
  return { orderId: idAfter('/orders/'), noteId: idAfter('[?&]note='), reportId: idAfter('/reports/') };
}
