import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Handover } from '../../../../shared/contract/handovers.ts';
import { formCodes } from '../../../../shared/domain/handovers/steps.ts';
import { queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { AlsoHere } from '../../../components/AlsoHere.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { HandoverStateTag } from '../states.tsx';
import { HandoverEditor } from './HandoverEditor.tsx';
import { HandoverReading } from './HandoverReading.tsx';

/** One form: a draft is written, anything else is read and signed. */
export function HandoverPage() {
  const { id } = useParams({ from: '/counter/handovers/$id' });
  const { t } = useTranslation('handovers');
  const may = useMay();
  const read = useQuery(queries.handovers.get.queryOptions({ input: { id } }));
  if (!read.data) {
    return (
      <>
        <PageHeader title={t('title')} back="/handovers" />
        {read.error ? (
          <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
        ) : (
          <SkeletonRows rows={10} columns={3} />
        )}
      </>
    );
  }
  const form = read.data;
  const writing = form.state === 'draft' && may('handovers.write');
  return (
    <>
      <PageHeader
        title={`${t(`kindTitle.${form.kind}`)}`}
        back="/handovers"
        sub={<Ident form={form} writing={writing} />}
      />
      {writing ? <HandoverEditor key={`${form.id}:${form.revision}`} form={form} /> : <HandoverReading form={form} />}
    </>
  );
}

function Ident({ form, writing }: { readonly form: Handover; readonly writing: boolean }) {
  const { t } = useTranslation('handovers');
  return (
    <>
      <span className="num">{form.number}</span>
      {form.revision > 1 && <span>{t('revision', { revision: form.revision })}</span>}
      <HandoverStateTag form={form} />
      <Link to="/customers/$id" params={{ id: form.customerId }}>
        {form.customerName}
      </Link>
      <span className="faint num">{formCodes[form.kind]}</span>
      <AlsoHere kind="handover" id={form.id} doing={writing ? 'changing' : 'reading'} />
    </>
  );
}
