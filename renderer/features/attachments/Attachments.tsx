import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../../shared/contract/attachments.ts';
import type { AttachmentPurpose, AttachmentSubject } from '../../../shared/domain/attachments/attachment.ts';
import { api, queries } from '../../api/client.ts';
import { ExcelAct } from '../../components/ExcelAct.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { Section } from '../../components/Section.tsx';
import { SkeletonRows } from '../../components/SkeletonRows.tsx';
import { AttachmentLine } from './AttachmentLine.tsx';
import styles from './attachments.module.css';
import { DropArea } from './DropArea.tsx';
import { RemovePanel } from './RemovePanel.tsx';
import { ShownFile } from './ShownFile.tsx';
import { useAdding } from './useAdding.ts';

export interface AttachmentsProps {
  readonly subjectKind: AttachmentSubject;
  readonly subjectId: string;
  /** Only files of this purpose are listed, and added as such; without it all are, and added as plain files. */
  readonly purpose?: AttachmentPurpose;
  readonly title?: string;
  readonly readOnly?: boolean;
  /** Of their list as an Excel file; where another list stands on the page a key of its own, or none. */
  readonly excelKeys?: string | null;
}

/** The files of an order, customer or form: drop, paste or choose; looked at in place, never executed. */
export function Attachments({
  subjectKind,
  subjectId,
  purpose,
  title,
  readOnly = false,
  // Several kinds of papers stand on one page: only plain files have the page's key.
  excelKeys = purpose === undefined || purpose === 'general' ? 'shift+e' : null,
}: AttachmentsProps) {
  const { t } = useTranslation('attachments');
  const read = useQuery(queries.attachments.list.queryOptions({ input: { subjectKind, subjectId } }));
  const adding = useAdding({ subjectKind, subjectId, purpose: purpose ?? 'general' });
  const [shown, setShown] = useState<Attachment | null>(null);
  const [leaving, setLeaving] = useState<Attachment | null>(null);
  const files = (read.data ?? []).filter((file) => !purpose || file.purpose === purpose);
  const here = files.filter(({ removedAt }) => removedAt === null);
  const removed = files.filter(({ removedAt }) => removedAt !== null);
  const line = (file: Attachment) => (
    <AttachmentLine
      key={file.id}
      file={file}
      onShow={() => setShown(file)}
      onRemove={readOnly ? undefined : () => setLeaving(file)}
    />
  );
  return (
    <Section
      title={title ?? t('title')}
      actions={
        files.length > 0 && (
          <ExcelAct
            file={() => api.lists.attachments({ subjectKind, subjectId, purpose: purpose ?? null })}
            keys={excelKeys}
          />
        )
      }
    >
      <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
      {read.isPending && <SkeletonRows rows={2} columns={2} />}
      {here.length > 0 && <ul className={styles['files']}>{here.map(line)}</ul>}
      {read.data && here.length === 0 && readOnly && <p className={styles['none']}>{t('none')}</p>}
      {!readOnly && (
        <DropArea
          several
          label={title ?? t('title')}
          button={adding.name ? t('adding', { name: adding.name }) : t('choose')}
          busy={adding.name !== null}
          onFiles={adding.add}
        />
      )}
      {adding.errors.map(({ name, error }) => (
        <ProblemNote key={name} error={error} />
      ))}
      {removed.length > 0 && (
        <details className={styles['removed']}>
          <summary>{t('removed', { count: removed.length })}</summary>
          <ul className={styles['files']}>{removed.map(line)}</ul>
        </details>
      )}
      {shown && <ShownFile id={shown.id} title={shown.name} onClose={() => setShown(null)} />}
      {leaving && <RemovePanel file={leaving} onClose={() => setLeaving(null)} />}
    </Section>
  );
}
