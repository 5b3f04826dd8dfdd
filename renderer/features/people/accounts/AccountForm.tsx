import { Button, Form, Input, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Account } from '../../../../shared/contract/people.ts';
import { leastPasswordLength, isPasswordStrong } from '../../../../shared/domain/people/passwords.ts';
import { type Role, roles } from '../../../../shared/domain/people/roles.ts';
import { isUserName } from '../../../../shared/domain/people/user-names.ts';
import { languages, sheetLanguages } from '../../../../shared/i18n/languages.ts';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { type AccountValues, useAccountForm } from './useAccountForm.ts';

interface AccountFormProps {
  readonly account: Account | null;
  readonly onDone: (said: string) => void;
}

/** A person's account: names, roles, language, in use or not; for a new one the first password. */
export function AccountForm({ account, onDone }: AccountFormProps) {
  const { t } = useTranslation(['people', 'common']);
  const { form, first, save, submit } = useAccountForm(account, onDone);
  return (
    <Form<AccountValues> form={form} layout="vertical" initialValues={first} onFinish={submit} requiredMark={false}>
      <Form.Item
        name="userName"
        label={t('field.userName')}
        rules={[
          { required: true, whitespace: true, message: t('accounts.userNameMissing') },
          { validator: (_, value: string) => passes(!value?.trim() || isUserName(value), t('error.userNameWrong')) },
        ]}
        validateTrigger="onBlur"
      >
        <Input maxLength={60} autoComplete="off" spellCheck={false} />
      </Form.Item>
      <Form.Item
        name="nameZh"
        label={t('field.nameZh')}
        rules={[{ required: true, whitespace: true, message: t('accounts.nameMissing') }]}
        validateTrigger="onBlur"
      >
        <Input maxLength={120} autoComplete="off" />
      </Form.Item>
      <Form.Item name="nameEn" label={t('field.nameEn')}>
        <Input maxLength={120} autoComplete="off" lang="en" />
      </Form.Item>
      <Form.Item
        name="roles"
        label={t('field.roles')}
        rules={[{ required: true, type: 'array', min: 1, message: t('accounts.rolesMissing') }]}
      >
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
        />
      </Form.Item>
      <Experience qualified={account?.qualified ?? false} />
      <Form.Item name="language" label={t('field.language')}>
        <Select options={languages.map((value) => ({ value, label: t(`common:language.${value}`) }))} />
      </Form.Item>
      <ReachFields />
      {account ? (
        <Form.Item name="active" label={t('field.active')} valuePropName="checked" extra={t('accounts.deactivateHint')}>
          <Switch />
        </Form.Item>
      ) : (
        <Form.Item
          name="password"
          label={t('field.firstPassword')}
          extra={t('accounts.firstPasswordHint')}
          validateTrigger="onBlur"
          dependencies={['userName']}
          rules={[
            ({ getFieldValue }) => ({
              validator: (_, value = '') =>
                passes(
                  isPasswordStrong(value, String(getFieldValue('userName') ?? '')),
                  t('password.rule', { least: leastPasswordLength }),
                ),
            }),
          ]}
        >
          <Input.Password maxLength={200} autoComplete="new-password" />
        </Form.Item>
      )}
      <ProblemNote error={save.error} />
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        {t('common:save')}
      </Button>
    </Form>
  );
}

/** Asked for where a clerk's role is given to somebody whom nothing qualified (5.3.11). */
function Experience({ qualified }: { readonly qualified: boolean }) {
  const { t } = useTranslation('people');
  const chosen: Role[] = Form.useWatch<Role[] | undefined>('roles') ?? [];
  if (qualified || !chosen.includes('csClerk')) return null;
  return (
    <Form.Item
      name="experience"
      label={t('field.experience')}
      extra={t('accounts.experienceHint')}
      rules={[{ required: true, whitespace: true, message: t('accounts.experienceMissing') }]}
      validateTrigger="onBlur"
    >
      <Input maxLength={500} autoComplete="off" />
    </Form.Item>
  );
}

/** How reports reach the person (3.3.1.2). */
function ReachFields() {
  const { t } = useTranslation('people');
  return (
    <>
      <Form.Item name="email" label={t('field.email')} extra={t('accounts.emailHint')}>
        <Input maxLength={254} autoComplete="off" spellCheck={false} />
      </Form.Item>
      <Form.Item name="phone" label={t('field.phone')}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="mailLanguage" label={t('field.mailLanguage')}>
        <Select options={sheetLanguages.map((value) => ({ value, label: t(`mailLanguage.${value}`) }))} />
      </Form.Item>
    </>
  );
}

function passes(right: boolean, sentence: string): Promise<void> {
  return right ? Promise.resolve() : Promise.reject(new Error(sentence));
}
