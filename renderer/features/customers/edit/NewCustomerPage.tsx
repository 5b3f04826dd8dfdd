import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/client.ts';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { toast } from '../../../components/toasts.tsx';
import { CustomerEditor } from './CustomerEditor.tsx';
import { emptyCustomer } from './form.ts';

/** A new client. */
export function NewCustomerPage() {
  const { t } = useTranslation('customers');
  const navigate = useNavigate();
  const [form, setForm] = useState(emptyCustomer);
  const creating = useMutation(
    queries.customers.create.mutationOptions({
      onSuccess: ({ code }) => toast('done', t('edit.created', { code })),
    }),
  );
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
        dirty={form !== emptyCustomer && !creating.isSuccess}
        saving={creating.isPending}
        error={creating.error}
        onSave={() => creating.mutate(form)}
      />
    </>
  );
}
