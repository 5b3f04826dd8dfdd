import { createContext, type ReactNode, use, useLayoutEffect, useMemo } from 'react';

interface OpenLayer {
  readonly id: symbol;
  readonly covers: boolean;
}

/** Open layers, the last one on top. Only the top one hears keys. */
const open: OpenLayer[] = [];
const LayerContext = createContext<symbol | null>(null);

interface LayerProps {
  /** It lies over panels too, as the lock does, and takes every key. */
  readonly covers?: boolean;
  readonly children: ReactNode;
}

/** A screen, panel or palette over the page: while it is open, keys of what lies beneath are asleep. */
export function Layer({ covers = false, children }: LayerProps) {
  const own = useMemo(() => Symbol('layer'), []);
  useLayoutEffect(() => {
    open.push({ id: own, covers });
    return () => {
      const at = open.findIndex(({ id }) => id === own);
      if (at >= 0) open.splice(at, 1);
    };
  }, [own, covers]);
  return <LayerContext value={own}>{children}</LayerContext>;
}

/** The layer that a component stands in; `null` is the page itself. */
export function useLayer(): symbol | null {
  return use(LayerContext);
}

export function isOnTop(layer: symbol | null): boolean {
  return (open.at(-1)?.id ?? null) === layer;
}

/** Whether nothing lies over the page but its own panels. */
export function isUncovered(): boolean {
  return !open.some(({ covers }) => covers);
}
