import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sitting } from '../../../../shared/contract/exams.ts';
import type { SheetLanguage } from '../../../../shared/i18n/languages.ts';
import { api } from '../../../api/client.ts';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { SheetPreview } from '../../printing/public.ts';
import styles from '../exams.module.css';

interface ResultSheetProps {
  readonly sitting: Sitting;
  readonly onClose: () => void;
}

export function ResultSheetPanel({ sitting: { id, personName, version }, onClose }: ResultSheetProps) {
  const { t } = useTranslation(['exams', 'common']);
  const [language, setLanguage] = useState<SheetLanguage>(useLanguage());
  return (
    <SidePanel title={t('outcome.print')} wide onClose={onClose}>
      <div className={styles['side']}>
        <Segmented<SheetLanguage>
          aria-label={t('outcome.sheetLanguage')}
          value={language}
          onChange={setLanguage}
          options={[
            { value: 'zh-CN', label: t('common:language.zh-CN') },
            { value: 'en', label: t('common:language.en') },
            { value: 'both', label: t('outcome.both') },
          ]}
        />
        <SheetPreview
          key={`${language}${version}`}
          title={`${t('sheet.title')} ${personName} ${language}`}
          load={() => api.exams.pdf({ id, language })}
        />
      </div>
    </SidePanel>
  );
}
