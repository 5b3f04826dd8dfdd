import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkReport } from '../../../../shared/contract/reports.ts';
import { queries } from '../../../api/client.ts';
import { useHeldBefore, useHold } from '../../../api/held.ts';
import { Field } from '../../../components/FieldGrid.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { ReasonPanel } from '../../../components/ReasonPanel.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';

/** Approved with Ctrl+Enter, or returned with a reason. */
export function AnswerForm({ report: { id, version } }: { readonly report: WorkReport }) {
  const { t } = useTranslation('reports');
  const [remark, setRemark] = useState(useHeldBefore<string>(`workReport ${id}`) ?? '');
  const letGo = useHold(`workReport ${id}`, remark, remark !== '');
  const [asking, setAsking] = useState(false);
  const approve = useMutation(
    queries.reports.approve.mutationOptions({
      onSuccess: () => {
        letGo();
        toast('done', t('page.approved'));
      },
    }),
  );
  const giveBack = useMutation(queries.reports.giveBack.mutationOptions({ onSuccess: () => setAsking(false) }));
  const sign = () => {
    if (!approve.isPending) approve.mutate({ id, version, remark });
  };
  useShortcut('ctrl+enter', sign);
  return (
    <>
      <Field label={t('page.remark')} htmlFor="workReport-remark">
        <Input.TextArea
          id="workReport-remark"
          rows={2}
          maxLength={500}
          value={remark}
          onChange={(event) => setRemark(event.target.value)}
        />
      </Field>
      <ProblemNote error={approve.error} />
      <Button type="primary" loading={approve.isPending} onClick={sign}>
        {t('page.approve')} <Kbd keys="ctrl+enter" onColour />
      </Button>
      <Button onClick={() => setAsking(true)}>{t('page.giveBack')}</Button>
      {asking && (
        <ReasonPanel
          title={t('page.giveBack')}
          text={t('page.giveBackText')}
          act={t('page.giveBack')}
          busy={giveBack.isPending}
          error={giveBack.error}
          onReason={(reason) => giveBack.mutate({ id, version, reason })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
