import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { kindOf } from '../../../../shared/domain/orders/job-types.ts';
import { api } from '../../../api/client.ts';
import { useSaveBeforeLeaving } from '../../../api/before-leave.ts';
import { usePerson, useZone } from '../../../api/session.ts';
import { type FormSession, heldSession, holdSession, startSession } from './sessions.ts';

interface Loaded {
  readonly session: FormSession | null;
  readonly error: unknown;
}

/** The session of the draft in the address (`undefined`: a new order), for as long as the page shows it. */
export function useDraftSession(draftId: string | undefined): Loaded & { reload(): void } {
  const personId = usePerson()?.id ?? '';
  const zone = useZone();
  const navigate = useNavigate();
  const [loaded, setLoaded] = useState<Loaded>({ session: null, error: null });
  const [round, setRound] = useState(0);
  const shown = useRef<FormSession | null>(null);
  useEffect(() => {
    let gone = false;
    const show = (session: FormSession | null, error: unknown = null) => {
      if (gone) return;
      shown.current = session;
      setLoaded({ session, error });
    };
    const facts = {
      personId,
      zone,
      onCreated: ({ id }: { id: string }) => {
        if (shown.current?.store.getState().draftId !== id) return;
        void navigate({ to: '/drafts/$id', params: { id }, replace: true });
      },
    };
    const current = shown.current;
    // The new order on screen has just become this draft: nothing to load, the cursor stays where it is.
    if (current && draftId && current.personId === personId && current.store.getState().draftId === draftId) return;
    const held = draftId ? heldSession(personId, draftId) : undefined;
    if (held || !draftId) show(held ?? startSession(null, { ...facts, amends: null }));
    else {
      show(null);
      load(draftId).then(
        ({ draft, amends }) => show(gone ? null : startSession(draft, { ...facts, amends })),
        (error: unknown) => show(null, error),
      );
    }
    return () => {
      gone = true;
    };
  }, [draftId, personId, zone, navigate, round]);
  useEffect(
    () => () => {
      shown.current = null;
    },
    [],
  );
  useLeaving(loaded.session);
  return { ...loaded, reload: () => setRound((before) => before + 1) };
}

async function load(draftId: string) {
  const draft = await api.orders.drafts.get({ id: draftId });
  const order = draft.amendsOrderId ? await api.orders.get({ id: draft.amendsOrderId }) : null;
  return { draft, amends: order && { kind: kindOf(order.jobType) } };
}

/** Saves at every way out: another page, another window, the lock, the end. */
function useLeaving(session: FormSession | null): void {
  useSaveBeforeLeaving(async () => session?.keeper.flush());
  useEffect(() => {
    if (!session) return;
    const flush = () => void session.keeper.flush();
    const onHide = () => {
      if (document.visibilityState === 'hidden') flush();
    };
    window.addEventListener('blur', flush);
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', onHide);
    const release = holdSession(session);
    // A session held from before goes on where it was interrupted.
    session.keeper.retry();
    return () => {
      window.removeEventListener('blur', flush);
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', onHide);
      void release();
    };
  }, [session]);
}
