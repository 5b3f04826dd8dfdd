import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrackingFilter } from '../../../../shared/contract/tracking.ts';
import type { SheetLanguage } from '../../../../shared/i18n/languages.ts';
import { api } from '../../../api/client.ts';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { SheetPreview } from '../../printing/public.ts';
import styles from './tracking.module.css';

interface PrintPanelProps {
  readonly filter: TrackingFilter;
  readonly onClose: () => void;
}

/** KF-03 of what the table shows, in one language or both (2.6.1). */
export function PrintPanel({ filter, onClose }: PrintPanelProps) {
  const { t } = useTranslation(['tracking', 'common']);
  const own = useLanguage();
  const [language, setLanguage] = useState<SheetLanguage>(own);
  return (
    <SidePanel title={t('tracking:act.print')} wide onClose={onClose}>
      <div className={styles['print']}>
        <Segmented<SheetLanguage>
          aria-label={t('tracking:list.printLanguage')}
          value={language}
          onChange={setLanguage}
          options={[
            { value: 'zh-CN', label: t('common:language.zh-CN') },
            { value: 'en', label: t('common:language.en') },
            { value: 'both', label: t('tracking:list.both') },
          ]}
        />
        <SheetPreview
          key={language}
          title={t('tracking:formTitle')}
          load={() => api.tracking.pdf({ ...filter, language })}
        />
      </div>
    </SidePanel>
  );
}
