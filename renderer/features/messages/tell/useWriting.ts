import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageDraft, OrderPerson } from '../../../../shared/contract/messages.ts';
import { isReachable } from '../../../../shared/domain/mail/check-message.ts';
import type { Channel } from '../../../../shared/domain/mail/message.ts';
import { partiesOf, type Party, type ToldPurpose } from '../../../../shared/domain/messages/purposes.ts';
import type { Issue } from '../../../../shared/errors/errors.ts';
import type { Language } from '../../../../shared/i18n/languages.ts';
import { queries } from '../../../api/client.ts';
import { issueText, problemOf } from '../../../api/errors.ts';
import { toast } from '../../../components/toasts.tsx';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import { firstParty, personFor } from '../form/typed-contact.ts';
import { type Edit, useEdits } from './useEdits.ts';

interface Recipient {
  readonly party: Party;
  readonly name: string;
  readonly address: string;
}

export interface Writing {
  readonly orderId: string;
  readonly people: readonly OrderPerson[];
  readonly purpose: ToldPurpose;
  readonly language: Language;
  readonly channel: Channel;
}

/** A message being written: to whom, and the template with what was made of it. */
export function useWriting(writing: Writing, draft: MessageDraft | undefined, onDone: () => void) {
  const { orderId, people, purpose, language, channel } = writing;
  const [chosen, setChosen] = useState<Recipient | null>(null);
  const { edit, write, ...edits } = useEdits(`message ${orderId} ${channel}`, `${purpose} ${language}`);
  const usual = personFor(purpose, people);
  const to = chosen ?? (usual ? recipientOf(usual, channel) : { party: firstParty(purpose), name: '', address: '' });
  const message = {
    to,
    subject: edit.subject ?? draft?.subject ?? '',
    text: edit.text ?? (channel === 'email' ? draft?.text : draft?.short) ?? '',
  };
  const sending = useSending(writing, message, () => {
    edits.letGo();
    onDone();
  });
  const choose = (recipient: Recipient) => {
    setChosen(recipient);
    sending.forget();
  };
  return {
    ...message,
    ...edits,
    ...sending,
    choose: (person: OrderPerson) => choose(recipientOf(person, channel)),
    address: (patch: Partial<Recipient>) => choose({ ...to, ...patch }),
    write: (patch: Edit) => {
      write(patch);
      sending.forget();
    },
  };
}

interface Message {
  readonly to: Recipient;
  readonly subject: string;
  readonly text: string;
}

function useSending({ orderId, purpose, language, channel }: Writing, { to, ...words }: Message, onSent: () => void) {
  const { t } = useTranslation('messages');
  const translate = useTranslate();
  const [token] = useState(() => crypto.randomUUID());
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const send = useMutation(
    queries.messages.send.mutationOptions({
      onSuccess: () => {
        toast('done', t('tell.done', { person: to.name || to.address }));
        onSent();
      },
      onError: (error) => setIssues(problemOf(error).issues),
    }),
  );
  return {
    send,
    /** Each thing that is wrong stands at its field. */
    noted: issues.length > 0,
    forget: () => setIssues([]),
    wrong: (path: string) => {
      const issue = issues.find((one) => one.path === path);
      return issue && issueText(issue, translate);
    },
    submit: () => {
      const code = channel === 'email' ? 'messages.emailWrong' : 'messages.mobileWrong';
      const found = isReachable(channel, to.address) ? [] : [{ path: 'address', code }];
      setIssues(found);
      if (found.length > 0 || send.isPending) return;
      const party = partiesOf[purpose].includes(to.party) ? to.party : firstParty(purpose);
      send.mutate({ orderId, purpose, language, channel, ...to, party, ...words, token });
    },
  };
}

function recipientOf({ party, name, phone, email }: OrderPerson, channel: Channel): Recipient {
  return { party, name, address: channel === 'email' ? email : phone };
}
