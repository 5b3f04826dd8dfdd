import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../../shared/contract/reception-schemas.ts';
import type { SheetLanguage } from '../../../../shared/i18n/languages.ts';
import { api } from '../../../api/client.ts';
import { Tick } from '../../../components/Popup.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { SheetPreview } from '../../printing/public.ts';
import styles from '../reception.module.css';

interface PrintProps {
  readonly visit: Visit;
  readonly onClose: () => void;
}

/** The visit sheet as it will be on paper. */
export function SheetPanel({ visit: { id, version, lines }, onClose }: PrintProps) {
  const { t } = useTranslation('reception');
  const [language, setLanguage] = useState<SheetLanguage>(useLanguage());
  const shown = `${version}${lines.reduce((sum, line) => sum + line.version, 0)}`;
  return (
    <SidePanel title={t('sheet.title')} wide onClose={onClose}>
      <div className={styles['stack']}>
        <Language value={language} onValue={setLanguage} />
        <SheetPreview
          key={`${language}${shown}`}
          title={`${t('sheet.title')} ${language} ${shown}`}
          printable
          load={() => api.reception.sheet({ id, language })}
        />
      </div>
    </SidePanel>
  );
}

/** Name badges of the guests, and of own colleagues where they wear one. */
export function BadgesPanel({ visit: { id, version }, onClose }: PrintProps) {
  const { t } = useTranslation('reception');
  const [language, setLanguage] = useState<SheetLanguage>(useLanguage());
  const [hosts, setHosts] = useState(false);
  return (
    <SidePanel title={t('sheet.badges')} wide onClose={onClose}>
      <div className={styles['stack']}>
        <div className={styles['line']}>
          <Language value={language} onValue={setLanguage} />
          <Tick label={t('page.withHosts')} checked={hosts} onChange={setHosts} />
        </div>
        <SheetPreview
          key={`${language}${hosts}${version}`}
          title={`${t('sheet.badges')} ${language} ${hosts} ${version}`}
          printable
          load={() => api.reception.badges({ id, language, hosts })}
        />
      </div>
    </SidePanel>
  );
}

interface LanguageProps {
  readonly value: SheetLanguage;
  readonly onValue: (language: SheetLanguage) => void;
}

function Language({ value, onValue }: LanguageProps) {
  const { t } = useTranslation(['reception', 'common']);
  return (
    <Segmented<SheetLanguage>
      aria-label={t('page.language')}
      value={value}
      onChange={onValue}
      options={[
        { value: 'zh-CN', label: t('common:language.zh-CN') },
        { value: 'en', label: t('common:language.en') },
        { value: 'both', label: t('page.both') },
      ]}
    />
  );
}
