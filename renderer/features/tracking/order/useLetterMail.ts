import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Partner, Shipment } from '../../../../shared/contract/tracking.ts';
import type { Language, SheetLanguage } from '../../../../shared/i18n/languages.ts';
import { queries } from '../../../api/client.ts';
import { issueText, problemOf } from '../../../api/errors.ts';
import { toast } from '../../../components/toasts.tsx';
import { useTranslate } from '../../../i18n/useLanguage.ts';

/** The e-mail that carries a consignment letter, as it is being written. */
export function useLetterMail({ id }: Shipment, contacts: Partner['contacts'], onDone: () => void) {
  const { t } = useTranslation('tracking');
  const translate = useTranslate();
  const [to, setTo] = useState({ name: contacts[0]?.name ?? '', address: contacts[0]?.email ?? '' });
  const [language, setLanguage] = useState<Language>('zh-CN');
  const [sheetLanguage, setSheetLanguage] = useState<SheetLanguage>('zh-CN');
  const [edits, setEdits] = useState<Readonly<Record<string, string>>>({});
  const [token] = useState(() => crypto.randomUUID());
  const cover = useQuery(queries.tracking.letterCover.queryOptions({ input: { id, language } }));
  const mail = useMutation(
    queries.tracking.mailLetter.mutationOptions({
      onSuccess: () => {
        toast('done', t('letter.mailDone', { name: to.name || to.address }));
        onDone();
      },
    }),
  );
  const issue = mail.error ? problemOf(mail.error).issues.find(({ path }) => path === 'address') : undefined;
  const valueOf = (name: 'subject' | 'text') => edits[`${name} ${language}`] ?? cover.data?.[name] ?? '';
  return {
    to,
    language,
    sheetLanguage,
    cover,
    mail,
    valueOf,
    setLanguage,
    setSheetLanguage,
    wrongAddress: issue && issueText(issue, translate),
    edit: (name: 'subject' | 'text', value: string) => setEdits((now) => ({ ...now, [`${name} ${language}`]: value })),
    /** A known name brings its address. */
    putName: (name: string) =>
      setTo(({ address }) => ({ name, address: contacts.find((one) => one.name === name)?.email ?? address })),
    putAddress: (address: string) => {
      setTo(({ name }) => ({ name, address }));
      mail.reset();
    },
    submit: () => {
      if (!cover.data || mail.isPending) return;
      const words = { subject: valueOf('subject'), text: valueOf('text') };
      mail.mutate({ id, revision: cover.data.revision, token, ...to, language, sheetLanguage, ...words });
    },
  };
}

export type LetterInHand = ReturnType<typeof useLetterMail>;
