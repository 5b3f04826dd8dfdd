import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockOf } from '../../../../shared/domain/settlement/clock.ts';
import type { Statement } from '../../../../shared/contract/settlement-schemas.ts';
import { queries } from '../../../api/client.ts';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { useNow } from '../../../components/useNow.ts';
import type { StatementSearch, StatementTab } from '../search.ts';
import styles from './page.module.css';
import { ClockTag, StageTag } from '../tags.tsx';
import type { Asked } from './asked.ts';
import { AskedPanel } from './AskedPanel.tsx';
import { Ledger } from './Ledger.tsx';
import { NextSteps } from './NextSteps.tsx';
import { Notices } from './Notices.tsx';
import { TabBar } from './TabBar.tsx';
import { TabContent } from './TabContent.tsx';
import { Warnings } from './Warnings.tsx';

/** One customer's month, from its draft to the payment: lines and their course left, what is due now and the sums right. */
export function StatementPage() {
  const { id } = useParams({ from: '/counter/settlement/$id' });
  const { t } = useTranslation('settlement');
  const read = useQuery(queries.settlement.statements.get.queryOptions({ input: { id } }));
  if (read.data) return <Loaded key={id} statement={read.data} />;
  return (
    <>
      <PageHeader title={t('title')} back="/settlement" />
      {read.error ? (
        <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
      ) : (
        <SkeletonRows rows={12} columns={5} />
      )}
    </>
  );
}

function Loaded({ statement }: { readonly statement: Statement }) {
  const { tab = 'lines' }: StatementSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [dispute, setDispute] = useState<string>();
  const go = (next: StatementTab) =>
    void navigate({
      to: '/settlement/$id',
      params: { id: statement.id },
      search: next === 'lines' ? {} : { tab: next },
      replace: true,
    });
  return (
    <div className={styles['page']}>
      <PageHeader title={statement.customerName} back="/settlement" sub={<Ident statement={statement} />} />
      <Notices statement={statement} onAsk={setAsked} />
      <div className={styles['columns']}>
        <div className={styles['main']}>
          <TabBar statement={statement} tab={tab} onTab={go} />
          <TabContent statement={statement} tab={tab} dispute={dispute} onDispute={setDispute} onAsk={setAsked} />
        </div>
        <aside className={styles['side']}>
          <NextSteps statement={statement} dispute={dispute} onAsk={setAsked} onTab={go} />
          <Ledger statement={statement} />
          <Warnings statement={statement} />
        </aside>
      </div>
      {asked && <AskedPanel statement={statement} asked={asked} onClose={() => setAsked(null)} />}
    </div>
  );
}

function Ident({ statement }: { readonly statement: Statement }) {
  const { t } = useTranslation('settlement');
  const now = useNow();
  const { number, month, revision, stage, turn, customerId } = statement;
  return (
    <>
      <span className="num">{number || month}</span>
      {revision > 1 && <span>{t('page.revision', { revision })}</span>}
      <StageTag stage={stage} />
      {turn !== null && <span>{t('page.turn', { side: t(`side.${turn}`) })}</span>}
      <ClockTag clock={clockOf(statement)} now={now} />
      <Link to="/customers/$id" params={{ id: customerId }}>
        {t('page.customer')}
      </Link>
    </>
  );
}
