import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CustomerHit } from '../../../../shared/contract/customers.ts';
import { checkNote } from '../../../../shared/domain/notes/note.ts';
import type { Note } from '../../../../shared/contract/notes.ts';
import type { Issue } from '../../../../shared/errors/errors.ts';
import { queries } from '../../../api/client.ts';
import { issueText, problemOf } from '../../../api/errors.ts';
import { useHeldBefore, useHold } from '../../../api/held.ts';
import { useTranslate } from '../../../i18n/useLanguage.ts';

/** A note as it is being typed; it began when the phone rang. */
export interface TypedNote {
  /** The same for as long as it is this note: a double key saves once. */
  readonly token: string;
  readonly calledAt: number;
  readonly caller: string;
  readonly phone: string;
  readonly what: string;
  readonly order: string;
  readonly client: { readonly id: string; readonly name: string } | null;
}

function freshNote(): TypedNote {
  const nothing = { caller: '', phone: '', what: '', order: '', client: null };
  return { token: crypto.randomUUID(), calledAt: Date.now(), ...nothing };
}

/** What is typed waits for its person until it is saved, through Escape, lock and switch. */
export function useNoteForm(onSaved: (note: Note) => void) {
  const translate = useTranslate();
  const before = useHeldBefore<TypedNote>('quick note');
  const [typed, setTyped] = useState(() => before ?? freshNote());
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const dirty = [typed.caller, typed.phone, typed.what, typed.order].some((text) => text !== '');
  const letGo = useHold('quick note', typed, dirty || typed.client !== null);
  const save = useMutation(
    queries.notes.save.mutationOptions({
      onSuccess: (note) => {
        letGo();
        onSaved(note);
      },
      onError: (error) => setIssues(problemOf(error).issues),
    }),
  );
  return {
    typed,
    busy: save.isPending,
    error: issues.length > 0 ? null : save.error,
    put: (patch: Partial<TypedNote>) => {
      setTyped((now) => ({ ...now, ...patch }));
      setIssues([]);
    },
    /** Of a client whom nobody has called himself yet, his own contact calls. */
    choose: ({ id, nameZh, contact, phone }: CustomerHit) =>
      setTyped((now) => ({
        ...now,
        client: { id, name: nameZh },
        caller: now.caller || contact,
        phone: now.phone || phone,
      })),
    wrong: (path: string) => {
      const issue = issues.find((one) => one.path === path);
      return issue && issueText(issue, translate);
    },
    submit: () => {
      const found = checkNote(typed, Date.now());
      setIssues(found);
      const { order, client, ...rest } = typed;
      if (found.length > 0 || save.isPending) return;
      save.mutate({ ...rest, orderText: order, customerId: client?.id ?? null });
    },
  };
}
