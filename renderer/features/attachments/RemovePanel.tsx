import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../../shared/contract/attachments.ts';
import { queries } from '../../api/client.ts';
import { ReasonPanel } from '../../components/ReasonPanel.tsx';

/** A file goes out of sight with a reason, never out of the history. */
export function RemovePanel({ file, onClose }: { readonly file: Attachment; readonly onClose: () => void }) {
  const { t } = useTranslation('attachments');
  const remove = useMutation(queries.attachments.remove.mutationOptions({ onSuccess: onClose }));
  return (
    <ReasonPanel
      title={t('removeTitle', { name: file.name })}
      text={t('removeText')}
      act={t('removeYes')}
      danger
      busy={remove.isPending}
      error={remove.error}
      onReason={(reason) => remove.mutate({ id: file.id, reason })}
      onClose={onClose}
    />
  );
}
