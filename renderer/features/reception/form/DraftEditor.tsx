import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../../shared/contract/reception-schemas.ts';
import { mergeVisit, type VisitForm } from '../../../../shared/domain/reception/form.ts';
import { api, queries } from '../../../api/client.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import { toast } from '../../../components/toasts.tsx';
import { type Kept, useKeptWriting } from '../../../components/useKeptWriting.ts';
import { useShortcut } from '../../../components/useShortcut.ts';
import { useVisitIssues } from './useVisitIssues.ts';
import { VisitFields } from './VisitFields.tsx';

/** A visit that is being typed: kept as it is typed, registered with Ctrl+Enter. */
export function DraftEditor({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation('reception');
  const { id, walkIn, form, version } = visit;
  const stored = useMemo(() => ({ writing: form as VisitForm, version }), [form, version]);
  const kept = useKeptWriting<VisitForm>(stored, {
    send: (input) => api.reception.saveDraft({ id, ...input }),
    merge: mergeVisit,
    conflict: 'reception.draftMeanwhile',
    writtenIn: ['draft'],
  });
  const issues = useVisitIssues();
  const announce = useMutation(
    queries.reception.announce.mutationOptions({
      onSuccess: ({ customerName }) =>
        toast('done', `${t(walkIn ? 'state.inProgress' : 'state.announced')} · ${customerName}`),
      onError: issues.take,
    }),
  );
  const send = async () => {
    if (announce.isPending) return;
    const at = await kept.save();
    if (at !== null) announce.mutate({ id, version: at, walkIn });
  };
  useShortcut('ctrl+enter', () => void send());
  useShortcut('ctrl+s', () => void kept.save());
  const put = (patch: Partial<VisitForm>) => {
    issues.forget(patch);
    kept.change(patch);
  };
  return (
    <>
      <PageHeader
        title={t(walkIn ? 'form.walkInTitle' : 'form.newTitle')}
        back="/visits"
        sub={<SaveState kept={kept} />}
        actions={
          <>
            {issues.count > 0 && <StateTag tone="late">{t('form.summary', { count: issues.count })}</StateTag>}
            <Discard id={id} kept={kept} />
            <Button type="primary" loading={announce.isPending} onClick={() => void send()}>
              {t(walkIn ? 'form.receive' : 'form.announce')} <Kbd keys="ctrl+enter" onColour />
            </Button>
          </>
        }
      />
      <ProblemNote error={kept.error} onRetry={() => void kept.save()} />
      {issues.count === 0 && <ProblemNote error={announce.error} />}
      <VisitFields id={id} form={kept.writing} put={put} wrong={issues.wrong} />
    </>
  );
}

function SaveState({ kept }: { readonly kept: Kept<VisitForm> }) {
  const { t } = useTranslation('reception');
  return (
    <span role="status" className="faint">
      {t(`form.${kept.state}`)} {kept.merged && t('form.merged')}
    </span>
  );
}

function Discard({ id, kept }: { readonly id: string; readonly kept: Kept<VisitForm> }) {
  const { t } = useTranslation('reception');
  const navigate = useNavigate();
  const discard = useMutation({
    mutationFn: async () => {
      const version = await kept.save();
      if (version !== null) await api.reception.discard({ id, version });
    },
    onSuccess: () => void navigate({ to: '/visits', replace: true }),
  });
  return (
    <>
      <ProblemNote error={discard.error} />
      <Button loading={discard.isPending} onClick={() => discard.mutate()}>
        {t('form.discard')}
      </Button>
    </>
  );
}
