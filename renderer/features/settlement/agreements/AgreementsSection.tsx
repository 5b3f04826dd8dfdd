import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Api } from '../../../../shared/contract/contract.ts';
import { api, queries } from '../../../api/client.ts';
import { ExcelAct } from '../../../components/ExcelAct.tsx';
import { Fact, Facts } from '../../../components/FieldGrid.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Money } from '../../../components/quantities.tsx';
import { Section } from '../../../components/Section.tsx';
import { Time, dayText } from '../../../components/Time.tsx';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import page from '../page/page.module.css';
import { LaterQuotationPanel, LaterTermsPanel } from './later-panels.tsx';

export type Agreements = Awaited<ReturnType<Api['settlement']['agreements']['get']>>;

/** How a customer settles and at what prices, each version from its day on; what he owes now. */
export function AgreementsSection({ customerId }: { readonly customerId: string }) {
  const { t } = useTranslation('settlement');
  const [asked, setAsked] = useState<'terms' | 'quotation' | null>(null);
  const input = { customerId };
  const read = useQuery(queries.settlement.agreements.get.queryOptions({ input }));
  const close = () => setAsked(null);
  return (
    <Section
      title={t('agreement.title')}
      actions={
        <>
          {(read.data?.quotations.length ?? 0) > 0 && <ExcelAct file={() => api.lists.prices(input)} keys={null} />}
          {read.data?.mayAgree && (
            <>
              <Button size="small" onClick={() => setAsked('terms')}>
                {t('agreement.changeTerms')}
              </Button>
              <Button size="small" onClick={() => setAsked('quotation')}>
                {t('agreement.changeQuotation')}
              </Button>
            </>
          )}
        </>
      }
    >
      <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
      {read.data && <InForce agreements={read.data} />}
      {read.data && <Versions agreements={read.data} />}
      <Owed customerId={customerId} />
      {asked === 'terms' && read.data && (
        <LaterTermsPanel customerId={customerId} agreements={read.data} onClose={close} />
      )}
      {asked === 'quotation' && read.data && (
        <LaterQuotationPanel customerId={customerId} agreements={read.data} onClose={close} />
      )}
    </Section>
  );
}

interface PartProps {
  readonly agreements: Agreements;
}

function InForce({ agreements: { terms, colleagues } }: PartProps) {
  const { t } = useTranslation(['settlement', 'common']);
  const finance = colleagues.find(({ id }) => id === terms.financeId)?.name ?? t('settlement:agreement.anybody');
  const to = terms.recipients.map(({ name, address }) => `${name} ${address}`.trim()).join('\n');
  return (
    <Facts columns={3}>
      <Fact label={t('settlement:agreement.issuer')}>{t(`settlement:issuer.${terms.issuer}`)}</Fact>
      <Fact label={t('settlement:agreement.sendWorkingDay')}>
        {t('settlement:agreement.workingDay', { day: terms.sendWorkingDay })}
      </Fact>
      <Fact label={t('settlement:agreement.confirmDays')}>
        {t('settlement:agreement.days', { count: terms.confirmDays })}
      </Fact>
      <Fact label={t('settlement:agreement.paymentDays')}>
        {t('settlement:agreement.days', { count: terms.paymentDays })}
      </Fact>
      <Fact label={t('settlement:agreement.language')}>{t(`common:language.${terms.language}`)}</Fact>
      <Fact label={t('settlement:agreement.finance')}>{finance}</Fact>
      <Fact label={t('settlement:agreement.recipients')} span={3}>
        {to || t('settlement:agreement.noRecipients')}
      </Fact>
    </Facts>
  );
}

function Versions({ agreements: { termsVersions, quotations } }: PartProps) {
  const { t } = useTranslation('settlement');
  const language = useLanguage();
  return (
    <ul className={page['list']}>
      {termsVersions.map(({ fromDay, byName, at }) => (
        <li key={fromDay} className={page['line']}>
          {t('agreement.termsFrom', { day: dayText(fromDay, language) })}
          <span className={page['small']}>
            {byName} <Time at={at} show="near" />
          </span>
        </li>
      ))}
      {quotations.map(({ fromDay, lines, agreedWith, byName, at }) => (
        <li key={fromDay} className={page['line']}>
          {t('agreement.quotationFrom', { day: dayText(fromDay, language), lines: lines.length })}
          <span className={page['small']}>
            {t('agreement.with', { name: agreedWith })} · {byName} <Time at={at} show="near" />
          </span>
        </li>
      ))}
      {quotations.length === 0 && <li className={page['small']}>{t('agreement.noQuotation')}</li>}
    </ul>
  );
}

/** His open statements, each a link. */
function Owed({ customerId }: { readonly customerId: string }) {
  const { t } = useTranslation('settlement');
  const read = useQuery(queries.settlement.payments.receivables.queryOptions({ input: { customerId } }));
  const row = read.data?.rows.find((one) => one.customerId === customerId);
  return (
    <>
      <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
      {row && (
        <p className={page['line']}>
          <Link to="/settlement/receivables" search={{ customer: customerId }}>
            {t('receivable.column.owed')} <Money fen={row.owed} />
          </Link>
          {row.items.map(({ statementId, number, month }) => (
            <Link key={statementId} to="/settlement/$id" params={{ id: statementId }} className="num">
              {number || month}
            </Link>
          ))}
        </p>
      )}
    </>
  );
}
