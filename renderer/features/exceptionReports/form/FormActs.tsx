import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Report } from '../../../../shared/contract/report-schemas.ts';
import { api, queries } from '../../../api/client.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { ReasonPanel } from '../../../components/ReasonPanel.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import { useTimeText } from '../../../components/Time.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import styles from './form.module.css';
import type { Filing } from './useFiling.ts';
import type { ReportDraft } from './useReportDraft.ts';

interface FormActsProps {
  readonly kept: ReportDraft;
  readonly draft: Report | null;
  readonly filing: Filing;
}

/** What ends the draft, and whether it is safe until then. */
export function FormActs({ kept, draft, filing }: FormActsProps) {
  const { t } = useTranslation('exceptionReports');
  const { files, wrong, busy, error, go } = filing;
  useShortcut('ctrl+s', () => void kept.save());
  return (
    <>
      <ProblemNote error={error ?? (kept.state === 'unsaved' ? kept.error : null)} onRetry={() => void kept.save()} />
      {wrong > 0 && <StateTag tone="late">{t('form.wrong', { count: wrong })}</StateTag>}
      <SaveState kept={kept} />
      {draft?.state === 'waiting' && files && <GiveBack draft={draft} kept={kept} />}
      {kept.id !== null && <Discard kept={kept} />}
      <Button type="primary" loading={busy} onClick={go} aria-keyshortcuts="Control+Enter">
        {t(files ? 'form.file' : 'form.submit')} <Kbd keys="ctrl+enter" onColour />
      </Button>
    </>
  );
}

function SaveState({ kept: { state, savedAt } }: Pick<FormActsProps, 'kept'>) {
  const { t } = useTranslation('exceptionReports');
  const timeText = useTimeText();
  if (state === 'empty') return null;
  const text =
    state === 'saved' && savedAt !== null ? t('form.savedAt', { at: timeText(savedAt, 'time') }) : t(`form.${state}`);
  return (
    <span className={styles['faint']} role="status">
      {text}
    </span>
  );
}

function GiveBack({ draft, kept }: { readonly draft: Report; readonly kept: ReportDraft }) {
  const { t } = useTranslation('exceptionReports');
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const give = useMutation(
    queries.exceptionReports.giveBack.mutationOptions({
      onSuccess: () => {
        kept.end();
        toast('done', t('form.givenBack', { name: draft.authorName }));
        void navigate({ to: '/reports', search: { view: 'drafts' }, replace: true });
      },
    }),
  );
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('form.giveBack')}</Button>
      {asking && (
        <ReasonPanel
          title={t('form.giveBack')}
          text={t('form.giveBackText', { name: draft.authorName })}
          act={t('form.giveBack')}
          busy={give.isPending}
          error={give.error}
          onReason={(reason) => give.mutate({ id: draft.id, version: kept.input().version, reason })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

function Discard({ kept }: { readonly kept: ReportDraft }) {
  const { t } = useTranslation('exceptionReports');
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const discard = useMutation({
    mutationFn: async () => {
      await kept.save();
      await discardNow(kept);
    },
    onSuccess: () => {
      kept.end();
      void navigate({ to: '/reports', replace: true });
    },
  });
  if (!asking) return <Button onClick={() => setAsking(true)}>{t('form.discard')}</Button>;
  return (
    <>
      <ProblemNote error={discard.error} />
      <Button danger loading={discard.isPending} onClick={() => discard.mutate()}>
        {t('form.discardSure')}
      </Button>
      <Button onClick={() => setAsking(false)}>{t('form.discardKeep')}</Button>
    </>
  );
}

async function discardNow(kept: ReportDraft): Promise<void> {
  const { id, version } = kept.input();
  if (id !== null) await api.exceptionReports.discardDraft({ id, version });
}
