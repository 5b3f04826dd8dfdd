import type { SignedInPerson } from '../../shared/contract/people.ts';
import { showLanguage } from '../i18n/i18n.ts';
import { saveEverything } from './before-leave.ts';
import { api, queries } from './client.ts';
import { addressToGoOn } from './held.ts';
import { queryClient } from './query-client.ts';

const meKey = () => queries.people.me.queryKey();

/** Leaves the screen: what was typed is saved first and stays mounted beneath the lock. */
export async function lock(): Promise<void> {
  await saveEverything();
  await api.people.lock();
  queryClient.setQueryData(meKey(), (me) => me && { ...me, locked: true });
}

/** The same person is back: everything on screen is fetched again. */
export async function unlock(password: string): Promise<void> {
  const person = await api.people.unlock({ password });
  enter(person);
  void queryClient.invalidateQueries();
}

export async function logIn(userName: string, password: string): Promise<void> {
  enter(await api.people.logIn({ userName, password }));
}

/** The same two by a PIN of this workstation. */
export async function unlockByPin(pin: string): Promise<void> {
  enter(await api.people.unlockByPin({ pin }));
  void queryClient.invalidateQueries();
}

export async function switchByPin(userName: string, pin: string): Promise<void> {
  if (queryClient.getQueryData(meKey())?.locked === false) await saveEverything();
  enter(await api.people.switchByPin({ userName, pin }));
}

/** Another person takes the counter over; nothing of the former one stays in the window. */
export async function switchTo(userName: string, password: string): Promise<void> {
  if (queryClient.getQueryData(meKey())?.locked === false) await saveEverything();
  enter(await api.people.switchTo({ userName, password }));
}

export async function logOut(): Promise<void> {
  await saveEverything();
  await api.people.logOut();
  forget();
  queryClient.setQueryData(meKey(), { user: null, locked: false });
}

/** Changes the language of this person, here and for his next log-in. */
export async function chooseLanguage(language: SignedInPerson['language']): Promise<void> {
  await showLanguage(language);
  const me = queryClient.getQueryData(meKey());
  if (!me?.user || me.locked || me.user.mustChangePassword) return;
  queryClient.setQueryData(meKey(), { ...me, user: { ...me.user, language } });
  await api.people.setLanguage({ language });
}

function enter(person: SignedInPerson): void {
  const before = queryClient.getQueryData(meKey())?.user?.id;
  if (before !== person.id) {
    forget();
    location.hash = addressToGoOn(person.id);
  }
  queryClient.setQueryData(meKey(), { user: person, locked: false });
  void showLanguage(person.language);
}

/** Everything that was fetched for the former person, except what a window may know without one. */
function forget(): void {
  const known = queries.people.knownUsers.queryKey();
  const open = new Set(
    [queries.people.me.queryKey(), queries.company.status.queryKey(), known].map((key) => JSON.stringify(key)),
  );
  queryClient.removeQueries({ predicate: ({ queryKey }) => !open.has(JSON.stringify(queryKey)) });
  // The log-in page may be waiting for it already: a query that is taken away is never answered.
  void queryClient.invalidateQueries({ queryKey: known });
  location.hash = '#/';
}
