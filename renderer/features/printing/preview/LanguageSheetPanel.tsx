import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileContent } from '../../../../shared/contract/base.ts';
import type { SheetLanguage } from '../../../../shared/i18n/languages.ts';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { SheetPreview } from './LaterPreview.tsx';
import styles from './LanguageSheetPanel.module.css';

interface LanguageSheetPanelProps {
  readonly title: string;
  /** Names the sheet and what of it was shown: another one is loaded anew. */
  readonly sheet: string;
  /** Words for the choice, and for both languages beside each other. */
  readonly words: { readonly choose: string; readonly both: string };
  readonly load: (language: SheetLanguage) => Promise<FileContent>;
  readonly onClose: () => void;
}

/** A sheet before it is printed, in Chinese, English or both. */
export function LanguageSheetPanel({ title, sheet, words, load, onClose }: LanguageSheetPanelProps) {
  const { t } = useTranslation('common');
  const [language, setLanguage] = useState<SheetLanguage>(useLanguage());
  return (
    <SidePanel title={title} wide onClose={onClose}>
      <div className={styles['panel']}>
        <Segmented<SheetLanguage>
          aria-label={words.choose}
          value={language}
          onChange={setLanguage}
          options={[
            { value: 'zh-CN', label: t('language.zh-CN') },
            { value: 'en', label: t('language.en') },
            { value: 'both', label: words.both },
          ]}
        />
        <SheetPreview key={`${language} ${sheet}`} title={`${sheet} ${language}`} load={() => load(language)} />
      </div>
    </SidePanel>
  );
}
