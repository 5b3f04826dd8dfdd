import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../../../shared/contract/orders.ts';
import { checkContact } from '../../../../shared/domain/messages/contact.ts';
import type { Issue } from '../../../../shared/errors/errors.ts';
import { queries } from '../../../api/client.ts';
import { issueText, problemOf } from '../../../api/errors.ts';
import { useHeldBefore, useHold } from '../../../api/held.ts';
import { useZone } from '../../../api/session.ts';
import { toast } from '../../../components/toasts.tsx';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import { readContact, type TypedContact } from './typed-contact.ts';

type Logged = Pick<Order, 'id' | 'confirmedAt'>;

/** A contact being typed, `about` being what the form is for; what was typed and not logged is there again when the form comes back. */
export function useContact(order: Logged, about: string, first: () => TypedContact, onDone: () => void) {
  const { t } = useTranslation('messages');
  const translate = useTranslate();
  const zone = useZone();
  const held = `contact ${order.id} ${about}`;
  const before = useHeldBefore<TypedContact>(held);
  const [typed, setTyped] = useState(() => before ?? first());
  const [touched, setTouched] = useState(before !== null);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const letGo = useHold(held, typed, touched);
  const log = useMutation(
    queries.messages.contacts.log.mutationOptions({
      onSuccess: ({ person }) => {
        letGo();
        toast('done', t('log.done', { person }));
        onDone();
      },
      onError: (error) => setIssues(problemOf(error).issues),
    }),
  );
  /** `fixed` is what the place decides and not the form. */
  const submit = (fixed: Partial<TypedContact> = {}) => {
    const { form, issues: unread } = readContact({ ...typed, ...fixed }, zone);
    const found = [...unread, ...checkContact(form, { now: Date.now(), confirmedAt: order.confirmedAt })];
    const once = found.filter(({ path }, index) => found.findIndex((one) => one.path === path) === index);
    setIssues(once);
    if (once.length === 0 && !log.isPending) log.mutate({ ...form, orderId: order.id });
  };
  return {
    typed,
    log,
    submit,
    /** Each thing that is wrong stands at its field. */
    noted: issues.length > 0,
    put: (patch: Partial<TypedContact>) => {
      setTyped((now) => ({ ...now, ...patch }));
      setTouched(true);
      setIssues([]);
    },
    wrong: (path: string) => {
      const issue = issues.find((one) => one.path === path);
      return issue && issueText(issue, translate);
    },
  };
}

export type ContactInHand = ReturnType<typeof useContact>;
