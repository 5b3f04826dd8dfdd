import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Summary } from '../../../../shared/contract/summaries.ts';
import type { SheetLanguage } from '../../../../shared/i18n/languages.ts';
import { api } from '../../../api/client.ts';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { SheetPreview } from '../../printing/public.ts';
import styles from '../summaries.module.css';

interface SheetPanelProps {
  readonly summary: Summary;
  readonly onClose: () => void;
}

export function SheetPanel({ summary: { id, version, month }, onClose }: SheetPanelProps) {
  const { t } = useTranslation(['summaries', 'common']);
  const [language, setLanguage] = useState<SheetLanguage>(useLanguage());
  return (
    <SidePanel title={t('page.print')} wide onClose={onClose}>
      <div className={styles['side']}>
        <Segmented<SheetLanguage>
          aria-label={t('page.language')}
          value={language}
          onChange={setLanguage}
          options={[
            { value: 'zh-CN', label: t('common:language.zh-CN') },
            { value: 'en', label: t('common:language.en') },
            { value: 'both', label: t('page.both') },
          ]}
        />
        <SheetPreview
          key={`${language}${version}`}
          title={`${t('sheet.title')} ${month} ${language} ${version}`}
          load={() => api.summaries.pdf({ id, language })}
        />
      </div>
    </SidePanel>
  );
}
