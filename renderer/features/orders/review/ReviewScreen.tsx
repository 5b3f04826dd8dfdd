import { useNavigate } from '@tanstack/react-router';
import { Button, Input, type InputRef } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderDraft } from '../../../../shared/contract/orders.ts';
import type { ReviewIssue } from '../../../../shared/domain/orders/findings.ts';
import { centreKindOf } from '../../../../shared/domain/orders/job-types.ts';
import { api } from '../../../api/client.ts';
import { issueText } from '../../../api/errors.ts';
import { useMay } from '../../../api/session.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import { useLanguage, useTranslate } from '../../../i18n/useLanguage.ts';
import { SheetPanel } from '../order/SheetPanel.tsx';
import { inFormOrder } from '../form/form-sections.ts';
import { focusFirst } from '../focus.ts';
import { useFieldName } from '../useOrderTexts.ts';
import { FormReading } from './FormReading.tsx';
import { type Reading, ReadingContext } from './reading.ts';
import styles from './review.module.css';

interface ReviewScreenProps {
  readonly draft: OrderDraft;
  readonly review: { readonly issues: readonly ReviewIssue[]; readonly ready: boolean };
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onConfirm: () => void;
}

export function ReviewScreen({ draft, review, reason, onReason, busy, error, onConfirm }: ReviewScreenProps) {
  const { t } = useTranslation(['orders', 'common']);
  const navigate = useNavigate();
  const may = useMay();
  const translate = useTranslate();
  const [reasonMissing, setReasonMissing] = useState(false);
  const change = draft.amendsOrderId !== null;
  const mayConfirm = may(change ? 'orders.change' : 'orders.confirm');
  const goTo = (field?: string) => void navigate({ to: '/drafts/$id', params: { id: draft.id }, search: { field } });
  const reading = useReadingOf(review.issues, translate, goTo);
  const confirm = () => {
    if (busy || !mayConfirm) return;
    const first = inFormOrder(review.issues).find((issue) => issue.severity !== 'odd');
    if (first) goTo(first.path);
    else if (change && reason.trim() === '') setReasonMissing(true);
    else onConfirm();
  };
  useShortcut('ctrl+enter', confirm);
  useShortcut('escape', () => goTo());
  return (
    <>
      <PageHeader
        title={change ? t('orders:review.titleChange', { number: draft.amendsNumber ?? '' }) : t('orders:review.title')}
        sub={<Verdict review={review} change={change} />}
        actions={
          <>
            <Button onClick={() => goTo()}>
              {t('orders:act.back')} <Kbd keys="escape" />
            </Button>
            <PreviewButton draftId={draft.id} ready={review.ready} />
            {mayConfirm && (
              <Button type="primary" loading={busy} onClick={confirm} aria-keyshortcuts="Control+Enter">
                {change ? t('orders:act.confirmChange') : t('orders:act.confirm')} <Kbd keys="ctrl+enter" onColour />
              </Button>
            )}
          </>
        }
      />
      <ProblemNote error={error} />
      {change && (
        <label className={styles['reason']}>
          <span>{t('orders:review.reason')}</span>
          <Input
            ref={focusInput}
            maxLength={500}
            value={reason}
            status={reasonMissing && reason.trim() === '' ? 'error' : ''}
            placeholder={t('orders:review.reasonHint')}
            onChange={(event) => onReason(event.target.value)}
          />
          {reasonMissing && reason.trim() === '' && <em role="alert">{t('orders:review.reasonMissing')}</em>}
        </label>
      )}
      {review.issues.length > 0 && <IssueList issues={review.issues} onJump={goTo} />}
      <ReadingContext value={reading}>
        <FormReading form={draft.form} customerName={draft.customerName} />
      </ReadingContext>
      {review.ready && draft.form.jobType && (
        <p className={styles['foot']}>
          {t('orders:review.read')}{' '}
          {t('orders:review.prints', { centre: t(`common:centre.${centreKindOf(draft.form.jobType)}`) })}
        </p>
      )}
    </>
  );
}

function useReadingOf(
  issues: readonly ReviewIssue[],
  translate: ReturnType<typeof useTranslate>,
  onJump: (path: string) => void,
): Reading {
  const byPath = useMemo(() => new Map([...issues].reverse().map((issue) => [issue.path, issue])), [issues]);
  return {
    markOf: (path) => {
      const issue = byPath.get(path);
      return issue && { kind: issue.severity, text: issueText(issue, translate) };
    },
    onJump,
  };
}

function Verdict({ review, change }: { readonly review: ReviewScreenProps['review']; readonly change: boolean }) {
  const { t } = useTranslation('orders');
  const count = (severity: ReviewIssue['severity']) =>
    review.issues.filter((issue) => issue.severity === severity).length;
  const [missing, wrong, odd] = [count('missing'), count('wrong'), count('odd')];
  return (
    <>
      {missing > 0 && <StateTag tone="late">{t('review.missing', { count: missing })}</StateTag>}
      {wrong > 0 && <StateTag tone="late">{t('review.wrong', { count: wrong })}</StateTag>}
      {odd > 0 && <StateTag tone="soon">{t('review.odd', { count: odd })}</StateTag>}
      {review.ready && <StateTag tone="done">{change ? t('review.readyChange') : t('review.ready')}</StateTag>}
    </>
  );
}

interface IssueListProps {
  readonly issues: readonly ReviewIssue[];
  readonly onJump: (path: string) => void;
}

function IssueList({ issues, onJump }: IssueListProps) {
  const { t } = useTranslation('orders');
  const translate = useTranslate();
  const fieldName = useFieldName();
  return (
    <ul className={styles['issues']}>
      {inFormOrder(issues).map((issue, index) => (
        <li key={`${issue.path} ${issue.code}`}>
          <button
            type="button"
            ref={index === 0 && issue.severity !== 'odd' ? focusFirst : undefined}
            data-severity={issue.severity}
            onClick={() => onJump(issue.path)}
          >
            <b>{t(`review.severity.${issue.severity}`)}</b>
            <span>{fieldName(issue.path)}</span>
            {issueText(issue, translate)}
          </button>
        </li>
      ))}
    </ul>
  );
}

function focusInput(input: InputRef | null): void {
  input?.focus();
}

/** The sheet as it would be printed, in the language on screen. */
function PreviewButton({ draftId, ready }: { readonly draftId: string; readonly ready: boolean }) {
  const { t } = useTranslation('orders');
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  useShortcut('alt+v', () => setOpen(true), { enabled: ready });
  return (
    <>
      <Button disabled={!ready} onClick={() => setOpen(true)}>
        {t('act.preview')} <Kbd keys="alt+v" />
      </Button>
      {open && (
        <SheetPanel
          title={t('act.preview')}
          load={() => api.printing.preview({ draftId, language, paper: 'A4' })}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
