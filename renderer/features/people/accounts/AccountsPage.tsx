import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, queries } from '../../../api/client.ts';
import { PlusOutlined } from '../../../components/icons.tsx';
import { ExcelAct } from '../../../components/ExcelAct.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { toast } from '../../../components/toasts.tsx';
import { AccountPanel } from './AccountPanel.tsx';
import styles from './Accounts.module.css';
import { AccountTable } from './AccountTable.tsx';
import { PinSettings } from './PinSettings.tsx';
import { useAccountFilter } from './useAccountFilter.ts';

/** Whoever may log in: list, add, edit, put out of use, give a first password. */
export function AccountsPage() {
  const { t } = useTranslation('people');
  const accounts = useQuery(queries.people.accounts.queryOptions());
  // An account's id, or `new`.
  const [open, setOpen] = useState<string | null>(null);
  const filter = useAccountFilter(accounts.data ?? []);
  const edited = accounts.data?.find(({ id }) => id === open) ?? null;
  const close = (said?: string) => {
    setOpen(null);
    if (said) toast('done', said);
  };
  return (
    <>
      <PageHeader
        title={t('accounts.title')}
        sub={<span className="num">{filter.shown.length}</span>}
        actions={
          <>
            <ExcelAct file={() => api.lists.accounts({ ids: filter.shown.map(({ id }) => id) })} />
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen('new')}>
              {t('accounts.new')}
            </Button>
          </>
        }
      />
      <div className={styles['filters']}>
        <Input
          type="search"
          allowClear
          value={filter.text}
          placeholder={t('accounts.filter')}
          aria-label={t('accounts.filter')}
          onChange={(event) => filter.setText(event.target.value)}
        />
        <Checkbox checked={filter.inactiveToo} onChange={(event) => filter.setInactiveToo(event.target.checked)}>
          {t('accounts.inactiveToo')}
        </Checkbox>
      </div>
      <ProblemNote error={accounts.error} onRetry={() => void accounts.refetch()} />
      {accounts.isPending && <SkeletonRows rows={8} columns={5} />}
      {accounts.data && <AccountTable accounts={filter.shown} onOpen={setOpen} />}
      <PinSettings />
      {(open === 'new' || edited) && (
        <SidePanel title={t(edited ? 'accounts.edit' : 'accounts.new')} onClose={() => close()}>
          <AccountPanel key={open} account={edited} onDone={close} />
        </SidePanel>
      )}
    </>
  );
}
