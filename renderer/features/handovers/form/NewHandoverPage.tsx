import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandoverKind } from '../../../../shared/domain/handovers/steps.ts';
import { queries } from '../../../api/client.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import { ClientLookup } from '../../customers/public.ts';
import styles from './form.module.css';

/** Which customer, which form: everything else is typed into the form itself (1.2.4a). */
export function NewHandoverPage() {
  const { t } = useTranslation('handovers');
  const navigate = useNavigate();
  const { customer: given } = useSearch({ from: '/counter/handovers/new' });
  const [customerId, setCustomerId] = useState(given ?? '');
  const [kind, setKind] = useState<HandoverKind>('contract');
  const [looking, setLooking] = useState(false);
  const customer = useQuery(
    queries.customers.get.queryOptions({ input: { id: customerId }, enabled: customerId !== '' }),
  );
  const create = useMutation(
    queries.handovers.create.mutationOptions({
      onSuccess: ({ id }) => void navigate({ to: '/handovers/$id', params: { id }, replace: true }),
    }),
  );
  const start = () => {
    if (customerId && !create.isPending) create.mutate({ kind, customerId });
  };
  useShortcut('f9', () => setLooking(true));
  useShortcut('ctrl+enter', start);
  return (
    <>
      <PageHeader title={t('new.title')} back="/handovers" />
      <div className={styles['narrow']}>
        <Section title={t('new.customer')}>
          <div className={styles['pick']}>
            <Button onClick={() => setLooking(true)}>
              {t('new.choose')} <Kbd keys="f9" />
            </Button>
            {customer.data && (
              <strong>
                {customer.data.nameZh} <span className="num faint">{customer.data.code}</span>
              </strong>
            )}
          </div>
          <p className={styles['hint']}>
            {t('new.customerHint')} <Link to="/customers/new">{t('new.newCustomer')}</Link>
          </p>
          <ProblemNote error={customer.error} />
        </Section>
        <Section title={t('new.kind')}>
          <Radio.Group
            value={kind}
            onChange={(event) => setKind(event.target.value as HandoverKind)}
            options={(['contract', 'oneOff'] as const).map((value) => ({ value, label: t(`new.${value}`) }))}
          />
          <p className={styles['hint']}>{t(kind === 'contract' ? 'hint.papersContract' : 'hint.papersOneOff')}</p>
        </Section>
        <div className={styles['start']}>
          <ProblemNote error={create.error} />
          <Button type="primary" disabled={!customerId} loading={create.isPending} onClick={start}>
            {t('new.create')} <Kbd keys="ctrl+enter" onColour />
          </Button>
        </div>
      </div>
      <ClientLookup
        open={looking}
        initialText=""
        onClose={() => setLooking(false)}
        onChoose={(hit) => {
          setCustomerId(hit.id);
          setLooking(false);
        }}
      />
    </>
  );
}
