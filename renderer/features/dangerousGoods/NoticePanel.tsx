import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type SheetLanguage, sheetLanguages } from '../../../shared/i18n/languages.ts';
import { api } from '../../api/client.ts';
import { SidePanel } from '../../components/SidePanel.tsx';
import { SkeletonRows } from '../../components/SkeletonRows.tsx';
import { useLanguage } from '../../i18n/useLanguage.ts';
import styles from './dangerousGoods.module.css';

const SheetPreview = lazy(async () => ({ default: (await import('../printing/public.ts')).SheetPreview }));

interface NoticePanelProps {
  readonly customerId: string;
  readonly orderId: string | null;
  readonly onClose: () => void;
}

const names = { 'zh-CN': 'zh', en: 'en', both: 'both' } as const;

/** The notice as it goes to the client: in either language or both, to look at, print and save. */
export function NoticePanel({ customerId, orderId, onClose }: NoticePanelProps) {
  const { t } = useTranslation('dangerousGoods');
  const mine = useLanguage();
  const [language, setLanguage] = useState<SheetLanguage>(mine);
  return (
    <SidePanel title={t('notice.title')} wide onClose={onClose}>
      <div className={styles['languages']} role="group" aria-label={t('notice.language')}>
        {sheetLanguages.map((one) => (
          <button key={one} type="button" aria-pressed={one === language} onClick={() => setLanguage(one)}>
            {t(`notice.${names[one]}`)}
          </button>
        ))}
      </div>
      <Suspense fallback={<SkeletonRows rows={10} columns={2} />}>
        <SheetPreview
          key={language}
          printable
          title={`${t('notice.preview')} ${t(`notice.${names[language]}`)}`}
          load={() => api.dangerousGoods.notice({ customerId, orderId, language, paper: 'A4' })}
        />
      </Suspense>
    </SidePanel>
  );
}
