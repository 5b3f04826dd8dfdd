import { useMutation } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Handover } from '../../../../shared/contract/handovers.ts';
import type { SheetLanguage } from '../../../../shared/i18n/languages.ts';
import { api, queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { saveFile } from '../../../components/files.ts';
import { FilePdfOutlined, FileExcelOutlined } from '../../../components/icons.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { ReasonPanel } from '../../../components/ReasonPanel.tsx';
import { Section } from '../../../components/Section.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { SheetPreview } from '../../printing/public.ts';
import styles from './form.module.css';

type Asked = 'reopen' | 'withdraw' | 'sheet' | null;

/** What else can be done with a form: paper, spreadsheet, a new revision, the end. */
export function FormActs({ form }: { readonly form: Handover }) {
  const { t } = useTranslation('handovers');
  const may = useMay();
  const [asked, setAsked] = useState<Asked>(null);
  const close = { onSuccess: () => setAsked(null) };
  const reopen = useMutation(queries.handovers.reopen.mutationOptions(close));
  const withdraw = useMutation(queries.handovers.withdraw.mutationOptions(close));
  const excel = useMutation(queries.handovers.excel.mutationOptions({ onSuccess: saveFile }));
  const { id, version, state } = form;
  const writes = may('handovers.write') && state !== 'withdrawn';
  return (
    <Section title={t('form.next')}>
      <div className={styles['acts']}>
        <div className={styles['pair']}>
          <Button icon={<FilePdfOutlined />} onClick={() => setAsked('sheet')}>
            {t('form.pdf')}
          </Button>
          <Button icon={<FileExcelOutlined />} loading={excel.isPending} onClick={() => excel.mutate({ id })}>
            {t('form.excel')}
          </Button>
        </div>
        {writes && (
          <div className={styles['pair']}>
            {state !== 'draft' && <Button onClick={() => setAsked('reopen')}>{t('form.reopen')}</Button>}
            <Button danger onClick={() => setAsked('withdraw')}>
              {t('form.withdraw')}
            </Button>
          </div>
        )}
        <ProblemNote error={excel.error} />
      </div>
      {asked === 'sheet' && <SheetPanel form={form} onClose={() => setAsked(null)} />}
      {asked === 'reopen' && (
        <ReasonPanel
          title={t('form.reopenTitle')}
          text={t('form.reopenText')}
          warning={state === 'effective' ? t('form.reopenEffective') : undefined}
          act={t('form.reopen')}
          busy={reopen.isPending}
          error={reopen.error}
          onReason={(reason) => reopen.mutate({ id, version, reason })}
          onClose={() => setAsked(null)}
        />
      )}
      {asked === 'withdraw' && (
        <ReasonPanel
          title={t('form.withdrawTitle')}
          text={t('form.withdrawText')}
          act={t('form.withdraw')}
          danger
          busy={withdraw.isPending}
          error={withdraw.error}
          onReason={(reason) => withdraw.mutate({ id, version, reason })}
          onClose={() => setAsked(null)}
        />
      )}
    </Section>
  );
}

function SheetPanel({ form, onClose }: { readonly form: Handover; readonly onClose: () => void }) {
  const { t } = useTranslation(['handovers', 'common']);
  const own = useLanguage();
  const [language, setLanguage] = useState<SheetLanguage>(own);
  const { id, number, version } = form;
  return (
    <SidePanel title={`${t('form.preview')} ${number}`} wide onClose={onClose}>
      <div className={styles['stack']}>
        <Segmented<SheetLanguage>
          aria-label={t('form.language')}
          value={language}
          onChange={setLanguage}
          options={[
            { value: 'zh-CN', label: t('common:language.zh-CN') },
            { value: 'en', label: t('common:language.en') },
            { value: 'both', label: t('form.both') },
          ]}
        />
        <SheetPreview
          key={`${language}${version}`}
          title={`${number} ${language} ${version}`}
          load={() => api.handovers.pdf({ id, language })}
        />
      </div>
    </SidePanel>
  );
}
