import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Partner } from '../../../../shared/contract/tracking.ts';
import { api, queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { ExcelAct } from '../../../components/ExcelAct.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import { PartnerPanel } from './PartnerPanel.tsx';
import styles from './partners.module.css';

/** The network companies: where they deliver, whom to call (2.4). */
export function PartnersPage() {
  const { t } = useTranslation('tracking');
  const writes = useMay()('tracking.partners');
  const partners = useQuery(queries.tracking.partners.list.queryOptions());
  const [edited, setEdited] = useState<Partner | 'new' | null>(null);
  return (
    <>
      <PageHeader
        title={t('partners.title')}
        back="/tracking"
        actions={
          <>
            <ExcelAct file={() => api.lists.partners()} />
            {writes && (
              <Button type="primary" onClick={() => setEdited('new')}>
                {t('partners.new')}
              </Button>
            )}
          </>
        }
      />
      <ProblemNote error={partners.error} onRetry={() => void partners.refetch()} />
      {partners.data?.length === 0 && <EmptyState title={t('partners.none')} text={t('partners.noneText')} />}
      {partners.data && partners.data.length > 0 && (
        <table className={styles['table']}>
          <thead>
            <tr>
              {(['name', 'cities', 'contacts', 'address'] as const).map((name) => (
                <th key={name}>{t(`partners.${name}`)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {partners.data.map((partner) => (
              <tr key={partner.id}>
                <td>
                  {writes ? (
                    <button type="button" onClick={() => setEdited(partner)}>
                      {partner.name}
                    </button>
                  ) : (
                    partner.name
                  )}{' '}
                  {!partner.active && <StateTag tone="open">{t('partners.inactive')}</StateTag>}
                </td>
                <td>{partner.cities}</td>
                <td>{partner.contacts.map(({ name, phone }) => `${name} ${phone}`).join(t('order.and'))}</td>
                <td>{partner.address}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {edited && <PartnerPanel partner={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </>
  );
}
