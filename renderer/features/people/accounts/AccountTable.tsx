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

/** Everybody, one line each; Enter or a click opens, arrows walk. */
export function AccountTable({ accounts, onOpen }: AccountTableProps) {
  const { t } = useTranslation('people');
  const columns = ['userName', 'nameZh', 'nameEn', 'roles', 'state', 'lastLogin'] as const;
  return (
    <div className={styles['box']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`field.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <AccountRow key={account.id} account={account} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
      {accounts.length === 0 && <EmptyState title={t('accounts.none')} />}
    </div>
  );
}

interface AccountRowProps {
  readonly account: Account;
  readonly onOpen: (id: string) => void;
}

function AccountRow({ account, onOpen }: AccountRowProps) {
  const { t } = useTranslation('people');
  const { id, userName, nameZh, nameEn, roles, lastLoginAt } = account;
  return (
    <tr onClick={() => onOpen(id)}>
      <th scope="row">
        <button type="button" onKeyDown={walk} onClick={() => onOpen(id)}>
          {userName}
        </button>
      </th>
      <td>{nameZh}</td>
      <td>{nameEn}</td>
      <td>{roles.map((role) => t(`role.${role}`)).join(t('listComma'))}</td>
      <td>
        <AccountState account={account} />
      </td>
      <td>{lastLoginAt === null ? <span className="faint">{t('accounts.never')}</span> : <Time at={lastLoginAt} />}</td>
    </tr>
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

/** Arrows go from row to row; the name of each is what the focus stands on. */
function walk(event: KeyboardEvent<HTMLButtonElement>): void {
  const row = event.currentTarget.closest('tr');
  const next =
    event.key === 'ArrowDown' ? row?.nextElementSibling : event.key === 'ArrowUp' ? row?.previousElementSibling : null;
  const button = next?.querySelector('button');
  if (!button) return;
  event.preventDefault();
  button.focus();
}
