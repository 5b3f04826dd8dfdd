import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Customer } from '../../../../shared/contract/customers.ts';
import { queries } from '../../../api/client.ts';
import { problemOf } from '../../../api/errors.ts';
import { useMay } from '../../../api/session.ts';
import { AlsoHere } from '../../../components/AlsoHere.tsx';
import { MergeNews } from '../../../components/MergeNews.tsx';
import { MergeQuestions } from '../../../components/MergeQuestions.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useOtherName } from '../../../components/useOthersHere.ts';
import { Attachments } from '../../attachments/public.ts';
import { LettersPanel } from '../../dangerousGoods/public.ts';
import { AcceptancePanel } from '../../handovers/public.ts';
import { CustomerWishSection } from '../../messages/public.ts';
import { CustomerVisits } from '../../reception/public.ts';
import { AgreementsSection } from '../../settlement/public.ts';
import { CustomerEditor } from './CustomerEditor.tsx';
import styles from './edit.module.css';
import { useCustomerTyping } from './useCustomerTyping.ts';
import { useCustomerWords } from './useCustomerWords.ts';

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
  const typing = useCustomerTyping(record);
  const { base, form, dirty, merge } = typing;
  const saving = useMutation(
    queries.customers.update.mutationOptions({
      onSuccess: (saved) => {
        typing.saved(saved);
        toast('done', t('edit.saved', { code: saved.code }));
      },
      onError: (error) => typing.met(conflictOf(error)),
    }),
  );
  const save = () => {
    if (merge.questions.length === 0) saving.mutate({ ...form, id: record.id, version: base.version });
  };
  const words = useCustomerWords();
  const name = useOtherName('customer', record.id);
  return (
    <>
      <PageHeader title={base.nameZh} back="/customers" sub={<Marks record={base} changing={dirty} />} />
      <MergeQuestions {...words} questions={merge.questions} name={name} onSettle={typing.settle} />
      <MergeNews {...words} news={merge.news} name={name} onClose={typing.read} />
      <AcceptancePanel customerId={record.id} />
      <CustomerEditor
        form={form}
        pinyin={base}
        onChange={typing.change}
        readOnly={!may('customers.write')}
        dirty={dirty}
        onDiscard={typing.letGo}
        saving={saving.isPending}
        error={conflictOf(saving.error) ? null : saving.error}
        onSave={save}
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
      {may('settlement.read') && <AgreementsSection customerId={customerId} />}
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

function Marks({ record, changing }: { readonly record: Customer; readonly changing: boolean }) {
  const { t } = useTranslation('customers');
  return (
    <>
      <span className="num faint">{record.code}</span>{' '}
      {record.keyAccount && <StateTag tone="underWay">{t('keyAccount')}</StateTag>}{' '}
      {!record.active && <StateTag tone="open">{t('inactive')}</StateTag>}{' '}
      <AlsoHere kind="customer" id={record.id} doing={changing ? 'changing' : 'reading'} />
    </>
  );
}

function conflictOf(error: unknown): Customer | null {
  if (!error) return null;
  const problem = problemOf(error);
  return problem.kind === 'conflict' ? (problem.current as Customer) : null;
}
