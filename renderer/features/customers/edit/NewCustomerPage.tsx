import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/client.ts';
import { useHeldBefore, useHold } from '../../../api/held.ts';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { toast } from '../../../components/toasts.tsx';
import { CustomerEditor } from './CustomerEditor.tsx';
import { type CustomerForm, emptyCustomer } from './form.ts';

/** A new client. */
export function NewCustomerPage() {
  const { t } = useTranslation('customers');
  const navigate = useNavigate();
  const before = useHeldBefore<CustomerForm>('customer');
  const [form, setForm] = useState(before ?? emptyCustomer);
  const creating = useMutation(
    queries.customers.create.mutationOptions({
      onSuccess: ({ code }) => toast('done', t('edit.created', { code })),
    }),
  );
  const dirty = form !== emptyCustomer && !creating.isSuccess;
  const letGo = useHold('customer', form, dirty);
  const createdId = creating.data?.id;
  // Only once the form counts as saved: the guard against leaving would ask otherwise.
  useEffect(() => {
    if (createdId) void navigate({ to: '/customers/$id', params: { id: createdId }, replace: true });
  }, [createdId, navigate]);
  return (
    <>
      <PageHeader title={t('edit.newTitle')} back="/customers" />
      <CustomerEditor
        form={form}
        onChange={setForm}
        dirty={dirty}
        onDiscard={letGo}
        saving={creating.isPending}
        error={creating.error}
        onSave={() => creating.mutate(form)}
      />
    </>
  );
}
