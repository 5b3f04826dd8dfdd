import { useQuery, useQueryClient } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { SignedInPerson } from '../../shared/contract/people.ts';
import { queries } from '../api/client.ts';
import { followChanges } from '../api/live.ts';
import { zoneOf } from '../api/session.ts';
import { Toasts } from '../components/toasts.tsx';
import { CounterCover } from '../features/people/CounterCover.tsx';
import { LogInPage } from '../features/people/LogInPage.tsx';
import { useIdleLock } from '../features/people/useIdleLock.ts';
import { closeCover, useCover } from './cover.ts';
import { router } from './router.tsx';
import { Starting } from './Starting.tsx';

const SetupPage = lazy(async () => ({ default: (await import('../features/company/SetupPage.tsx')).SetupPage }));
const FirstPassword = lazy(async () => ({
  default: (await import('../features/people/FirstPassword.tsx')).FirstPassword,
}));

/** Set-up, log-in, lock or the counter: what this window may show. */
export function App() {
  const status = useQuery(queries.company.status.queryOptions({ retry: false, refetchInterval: whileFailing }));
  const me = useQuery(queries.people.me.queryOptions({ retry: false, refetchInterval: whileFailing }));
  if (!status.data || !me.data) return <Starting failed={status.isError || me.isError} />;
  return (
    <Suspense fallback={<Starting failed={false} />}>
      <Screen
        key={zoneOf(status.data.company)}
        needsSetup={status.data.needsSetup}
        person={me.data.user}
        locked={me.data.locked}
      />
      <Toasts of={me.data.locked ? null : (me.data.user?.id ?? null)} />
    </Suspense>
  );
}

interface ScreenProps {
  readonly needsSetup: boolean;
  readonly person: SignedInPerson | null;
  readonly locked: boolean;
}

function Screen({ needsSetup, person, locked }: ScreenProps) {
  if (needsSetup) return <SetupPage />;
  if (!person) return <LogInPage />;
  if (person.mustChangePassword && !locked) return <FirstPassword key={person.id} />;
  return <Counter key={person.id} person={person} locked={locked} />;
}

/** The signed-in counter; while locked the page stays mounted, so that nothing typed is lost. */
function Counter({ person, locked }: { readonly person: SignedInPerson; readonly locked: boolean }) {
  // A window that was locked when it was loaded shows nothing before the first unlock.
  const [opened, setOpened] = useState(!locked);
  if (!locked && !opened) setOpened(true);
  const cover = useCover();
  useLive(!locked);
  useIdleLock(!locked);
  useEffect(() => closeCover, []);
  // A page that guards typed text may have held the way home back while its person left.
  useEffect(() => router.history.replace(location.hash.slice(1) || '/', {}, { ignoreBlocker: true }), []);
  useEffect(() => {
    if (locked) closeCover();
  }, [locked]);
  return (
    <>
      {opened && (
        <div style={{ visibility: locked ? 'hidden' : undefined, height: '100%' }}>
          <RouterProvider router={router} />
        </div>
      )}
      {locked && <CounterCover mode="locked" person={person} />}
      {!locked && cover === 'switch' && <CounterCover mode="switch" person={person} onCancel={closeCover} />}
    </>
  );
}

function useLive(on: boolean): void {
  const client = useQueryClient();
  useEffect(() => (on ? followChanges(client) : undefined), [client, on]);
}

/** Until the backend answers, asks again every two seconds. */
function whileFailing(query: { readonly state: { readonly data: unknown } }): number | false {
  return query.state.data === undefined ? 2_000 : false;
}
