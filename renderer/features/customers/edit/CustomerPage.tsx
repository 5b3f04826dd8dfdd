import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Customer } from '../../../../shared/contract/customers.ts';
import { queries } from '../../../api/client.ts';
import { problemOf } from '../../../api/errors.ts';
import { useHeldBefore, useHold } from '../../../api/held.ts';
import { useMay } from '../../../api/session.ts';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import { toast } from '../../../components/toasts.tsx';
import { Attachments } from '../../attachments/public.ts';
import { LettersPanel } from '../../dangerousGoods/public.ts';
import { AcceptancePanel } from '../../handovers/public.ts';
import { CustomerWishSection } from '../../messages/public.ts';
import { CustomerVisits } from '../../reception/public.ts';
import { ConflictNote } from './ConflictNote.tsx';
import { CustomerEditor } from './CustomerEditor.tsx';
import styles from './edit.module.css';
import { type CustomerForm, formOf, sameForm } from './form.ts';

/** One client: read by all, changed by those who may. */
export function CustomerPage() {
  const { id } = useParams({ from: '/counter/customers/$id' });
  const { t } = useTranslation('customers');
  const read = useQuery(queries.customers.get.queryOptions({ input: { id } }));
  if (read.data) return <Loaded key={id} record={read.data} />;
  return (
    <>
      <PageHeader title={t('title')} back="/customers" />
      {read.error ? (
        <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
      ) : (
        <SkeletonRows rows={10} columns={3} />
      )}
    </>
  );
}

function Loaded({ record }: { readonly record: Customer }) {
  const { t } = useTranslation('customers');
  const may = useMay();
  // What is typed stands on the version that it was begun from; a newer record does not take its place unasked.
  const before = useHeldBefore<{ readonly base: Customer; readonly form: CustomerForm }>(`customer ${record.id}`);
  const [base, setBase] = useState(before?.base ?? record);
  const [form, setForm] = useState(() => before?.form ?? formOf(record));
  const dirty = !sameForm(form, formOf(base));
  const typed = useMemo(() => ({ base, form }), [base, form]);
  const letGo = useHold(`customer ${record.id}`, typed, dirty);
  const take = (newest: Customer) => {
    setBase(newest);
    setForm(formOf(newest));
  };
  if (!dirty && record.version > base.version) take(record);
  const saving = useMutation(
    queries.customers.update.mutationOptions({
      onSuccess: (saved) => {
        take(saved);
        toast('done', t('edit.saved', { code: saved.code }));
      },
    }),
  );
  const current = conflictOf(saving.error);
  const save = (version: number) => saving.mutate({ ...form, id: record.id, version });
  return (
    <>
      <PageHeader title={base.nameZh} back="/customers" sub={<Marks record={base} />} />
      {current && (
        <ConflictNote
          current={current}
          mine={form}
          onKeep={() => save(current.version)}
          onTake={() => {
            take(current);
            saving.reset();
          }}
        />
      )}
      <AcceptancePanel customerId={record.id} />
      <CustomerEditor
        form={form}
        pinyin={base}
        onChange={setForm}
        readOnly={!may('customers.write')}
        dirty={dirty}
        onDiscard={letGo}
        saving={saving.isPending}
        error={current ? null : saving.error}
        onSave={() => save(base.version)}
        papers={<CustomerPapers customerId={record.id} />}
      />
    </>
  );
}

function CustomerPapers({ customerId }: { readonly customerId: string }) {
  const may = useMay();
  return (
    <div className={styles['papers']}>
      <CustomerWishSection customerId={customerId} />
      <LettersPanel customerId={customerId} />
      {may('reception.read') && <CustomerVisits customerId={customerId} />}
      <Attachments
        subjectKind="customer"
        subjectId={customerId}
        purpose="general"
        readOnly={!may('customers.write') && !may('orders.draft')}
      />
    </div>
  );
}

function Marks({ record }: { readonly record: Customer }) {
  const { t } = useTranslation('customers');
  return (
    <>
      <span className="num faint">{record.code}</span>{' '}
      {record.keyAccount && <StateTag tone="underWay">{t('keyAccount')}</StateTag>}{' '}
      {!record.active && <StateTag tone="open">{t('inactive')}</StateTag>}
    </>
  );
}

function conflictOf(error: unknown): Customer | null {
  if (!error) return null;
  const problem = problemOf(error);
  return problem.kind === 'conflict' ? (problem.current as Customer) : null;
}
