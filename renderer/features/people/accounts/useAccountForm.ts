import { useMutation } from '@tanstack/react-query';
import { Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from '../../../../shared/contract/people.ts';
import type { Role } from '../../../../shared/domain/people/roles.ts';
import type { Language, SheetLanguage } from '../../../../shared/i18n/languages.ts';
import { api } from '../../../api/client.ts';
import { fieldErrors, problemOf } from '../../../api/errors.ts';
import { useLanguage, useTranslate } from '../../../i18n/useLanguage.ts';

export interface AccountValues {
  readonly userName: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly roles: Role[];
  readonly language: Language;
  readonly email: string;
  readonly phone: string;
  readonly mailLanguage: SheetLanguage;
  readonly active: boolean;
  /** Why no exam is needed; only asked for where it is. */
  readonly experience?: string;
  readonly password?: string;
}

/** Creates or changes an account; the version is that of the row the panel was opened with. */
export function useAccountForm(account: Account | null, onDone: (said: string) => void) {
  const { t } = useTranslation('people');
  const translate = useTranslate();
  const language = useLanguage();
  const [form] = Form.useForm<AccountValues>();
  const [opened] = useState(account);
  const save = useMutation({
    mutationFn: ({ active, password = '', ...typed }: AccountValues) => {
      const input = { ...typed, nameEn: typed.nameEn ?? '' };
      return opened
        ? api.people.updateAccount({ ...input, active, id: opened.id, version: opened.version })
        : api.people.createAccount({ ...input, password });
    },
    onSuccess: ({ userName }) => onDone(t(account ? 'accounts.saved' : 'accounts.created', { userName })),
    onError: (error) => {
      form.setFields(fieldErrors(problemOf(error), translate) as Parameters<typeof form.setFields>[0]);
    },
  });
  const first: Partial<AccountValues> = opened ?? {
    nameEn: '',
    roles: ['csTrainee'],
    language,
    email: '',
    phone: '',
    mailLanguage: language,
    active: true,
  };
  return { form, first, save, submit: (values: AccountValues) => save.mutate(values) };
}
