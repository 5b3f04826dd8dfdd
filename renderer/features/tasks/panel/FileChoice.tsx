import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from '../../../../shared/contract/task-schemas.ts';
import { attachmentSubjects } from '../../../../shared/domain/attachments/attachment.ts';
import { queries } from '../../../api/client.ts';
import { Attachments } from '../../attachments/public.ts';
import styles from './panel.module.css';

interface FileChoiceProps {
  readonly task: Task;
  readonly chosen: string | null;
  readonly error: string | undefined;
  readonly onChoose: (id: string) => void;
}

/** One of the files that are attached to the task's subject; a new one is added here too. */
export function FileChoice({ task, chosen, error, onChoose }: FileChoiceProps) {
  const { t } = useTranslation('tasks');
  const name = useId();
  const subjectKind = attachmentSubjects.find((kind) => kind === task.subjectKind);
  const input = { subjectKind: subjectKind ?? 'order', subjectId: task.subjectId };
  const files = useQuery({ ...queries.attachments.list.queryOptions({ input }), enabled: subjectKind !== undefined });
  if (!subjectKind) return <p className="faint">{t('panel.noFiles')}</p>;
  const here = files.data?.filter(({ removedAt }) => removedAt === null) ?? [];
  return (
    <>
      <fieldset className={styles['files']}>
        <legend>{t('panel.file')}</legend>
        {here.map((file) => (
          <label key={file.id}>
            <input type="radio" name={name} checked={file.id === chosen} onChange={() => onChoose(file.id)} />{' '}
            {file.name}
          </label>
        ))}
        {error && (
          <span role="alert" className={styles['wrong']}>
            {error}
          </span>
        )}
      </fieldset>
      <Attachments {...input} />
    </>
  );
}
