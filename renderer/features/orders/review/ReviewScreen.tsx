import { useNavigate } from '@tanstack/react-router';
import { Button, Input, type InputRef } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderDraft } from '../../../../shared/contract/orders.ts';
import { isIntakeIssue } from '../../../../shared/domain/intake/judge-intake.ts';
import type { ReviewIssue } from '../../../../shared/domain/orders/findings.ts';
import { centreKindOf } from '../../../../shared/domain/orders/job-types.ts';
import { api } from '../../../api/client.ts';
import { issueText } from '../../../api/errors.ts';
import { useMay } from '../../../api/session.ts';
import { AlsoHere } from '../../../components/AlsoHere.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import { useLanguage, useTranslate } from '../../../i18n/useLanguage.ts';
import { ConfirmationPanel, focusIntake, GroupTick, type Intake, ReadBackBar, useIntake } from '../../intake/public.ts';
import { SheetPanel } from '../order/SheetPanel.tsx';
import { inFormOrder } from '../form/form-sections.ts';
import { IssueList, Verdict } from './Findings.tsx';
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

export function ReviewScreen(props: ReviewScreenProps) {
  const { draft, review, reason, onReason, busy, error, onConfirm } = props;
  const { t } = useTranslation(['orders', 'common', 'standing']);
  const navigate = useNavigate();
  const may = useMay();
  const [reasonMissing, setReasonMissing] = useState(false);
  const change = draft.amendsOrderId !== null;
  const mayConfirm = may(change ? 'orders.change' : 'orders.confirm');
  const intake = useIntake(draft, { asking: !busy });
  const blocking = inFormOrder(review.issues).filter((issue) => issue.severity !== 'odd');
  const inForm = blocking.find((issue) => !isIntakeIssue(issue));
  const toForm = (field?: string) => void navigate({ to: '/drafts/$id', params: { id: draft.id }, search: { field } });
  const goTo = (path: string) => (isIntakeIssue({ path }) ? focusIntake(path) : toForm(path));
  const reading = useReadingOf(review.issues, goTo, intake);
  useFirstFocus(intake, !inForm && !change);
  const confirm = () => {
    if (busy || !mayConfirm) return;
    const [first] = blocking;
    if (inForm) toForm(inForm.path);
    else if (change && reason.trim() === '') setReasonMissing(true);
    else if (first && !intake.complete) goToOpen(first.path);
    else void intake.settled().then(onConfirm);
  };
  useShortcut('ctrl+enter', confirm);
  useShortcut('escape', () => toForm());
  return (
    <>
      <PageHeader
        title={change ? t('orders:review.titleChange', { number: draft.amendsNumber ?? '' }) : t('orders:review.title')}
        sub={
          <>
            <Verdict review={review} change={change} />
            <AlsoHere
              kind={draft.amendsOrderId ? 'order' : 'draft'}
              id={draft.amendsOrderId ?? draft.id}
              doing="changing"
            />
          </>
        }
        actions={
          <>
            <Button onClick={() => toForm()}>
              {t('orders:act.back')} <Kbd keys="escape" />
            </Button>
            <PreviewButton draftId={draft.id} ready={!inForm} />
            {mayConfirm && (
              <Button type="primary" loading={busy} onClick={confirm} aria-keyshortcuts="Control+Enter">
                {change ? t('orders:act.confirmChange') : t('orders:act.confirm')} <Kbd keys="ctrl+enter" onColour />
              </Button>
            )}
          </>
        }
      />
      <ProblemNote error={error} />
      {!mayConfirm && <p className={styles['foot']}>{t('standing:line.askColleague')}</p>}
      {change && <Reason reason={reason} missing={reasonMissing && reason.trim() === ''} onReason={onReason} />}
      {review.issues.some((issue) => !isIntakeIssue(issue)) && <IssueList issues={review.issues} onJump={goTo} />}
      {draft.form.channel === 'phone' ? (
        <ReadBackBar intake={intake} />
      ) : (
        <ConfirmationPanel draft={draft} intake={intake} />
      )}
      <ReadingContext value={reading}>
        <FormReading form={draft.form} customerName={draft.customerName} />
      </ReadingContext>
      {!inForm && draft.form.jobType && (
        <p className={styles['foot']}>
          {t('orders:review.prints', { centre: t(`common:centre.${centreKindOf(draft.form.jobType)}`) })}
        </p>
      )}
    </>
  );
}

interface ReasonProps {
  readonly reason: string;
  readonly missing: boolean;
  readonly onReason: (reason: string) => void;
}

/** Why the order is changed; Enter goes on to what has to be said to the customer. */
function Reason({ reason, missing, onReason }: ReasonProps) {
  const { t } = useTranslation('orders');
  const input = useRef<InputRef>(null);
  // Once: the kit gives its fields anew with every drawing, and would take the cursor back each time.
  useEffect(() => input.current?.focus(), []);
  return (
    <label className={styles['reason']}>
      <span>{t('review.reason')}</span>
      <Input
        ref={input}
        maxLength={500}
        value={reason}
        status={missing ? 'error' : ''}
        placeholder={t('review.reasonHint')}
        onChange={(event) => onReason(event.target.value)}
        onPressEnter={(event) => {
          if (event.ctrlKey) return;
          // Else this very Enter would act on what it leads to.
          event.preventDefault();
          focusOpen();
        }}
      />
      {missing && <em role="alert">{t('review.reasonMissing')}</em>}
    </label>
  );
}

/** Where this was missing; when it is there meanwhile and the review does not know yet, at what is missing still. */
function goToOpen(path: string): void {
  if (!focusIntake(path)) focusOpen();
}

/** The first thing that is still to be done with the customer. */
function focusOpen(): void {
  if (!focusIntake('faxScan') && !focusIntake('readBack')) focusIntake('confirmation');
}

/** As soon as it is known what is to be done with the customer, the cursor stands there: once. */
function useFirstFocus({ standing }: Intake, wanted: boolean): void {
  const known = standing !== undefined;
  const done = useRef(false);
  useEffect(() => {
    if (!known || done.current) return;
    done.current = true;
    if (wanted) focusOpen();
  }, [known, wanted]);
}

function useReadingOf(issues: readonly ReviewIssue[], onJump: (path: string) => void, intake: Intake): Reading {
  const translate = useTranslate();
  const byPath = useMemo(() => new Map([...issues].reverse().map((issue) => [issue.path, issue])), [issues]);
  return {
    markOf: (path) => {
      const issue = byPath.get(path);
      return issue && { kind: issue.severity, text: issueText(issue, translate) };
    },
    onJump,
    ...(intake.standing?.demand === 'readBack'
      ? { tickOf: (group) => <GroupTick group={group} readBack={intake.readBack} /> }
      : {}),
  };
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
