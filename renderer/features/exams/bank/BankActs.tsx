import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/client.ts';
import { saveFile } from '../../../components/files.ts';
import { DownloadOutlined, UploadOutlined } from '../../../components/icons.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useProblemText } from '../../../components/useProblemText.ts';
import type { BankPanel } from './BankPage.tsx';

interface BankActsProps {
  readonly onPanel: (panel: BankPanel) => void;
  readonly onNew: () => void;
}

export function BankActs({ onPanel, onNew }: BankActsProps) {
  const { t } = useTranslation('exams');
  const textOf = useProblemText();
  const onError = (error: Error) => toast('late', textOf(error));
  const exported = useMutation(queries.exams.bank.export.mutationOptions({ onSuccess: saveFile, onError }));
  return (
    <>
      <Button onClick={() => onPanel('figures')}>{t('bank.figures')}</Button>
      <Button onClick={() => onPanel('topic')}>{t('bank.addTopic')}</Button>
      <Button icon={<UploadOutlined />} onClick={() => onPanel('import')}>
        {t('bank.import')}
      </Button>
      <Button icon={<DownloadOutlined />} loading={exported.isPending} onClick={() => exported.mutate(undefined)}>
        {t('bank.export')}
      </Button>
      <Button type="primary" onClick={onNew}>
        {t('bank.add')} <Kbd keys="n" onColour />
      </Button>
    </>
  );
}
