import { Table, type TableColumnsType } from 'antd';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from '../../../../shared/contract/people.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import { Time, useTimeText } from '../../../components/Time.tsx';
import styles from './Accounts.module.css';

interface AccountTableProps {
  readonly accounts: readonly Account[];
  readonly onOpen: (id: string) => void;
}

/** Everybody, one line each; Enter or a click opens. */
export function AccountTable({ accounts, onOpen }: AccountTableProps) {
  const { t } = useTranslation('people');
  const columns: TableColumnsType<Account> = [
    { title: t('field.userName'), dataIndex: 'userName', width: 150 },
    { title: t('field.nameZh'), dataIndex: 'nameZh', width: 120 },
    { title: t('field.nameEn'), dataIndex: 'nameEn', width: 150 },
    {
      title: t('field.roles'),
      dataIndex: 'roles',
      render: (_, { roles }) => roles.map((role) => t(`role.${role}`)).join(t('listComma')),
    },
    { title: t('field.state'), width: 190, render: (_, account) => <AccountState account={account} /> },
    {
      title: t('field.lastLogin'),
      width: 150,
      render: (_, { lastLoginAt }) =>
        lastLoginAt === null ? <span className="faint">{t('accounts.never')}</span> : <Time at={lastLoginAt} />,
    },
  ];
  return (
    <Table
      rowKey="id"
      className={styles['table'] ?? ''}
      columns={columns}
      dataSource={[...accounts]}
      pagination={false}
      locale={{ emptyText: <EmptyState title={t('accounts.none')} /> }}
      onRow={({ id }) => ({
        tabIndex: 0,
        onClick: () => onOpen(id),
        onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
          if (event.key === 'Enter') onOpen(id);
          if (event.key === 'ArrowDown') focusRow(event.currentTarget.nextElementSibling);
          if (event.key === 'ArrowUp') focusRow(event.currentTarget.previousElementSibling);
        },
      })}
    />
  );
}

function AccountState({ account }: { readonly account: Account }) {
  const { t } = useTranslation('people');
  const timeOf = useTimeText();
  if (account.lockedUntil !== null) {
    return <StateTag tone="late">{t('accounts.lockedOut', { time: timeOf(account.lockedUntil, 'near') })}</StateTag>;
  }
  return account.active ? (
    <StateTag tone="done">{t('accounts.active')}</StateTag>
  ) : (
    <StateTag tone="open">{t('accounts.inactive')}</StateTag>
  );
}

function focusRow(row: Element | null): void {
  if (row instanceof HTMLElement) row.focus();
}
