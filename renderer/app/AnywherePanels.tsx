import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import { queries } from '../api/client.ts';
import { useMay } from '../api/session.ts';
import { closeAnywhere, openAnywhere, useAnywhere } from '../components/anywhere.ts';
import { isComposing } from '../components/useShortcut.ts';

const NotePanel = lazy(async () => ({ default: (await import('../features/notes/panel/NotePanel.tsx')).NotePanel }));
const PromisePanel = lazy(async () => ({
  default: (await import('../features/promises/panels/PromisePanel.tsx')).PromisePanel,
}));
const CountersPanel = lazy(async () => ({
  default: (await import('../features/presence/CountersPanel.tsx')).CountersPanel,
}));
const AskPanel = lazy(async () => ({ default: (await import('../features/requests/panels/AskPanel.tsx')).AskPanel }));

/** Panels that open over every page, form and panel, which stay as they are beneath. */
export function AnywherePanels() {
  const locked = useQuery(queries.people.me.queryOptions()).data?.locked ?? false;
  const shown = useAnywhere();
  useNoteKey(!locked);
  useEffect(() => closeAnywhere, []);
  if (!shown || locked) return null;
  return (
    <Suspense>
      {shown.panel === 'note' && <NotePanel onClose={closeAnywhere} />}
      {shown.panel === 'counters' && <CountersPanel onClose={closeAnywhere} />}
      {shown.panel === 'promise' && <PromisePanel start={shown.start} onClose={closeAnywhere} />}
      {shown.panel === 'ask' && <AskPanel kind={shown.kind} about={shown.about} onClose={closeAnywhere} />}
    </Suspense>
  );
}

/** The phone rings whatever lies over the page: this key alone is heard under panels and covers, but not under a lock. */
function useNoteKey(on: boolean): void {
  const may = useMay()('notes.write');
  useEffect(() => {
    if (!on || !may) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.shiftKey || isComposing(event)) return;
      event.preventDefault();
      openAnywhere({ panel: 'note' });
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [on, may]);
}
