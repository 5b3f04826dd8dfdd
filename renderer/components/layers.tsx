import { createContext, type ReactNode, use, useLayoutEffect, useMemo } from 'react';

/** Open layers, the last one on top. Only the top one hears keys. */
const open: symbol[] = [];
const LayerContext = createContext<symbol | null>(null);

/** A screen, panel or palette over the page: while it is open, keys of what lies beneath are asleep. */
export function Layer({ children }: { readonly children: ReactNode }) {
  const own = useMemo(() => Symbol('layer'), []);
  useLayoutEffect(() => {
    open.push(own);
    return () => {
      const at = open.indexOf(own);
      if (at >= 0) open.splice(at, 1);
    };
  }, [own]);
  return <LayerContext value={own}>{children}</LayerContext>;
}

/** The layer that a component stands in; `null` is the page itself. */
export function useLayer(): symbol | null {
  return use(LayerContext);
}

export function isOnTop(layer: symbol | null): boolean {
  return (open.at(-1) ?? null) === layer;
}
