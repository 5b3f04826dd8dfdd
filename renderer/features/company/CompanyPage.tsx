import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, queries } from '../../api/client.ts';
import { useCompany } from '../../api/session.ts';
import { ExcelAct } from '../../components/ExcelAct.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { SkeletonRows } from '../../components/SkeletonRows.tsx';
import { BankForm } from './BankForm.tsx';
import { CentreForm } from './CentreForm.tsx';
import { CompanyForm } from './CompanyForm.tsx';

/** The company as it stands on its sheets, and its two centres. */
export function CompanyPage() {
  const { t } = useTranslation('company');
  const company = useCompany();
  const centres = useQuery(queries.company.centres.queryOptions());
  const bank = useQuery(queries.company.bank.queryOptions());
  return (
    <>
      <PageHeader title={t('settings.title')} actions={<ExcelAct file={() => api.lists.centres()} />} />
      {company ? <CompanyForm company={company} /> : <SkeletonRows />}
      {bank.data && <BankForm bank={bank.data} />}
      {centres.data?.map((centre) => (
        <CentreForm key={centre.kind} centre={centre} />
      ))}
    </>
  );
}
