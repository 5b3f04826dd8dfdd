import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetLanguage } from '../../../../shared/i18n/languages.ts';
import { api } from '../../../api/client.ts';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { SheetPreview } from '../../printing/public.ts';
import styles from './board.module.css';

interface PrintPanelProps {
  readonly day: string;
  /** `null` for every trip of the day. */
  readonly tripId: string | null;
  readonly onClose: () => void;
}

/** The drivers' run sheets, in one language or both. */
export function PrintPanel({ day, tripId, onClose }: PrintPanelProps) {
  const { t } = useTranslation(['dispatch', 'common']);
  const own = useLanguage();
  const [language, setLanguage] = useState<SheetLanguage>(own);
  return (
    <SidePanel title={t('dispatch:act.print')} wide onClose={onClose}>
      <div className={styles['print']}>
        <Segmented<SheetLanguage>
          aria-label={t('dispatch:board.printLanguage')}
          value={language}
          onChange={setLanguage}
          options={[
            { value: 'zh-CN', label: t('common:language.zh-CN') },
            { value: 'en', label: t('common:language.en') },
            { value: 'both', label: t('dispatch:board.both') },
          ]}
        />
        <SheetPreview
          key={language}
          title={t('dispatch:sheet.title')}
          load={() => api.dispatch.sheet({ day, tripId, language })}
        />
      </div>
    </SidePanel>
  );
}
