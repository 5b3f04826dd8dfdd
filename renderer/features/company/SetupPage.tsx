import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldGrid } from '../../components/FieldGrid.tsx';
import { GlobalOutlined } from '../../components/icons.tsx';
import { Kbd } from '../../components/Kbd.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { Section } from '../../components/Section.tsx';
import { useShortcut } from '../../components/useShortcut.ts';
import { otherLanguage, showLanguage } from '../../i18n/i18n.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { CompanyField } from './CompanyField.tsx';
import { tidyPrefix } from './checks.ts';
import { ImportCompany } from './ImportCompany.tsx';
import styles from './SetupPage.module.css';
import { SetupAdministrator } from './SetupAdministrator.tsx';
import { useEnterMoves } from './useEnterMoves.ts';
import { type SetupForm, useSetup } from './useSetup.ts';

/** First start: the company, its two centres and the first administrator, on one page. */
export function SetupPage() {
  const { t } = useTranslation(['company', 'common']);
  const { form, submit, isPending, error } = useSetup();
  const onKeyDown = useEnterMoves();
  useShortcut('ctrl+enter', submit);
  useEffect(() => {
    document.title = `${t('setup.title')} · ${t('common:appName')}`;
  }, [t]);
  useEffect(() => document.querySelector<HTMLInputElement>('main input')?.focus(), []);
  return (
    <div className={styles['page']}>
      <main>
        <header>
          <div>
            <h1>{t('setup.title')}</h1>
            <p>{t('setup.text')}</p>
          </div>
          <LanguageButton />
        </header>
        <form
          onKeyDown={onKeyDown}
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
          noValidate
        >
          <CompanySection form={form} />
          <CentresSection form={form} />
          <SetupAdministrator form={form} />
          <footer>
            <div className={styles['said']}>
              <ProblemNote error={error} />
              {form.wrongCount > 0 && (
                <span className={styles['wrong']}>{t('setup.wrong', { count: form.wrongCount })}</span>
              )}
            </div>
            <Button type="primary" size="middle" htmlType="submit" loading={isPending}>
              {t('setup.done')} <Kbd keys="ctrl+enter" onColour />
            </Button>
          </footer>
        </form>
        <ImportCompany />
      </main>
    </div>
  );
}

function CompanySection({ form }: { readonly form: SetupForm }) {
  const { t } = useTranslation('company');
  return (
    <Section title={t('setup.company')}>
      <FieldGrid columns={2}>
        <CompanyField form={form} name="nameZh" label={t('field.nameZh')} lang="zh-CN" required />
        <CompanyField form={form} name="nameEn" label={t('field.nameEn')} lang="en" required />
        <CompanyField form={form} name="addressZh" label={t('field.addressZh')} lang="zh-CN" most={200} />
        <CompanyField form={form} name="addressEn" label={t('field.addressEn')} lang="en" most={200} />
        <CompanyField form={form} name="phone" label={t('field.phone')} most={60} />
      </FieldGrid>
    </Section>
  );
}

const centres = ['dispatch', 'freight'] as const;

function CentresSection({ form }: { readonly form: SetupForm }) {
  const { t } = useTranslation('company');
  return (
    <Section title={t('setup.centres')}>
      <p className={styles['hint']}>{t('setup.centresText')}</p>
      {centres.map((kind) => (
        <fieldset key={kind} className={styles['centre']}>
          <legend>{t(`centre.${kind}`)}</legend>
          <FieldGrid columns={3}>
            <CompanyField form={form} name={`${kind}.nameZh`} label={t('field.nameZh')} lang="zh-CN" required />
            <CompanyField form={form} name={`${kind}.nameEn`} label={t('field.nameEn')} lang="en" required />
            <CompanyField
              form={form}
              name={`${kind}.numberPrefix`}
              label={t('field.numberPrefix')}
              most={4}
              tidy={tidyPrefix}
              required
            />
          </FieldGrid>
        </fieldset>
      ))}
    </Section>
  );
}

function LanguageButton() {
  const { t } = useTranslation('common');
  const other = otherLanguage(useLanguage());
  return (
    <Button icon={<GlobalOutlined />} type="text" lang={other} onClick={() => void showLanguage(other)}>
      {t('frame.switchLanguage')}
    </Button>
  );
}
