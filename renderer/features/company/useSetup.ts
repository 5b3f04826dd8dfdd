import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SetupInput } from '../../../shared/contract/company.ts';
import { isPasswordStrong } from '../../../shared/domain/people/passwords.ts';
import { isUserName } from '../../../shared/domain/people/user-names.ts';
import { api, queries } from '../../api/client.ts';
import { problemOf } from '../../api/errors.ts';
import { logIn } from '../../api/session-acts.ts';
import { type Typed, type TypedForm, useTyped } from '../../components/useTyped.ts';
import { currentLanguage } from '../../i18n/i18n.ts';
import { isPhoneLine, isPrefix } from './checks.ts';
import { defaultCentres } from './default-centres.ts';

const optional = ['addressZh', 'addressEn', 'phone', 'administrator.nameEn'] as const;
const needed = [
  'nameZh',
  'nameEn',
  'dispatch.nameZh',
  'dispatch.nameEn',
  'dispatch.numberPrefix',
  'freight.nameZh',
  'freight.nameEn',
  'freight.numberPrefix',
  'administrator.userName',
  'administrator.nameZh',
  'administrator.password',
  'again',
] as const;

export type SetupName = (typeof optional)[number] | (typeof needed)[number];
export type SetupForm = TypedForm<SetupName>;

/** The set-up form and what happens with it: the company is made and its administrator signed in. */
export function useSetup() {
  const client = useQueryClient();
  const form = useTyped<SetupName>(useState(firstValues)[0], checkField);
  const setUp = useMutation({
    mutationFn: async (values: Typed<SetupName>) => {
      const input = inputOf(values);
      await api.company.setup(input);
      await logIn(input.administrator.userName, input.administrator.password);
      await client.invalidateQueries({ queryKey: queries.company.status.key() });
    },
    onError: (error) => form.answer(problemOf(error).issues),
  });
  const submit = () => {
    if (form.check()) setUp.mutate(form.values);
    else focusFirstWrong();
  };
  const shown = setUp.error && problemOf(setUp.error).issues.length === 0 ? setUp.error : null;
  return { form, submit, isPending: setUp.isPending, error: shown };
}

function firstValues(): Typed<SetupName> {
  const empty = Object.fromEntries([...optional, ...needed].map((name) => [name, ''])) as Record<SetupName, string>;
  const { dispatch, freight } = defaultCentres;
  return {
    ...empty,
    'dispatch.nameZh': dispatch.nameZh,
    'dispatch.nameEn': dispatch.nameEn,
    'dispatch.numberPrefix': dispatch.numberPrefix,
    'freight.nameZh': freight.nameZh,
    'freight.nameEn': freight.nameEn,
    'freight.numberPrefix': freight.numberPrefix,
    'administrator.userName': 'admin',
  };
}

/** Key of the sentence, or `null` when the field is right. */
function checkField(name: SetupName, values: Typed<SetupName>): string | null {
  const value = values[name];
  if (!optional.some((one) => one === name) && !value.trim()) return 'missing';
  switch (name) {
    case 'phone':
      return isPhoneLine(value) ? null : 'phone';
    case 'dispatch.numberPrefix':
      return isPrefix(value) ? null : 'prefix';
    case 'freight.numberPrefix':
      if (!isPrefix(value)) return 'prefix';
      return value === values['dispatch.numberPrefix'] ? 'samePrefix' : null;
    case 'administrator.userName':
      return isUserName(value) ? null : 'userName';
    case 'administrator.password':
      return isPasswordStrong(value, values['administrator.userName']) ? null : 'password';
    case 'again':
      return value === values['administrator.password'] ? null : 'notTheSame';
    default:
      return null;
  }
}

function inputOf(values: Typed<SetupName>): SetupInput {
  const centre = (kind: 'dispatch' | 'freight') => ({
    nameZh: values[`${kind}.nameZh`],
    nameEn: values[`${kind}.nameEn`],
    numberPrefix: values[`${kind}.numberPrefix`],
  });
  return {
    nameZh: values.nameZh,
    nameEn: values.nameEn,
    addressZh: values.addressZh,
    addressEn: values.addressEn,
    phone: values.phone,
    dispatch: centre('dispatch'),
    freight: centre('freight'),
    administrator: {
      userName: values['administrator.userName'],
      nameZh: values['administrator.nameZh'],
      nameEn: values['administrator.nameEn'],
      password: values['administrator.password'],
      language: currentLanguage(),
    },
  };
}

function focusFirstWrong(): void {
  // The marks are drawn with the next frame.
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
