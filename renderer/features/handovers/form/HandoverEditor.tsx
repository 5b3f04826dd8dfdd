import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Handover } from '../../../../shared/contract/handovers.ts';
import { reviewHandover } from '../../../../shared/domain/handovers/content.ts';
import { wallTime } from '../../../../shared/lib/dates.ts';
import { queries } from '../../../api/client.ts';
import { issueText } from '../../../api/errors.ts';
import { useZone } from '../../../api/session.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { MergeNews } from '../../../components/MergeNews.tsx';
import { MergeQuestions } from '../../../components/MergeQuestions.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import { useTimeText } from '../../../components/Time.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useOtherName } from '../../../components/useOthersHere.ts';
import { useShortcut } from '../../../components/useShortcut.ts';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import { Attachments } from '../../attachments/public.ts';
import { Approval } from './Approval.tsx';
import { ContentFields } from './ContentFields.tsx';
import { FormActs } from './FormActs.tsx';
import styles from './form.module.css';
import { useHandoverWords } from './useHandoverWords.ts';
import { type Keeping, useKeptForm } from './useKeptForm.ts';

/** A draft under the author's hands: kept as typed, what is missing named, handed in with Ctrl+Enter. */
export function HandoverEditor({ form }: { readonly form: Handover }) {
  const { t } = useTranslation('handovers');
  const kept = useKeptForm(form);
  const zone = useZone();
  const [today] = useState(() => wallTime(Date.now(), zone).day);
  // Papers are known to the backend only; all the rest is judged while it is typed.
  const papers = form.issues.filter(({ path }) => path === 'papers');
  const facts = { kind: form.kind, today, papers: ['quotation'] };
  const issues = [...reviewHandover(kept.content, facts), ...papers];
  const submit = useMutation(
    queries.handovers.submit.mutationOptions({ onSuccess: () => toast('done', t('form.submitted')) }),
  );
  const handIn = async () => {
    if (issues.length > 0 || submit.isPending) return;
    const version = await kept.save();
    if (version !== null) submit.mutate({ id: form.id, version });
  };
  useShortcut('ctrl+enter', () => void handIn());
  useShortcut('ctrl+s', () => void kept.save());
  const live = { ...form, content: kept.content };
  const words = useHandoverWords();
  const name = useOtherName('handover', form.id);
  return (
    <div className={styles['columns']}>
      <div>
        <MergeQuestions {...words} questions={kept.questions} name={name} onSettle={kept.settle} />
        <MergeNews {...words} news={kept.news} name={name} onClose={kept.read} />
        {form.revision > 1 && form.reason && (
          <p className={styles['warning']}>{t('form.reopenedBecause', { reason: form.reason })}</p>
        )}
        <ContentFields content={kept.content} issues={issues} onChange={kept.change} />
        <Attachments subjectKind="handover" subjectId={form.id} purpose="quotation" title={t('paper.quotation')} />
        <Attachments
          subjectKind="handover"
          subjectId={form.id}
          purpose="settlementAgreement"
          title={t('paper.settlementAgreement')}
        />
        <p className={styles['hint']}>{t(form.kind === 'contract' ? 'hint.papersContract' : 'hint.papersOneOff')}</p>
      </div>
      <div>
        <Section title={issues.length > 0 ? t('form.notReady', { count: issues.length }) : t('form.ready')}>
          <div className={styles['stack']}>
            <Issues issues={issues} />
            <div className={styles['pair']}>
              <Button
                type="primary"
                disabled={issues.length > 0}
                loading={submit.isPending}
                onClick={() => void handIn()}
              >
                {t('form.submit')} <Kbd keys="ctrl+enter" onColour />
              </Button>
              <SaveState kept={kept} />
            </div>
            <ProblemNote error={submit.error ?? kept.error} />
          </div>
        </Section>
        <Approval form={live} />
        <FormActs form={form} />
      </div>
    </div>
  );
}

function Issues({ issues }: { readonly issues: Handover['issues'] }) {
  const t = useTranslate();
  if (issues.length === 0) return null;
  const jump = (path: string) => {
    const field = document.getElementById(`handover-${path.replaceAll('.', '-')}`);
    field?.scrollIntoView({ block: 'center' });
    (field?.matches('input, textarea') ? field : field?.querySelector<HTMLElement>('input'))?.focus();
  };
  return (
    <ul className={styles['issues']}>
      {issues.map((issue) => (
        <li key={`${issue.path}${issue.code}`}>
          <button type="button" onClick={() => jump(issue.path)}>
            {issueText(issue, t)}
          </button>
        </li>
      ))}
    </ul>
  );
}

function SaveState({ kept }: { readonly kept: Keeping }) {
  const { t } = useTranslation('handovers');
  const timeOf = useTimeText();
  const text = {
    saving: t('form.saving'),
    unsaved: t('form.unsaved'),
    saved: t('form.saved', { time: timeOf(kept.savedAt, 'near') }),
  };
  return (
    <span className="faint" role="status">
      {text[kept.state]}
    </span>
  );
}
