import { create } from 'zustand';

/** What lies over the page by the person's own wish. The lock is the session's, not kept here. */
export type Cover = 'switch' | 'palette' | null;

interface CoverStore {
  readonly cover: Cover;
}

const useStore = create<CoverStore>(() => ({ cover: null }));

export function useCover(): Cover {
  return useStore(({ cover }) => cover);
}

export function openCover(cover: Exclude<Cover, null>): void {
  useStore.setState({ cover });
}

export function closeCover(): void {
  useStore.setState({ cover: null });
}
