import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from '../../../../shared/contract/task-schemas.ts';
import { attachmentSubjects } from '../../../../shared/domain/attachments/attachment.ts';
import { queries } from '../../../api/client.ts';
import { Fact, Facts } from '../../../components/FieldGrid.tsx';
import { Time } from '../../../components/Time.tsx';
import { ShownFile } from '../../attachments/public.ts';

/** How a task ended: by whom or by what, when, and the evidence. */
export function EvidenceFacts({ task }: { readonly task: Task }) {
  const { t } = useTranslation('tasks');
  const { evidence, closedAt, closedByName, closedByEvent, reason } = task;
  return (
    <Facts columns={3}>
      <Fact label={t('panel.closedAt')}>
        <Time at={closedAt} />
      </Fact>
      <Fact label={t('panel.closedBy')} span={2}>
        {closedByEvent ? t('panel.byItself') : closedByName || '–'}
      </Fact>
      {reason && (
        <Fact label={t('panel.reason')} span={3}>
          {reason}
        </Fact>
      )}
      {evidence?.contact && (
        <Fact label={t('evidenceKind.contact')} span={3}>
          {evidence.contact.person} · {t(`way.${evidence.contact.way}`)} {evidence.contact.phone} ·{' '}
          <Time at={evidence.contact.at} />
        </Fact>
      )}
      {evidence?.result && (
        <Fact label={t('evidenceKind.result')} span={3}>
          {evidence.result}
        </Fact>
      )}
      {evidence?.attachmentId && (
        <Fact label={t('evidenceKind.file')} span={3}>
          <EvidenceFile task={task} id={evidence.attachmentId} />
        </Fact>
      )}
    </Facts>
  );
}

function EvidenceFile({ task, id }: { readonly task: Task; readonly id: string }) {
  const { t } = useTranslation('tasks');
  const [shown, setShown] = useState(false);
  const subjectKind = attachmentSubjects.find((kind) => kind === task.subjectKind) ?? 'order';
  const input = { subjectKind, subjectId: task.subjectId };
  const files = useQuery(queries.attachments.list.queryOptions({ input })).data;
  const name = files?.find((file) => file.id === id)?.name ?? t('panel.file');
  return (
    <>
      <button type="button" onClick={() => setShown(true)}>
        {name}
      </button>
      {shown && <ShownFile id={id} title={name} onClose={() => setShown(false)} />}
    </>
  );
}
