import { useNavigate } from '@tanstack/react-router';
import type { LikelyCustomer } from '../../../../shared/domain/mailbox/proposal.ts';
import { OrderMail } from '../../mailbox/public.ts';
import { useFormSession, useFormState } from './form-context.ts';
import { changeForm, setField } from './form-store.ts';

interface MailCardProps {
  readonly onCustomer: (customer: LikelyCustomer) => void;
}

/** The e-mail that the order came by, beside its form (1.2.1). */
export function MailCard({ onCustomer }: MailCardProps) {
  const { store, keeper } = useFormSession();
  const navigate = useNavigate();
  const form = useFormState((state) => state.form);
  const filled = useFormState((state) => state.filled);
  const subjectId = useMailSubject();
  return (
    <OrderMail
      subjectId={subjectId}
      beside={{ form, filled, change: (change) => changeForm(store, change), chooseCustomer: onCustomer }}
      draftId={async () => {
        await keeper.flush();
        return store.getState().draftId;
      }}
      onKept={(draftId) => {
        if (store.getState().draftId === draftId) setField(store, 'channel', 'email');
        else void navigate({ to: '/drafts/$id', params: { id: draftId }, replace: true });
      }}
    />
  );
}

/** What the messages of this form are kept with: a change of an order has its papers with the order. */
export function useMailSubject(): string | null {
  const draftId = useFormState((state) => state.draftId);
  const amendsOrderId = useFormState((state) => state.amendsOrderId);
  return amendsOrderId ?? draftId;
}
