import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type SheetLanguage, sheetLanguages } from '../../../shared/i18n/languages.ts';
import { api, queries } from '../../api/client.ts';
import { saveFile } from '../../components/files.ts';
import { FileExcelOutlined } from '../../components/icons.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { SidePanel } from '../../components/SidePanel.tsx';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { SheetPreview } from '../printing/public.ts';
import styles from './dangerousGoods.module.css';

interface NoticePanelProps {
  readonly customerId: string;
  readonly orderId: string | null;
  readonly onClose: () => void;
}

const names = { 'zh-CN': 'zh', en: 'en', both: 'both' } as const;

/** The notice as it goes to the client: in either language or both, to look at, print and save, as a spreadsheet too. */
export function NoticePanel({ customerId, orderId, onClose }: NoticePanelProps) {
  const { t } = useTranslation('dangerousGoods');
  const mine = useLanguage();
  const [language, setLanguage] = useState<SheetLanguage>(mine);
  const excel = useMutation(queries.dangerousGoods.noticeExcel.mutationOptions({ onSuccess: saveFile }));
  return (
    <SidePanel title={t('notice.title')} wide onClose={onClose}>
      <div className={styles['noticeActs']}>
        <div className={styles['languages']} role="group" aria-label={t('notice.language')}>
          {sheetLanguages.map((one) => (
            <button key={one} type="button" aria-pressed={one === language} onClick={() => setLanguage(one)}>
              {t(`notice.${names[one]}`)}
            </button>
          ))}
        </div>
        <Button
          icon={<FileExcelOutlined />}
          loading={excel.isPending}
          onClick={() => excel.mutate({ customerId, orderId, language })}
        >
          {t('notice.excel')}
        </Button>
      </div>
      <ProblemNote error={excel.error} />
      <SheetPreview
        key={language}
        printable
        title={`${t('notice.preview')} ${t(`notice.${names[language]}`)}`}
        load={() => api.dangerousGoods.notice({ customerId, orderId, language, paper: 'A4' })}
      />
    </SidePanel>
  );
}
