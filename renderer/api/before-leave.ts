import { useEffect, useRef } from 'react';

type Save = () => Promise<unknown>;
const saves = new Set<Save>();

/** Longest time that a lock or a switch waits for pages to save, in ms. */
const patience = 1_500;

/**
 * Called before the counter locks, is switched or signed out, while the person may still write:
 * a page that holds typed text saves it here.
 */
export function useSaveBeforeLeaving(save: Save): void {
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  useEffect(() => {
    const call: Save = () => latest.current();
    saves.add(call);
    return () => {
      saves.delete(call);
    };
  }, []);
}

/** Lets every page save; a page that fails or dawdles does not keep the counter open. */
export async function saveEverything(): Promise<void> {
  const all = Promise.allSettled([...saves].map((save) => save()));
  await Promise.race([all, new Promise((resolve) => setTimeout(resolve, patience))]);
}
