import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languages } from '../../../shared/i18n/languages.ts';
import { usePerson } from '../../api/session.ts';
import { chooseLanguage } from '../../api/session-acts.ts';
import { Fact, Facts } from '../../components/FieldGrid.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { Section } from '../../components/Section.tsx';
import { toast } from '../../components/toasts.tsx';
import { usePersonName } from '../../components/usePersonName.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { PinForm } from './PinForm.tsx';
import { PasswordForm } from './PasswordForm.tsx';

/** One's own account: language and password. */
export function MyPage() {
  const { t } = useTranslation(['people', 'common']);
  const person = usePerson();
  const nameOf = usePersonName();
  if (!person) return null;
  const roleNames = person.roles.map((role) => t(`role.${role}`)).join(t('listComma'));
  return (
    <>
      <PageHeader title={t('me.title')} />
      <Section title={t('me.who')}>
        <Facts columns={3}>
          <Fact label={t('field.userName')}>{person.userName}</Fact>
          <Fact label={t('field.name')}>{nameOf(person)}</Fact>
          <Fact label={t('field.roles')}>{roleNames}</Fact>
          <Fact label={t('field.language')}>
            <LanguageChoice />
          </Fact>
        </Facts>
      </Section>
      <Section title={t('pin.title')}>
        <PinForm />
      </Section>
      <Section title={t('password.change')}>
        <PasswordForm onDone={() => toast('done', t('password.changed'))} />
      </Section>
    </>
  );
}

function LanguageChoice() {
  const { t } = useTranslation(['people', 'common']);
  const [error, setError] = useState<unknown>(null);
  return (
    <>
      <Segmented
        aria-label={t('field.language')}
        value={useLanguage()}
        options={languages.map((value) => ({ value, label: t(`common:language.${value}`) }))}
        onChange={(language) => void chooseLanguage(language).then(() => setError(null), setError)}
      />
      <ProblemNote error={error} />
    </>
  );
}
