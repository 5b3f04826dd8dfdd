import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AlsoHere } from '../../../components/AlsoHere.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ClientLookup } from '../../customers/public.ts';
import { useHasMail } from '../../mailbox/public.ts';
import { useFormSession, useFormState, useFormStore } from './form-context.ts';
import { goToField } from './form-keys.ts';
import { DraftFiles } from './DraftFiles.tsx';
import { DraftMerge } from './DraftMerge.tsx';
import { FormAside } from './FormAside.tsx';
import { FormSections } from './FormSections.tsx';
import styles from './form.module.css';
import { useMailSubject } from './MailCard.tsx';
import { SaveStateLine } from './SaveStateLine.tsx';
import { useClientChoice } from './useClientChoice.ts';
import { useFormKeys } from './useFormKeys.ts';
import { useFormShortcuts } from './useFormShortcuts.ts';

interface OrderFormScreenProps {
  /** A client chosen before the form was opened. */
  readonly customerId?: string | undefined;
  /** The field that somebody came to mend. */
  readonly startAt?: string | undefined;
}

/** One page, the manual's own order of sections, worked by keys alone. */
export function OrderFormScreen({ customerId, startAt }: OrderFormScreenProps) {
  const root = useRef<HTMLDivElement>(null);
  const store = useFormStore();
  const { lookup, openLookup, closeLookup, choose, chooseKnown, repeatLast } = useClientChoice(root, customerId);
  const hasMail = useHasMail(useMailSubject());
  const walk = useFormKeys(root, store);
  const review = useReview();
  useFormShortcuts(root, { openLookup, review, repeatLast });
  useEffect(() => {
    if (startAt && root.current) {
      store.setState({ showAll: true });
      goToField(root.current, startAt);
    } else if (root.current) goToField(root.current, 'customerId');
  }, [store, startAt]);
  return (
    <div className={styles['page']}>
      <div className={styles['head']}>
        <FormHeader onReview={review} />
      </div>
      <DraftMerge />
      <div className={styles['columns']} data-mail={hasMail || undefined}>
        <div>
          <div ref={root} className={styles['form']} data-form role="presentation" {...walk}>
            <FormSections root={root} openLookup={openLookup} onReview={review} />
          </div>
          <div className={styles['files']}>
            <DraftFiles />
          </div>
        </div>
        <FormAside root={root} onRepeat={repeatLast} onCustomer={chooseKnown} />
      </div>
      <ClientLookup open={lookup !== null} initialText={lookup ?? ''} onChoose={choose} onClose={closeLookup} />
    </div>
  );
}

function FormHeader({ onReview }: { readonly onReview: () => void }) {
  const { t } = useTranslation('orders');
  const amends = useFormState((state) => state.amendsNumber);
  const amendsId = useFormState((state) => state.amendsOrderId);
  const draftId = useFormState((state) => state.draftId);
  return (
    <PageHeader
      title={amends ? t('form.titleChange', { number: amends }) : t('form.title')}
      sub={
        <>
          <SaveStateLine />
          <AlsoHere kind={amendsId ? 'order' : 'draft'} id={amendsId ?? draftId} doing="changing" />
        </>
      }
      actions={
        <Button type="primary" tabIndex={-1} onClick={onReview} aria-keyshortcuts="Control+Enter">
          {t('act.review')} <Kbd keys="ctrl+enter" onColour />
        </Button>
      }
    />
  );
}

/** Saves and goes to the review; a form that cannot be saved now stays where it is, with its text. */
function useReview(): () => void {
  const { store, keeper } = useFormSession();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  return useCallback(() => {
    if (busy) return;
    setBusy(true);
    // What was typed into the field that has the cursor is read as when it is left: `+3` becomes a day.
    const here = document.activeElement;
    if (here instanceof HTMLElement) here.blur();
    store.setState({ showAll: true });
    void keeper.flush().then(() => {
      setBusy(false);
      const { draftId } = store.getState();
      if (draftId && keeper.clean()) void navigate({ to: '/drafts/$id/review', params: { id: draftId } });
      else if (here instanceof HTMLElement) here.focus();
    });
  }, [busy, store, keeper, navigate]);
}
