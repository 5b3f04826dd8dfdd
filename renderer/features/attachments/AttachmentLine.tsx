import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../../shared/contract/attachments.ts';
import { isEvidence } from '../../../shared/domain/attachments/attachment.ts';
import { api } from '../../api/client.ts';
import {
  DeleteOutlined,
  DownloadOutlined,
  FileImageOutlined,
  FileOutlined,
  FilePdfOutlined,
} from '../../components/icons.tsx';
import { Time } from '../../components/Time.tsx';
import { toast } from '../../components/toasts.tsx';
import { useProblemText } from '../../components/useProblemText.ts';
import styles from './attachments.module.css';
import { saveFile } from '../../components/files.ts';
import { useSizeText } from './useSizeText.ts';

interface AttachmentLineProps {
  readonly file: Attachment;
  readonly onShow: () => void;
  readonly onRemove: (() => void) | undefined;
}

/** One file: what it is, who brought it, and what can be done with it. */
export function AttachmentLine({ file, onShow, onRemove }: AttachmentLineProps) {
  const { t } = useTranslation('attachments');
  const sizeText = useSizeText();
  const problemText = useProblemText();
  const { name } = file;
  const save = () => {
    api.attachments
      .content({ id: file.id })
      .then(saveFile)
      .catch((error: unknown) => toast('late', problemText(error)));
  };
  return (
    <li>
      <span className={styles['icon']} aria-hidden>
        <Icon mediaType={file.mediaType} />
      </span>
      <div className={styles['what']}>
        <button type="button" className={styles['name']} title={t('open', { name })} onClick={onShow}>
          {name}
        </button>
        <span className={styles['by']}>
          {file.purpose !== 'general' && <span>{t(`purpose.${file.purpose}`)}</span>}
          <span className="num">{sizeText(file.size)}</span>
          <span>{file.addedByName}</span>
          <Time at={file.addedAt} show="near" />
        </span>
        {file.removedAt !== null && (
          <span className={styles['by']}>
            {t('removedBy', { name: file.removedByName ?? '', reason: file.removeReason ?? '' })}
          </span>
        )}
      </div>
      <Button
        type="text"
        icon={<DownloadOutlined />}
        aria-label={t('download', { name })}
        title={t('downloadShort')}
        onClick={save}
      />
      {onRemove && file.removedAt === null && !isEvidence(file.purpose) && (
        <Button
          type="text"
          icon={<DeleteOutlined />}
          aria-label={t('remove', { name })}
          title={t('removeYes')}
          onClick={onRemove}
        />
      )}
    </li>
  );
}

function Icon({ mediaType }: { readonly mediaType: string }) {
  if (mediaType === 'application/pdf') return <FilePdfOutlined />;
  return mediaType.startsWith('image/') ? <FileImageOutlined /> : <FileOutlined />;
}
