import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FileContent } from '../../../shared/contract/base.ts';
import { isShownInPlace } from '../../../shared/domain/attachments/file-types.ts';
import { api, queries } from '../../api/client.ts';
import { saveFile } from '../../components/files.ts';
import { DownloadOutlined } from '../../components/icons.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { SidePanel } from '../../components/SidePanel.tsx';
import { SkeletonRows } from '../../components/SkeletonRows.tsx';
import { SheetPreview } from '../printing/public.ts';
import styles from './attachments.module.css';

export interface ShownFileProps {
  readonly id: string;
  readonly title: string;
  readonly onClose: () => void;
}

/** A file beside its page: pictures and PDF in place, anything else only as a copy to save. */
export function ShownFile({ id, title, onClose }: ShownFileProps) {
  return (
    <SidePanel title={title} wide onClose={onClose}>
      <Content id={id} title={title} />
    </SidePanel>
  );
}

function Content({ id, title }: Pick<ShownFileProps, 'id' | 'title'>) {
  const { t } = useTranslation('attachments');
  const read = useQuery({
    ...queries.attachments.content.queryOptions({ input: { id } }),
    staleTime: Infinity,
    gcTime: 0,
  });
  if (read.error) return <ProblemNote error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <SkeletonRows rows={10} columns={2} />;
  const file = read.data;
  if (file.mediaType === 'application/pdf') {
    return <SheetPreview load={() => api.attachments.content({ id })} title={title} />;
  }
  return (
    <>
      <p className={styles['shownActs']}>
        <Button icon={<DownloadOutlined />} onClick={() => saveFile(file)}>
          {t('downloadShort')}
        </Button>
      </p>
      {isShownInPlace(file.mediaType) ? <Picture file={file} /> : <p className="faint">{t('noPreview')}</p>}
    </>
  );
}

/** Shown from the text that it came as: the window may load pictures from nowhere else. */
function Picture({ file }: { readonly file: FileContent }) {
  return <img className={styles['picture']} src={`data:${file.mediaType};base64,${file.base64}`} alt={file.name} />;
}
