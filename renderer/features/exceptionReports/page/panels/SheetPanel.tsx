import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type SheetLanguage, sheetLanguages } from '../../../../../shared/i18n/languages.ts';
import { api } from '../../../../api/client.ts';
import { RadioChips } from '../../../../components/RadioChips.tsx';
import { SidePanel } from '../../../../components/SidePanel.tsx';
import { useLanguage } from '../../../../i18n/useLanguage.ts';
import { SheetPreview } from '../../../printing/public.ts';
import type { PanelProps } from './ReportPanel.tsx';
import styles from './panels.module.css';

/** KF-01 on paper (3.5.1), in the language that is wanted, as of the moment that the page shows. */
export function SheetPanel({ report: { id, number, asOf }, onClose }: PanelProps) {
  const { t } = useTranslation('exceptionReports');
  const [language, setLanguage] = useState<SheetLanguage>(useLanguage());
  const title = t('panel.sheetTitle', { number });
  return (
    <SidePanel title={title} wide onClose={onClose}>
      <div className={styles['languages']}>
        <RadioChips
          label={t('panel.language')}
          value={language}
          names={sheetLanguages}
          text={(one) => t(`language.${one}`)}
          onValue={setLanguage}
        />
      </div>
      <SheetPreview
        key={language}
        title={title}
        printable
        load={() => api.exceptionReports.sheet({ id, language, at: asOf })}
      />
    </SidePanel>
  );
}
