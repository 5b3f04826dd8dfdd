import type { Account } from '../../../../shared/contract/people.ts';
import { AccountForm } from './AccountForm.tsx';
import { ResetPassword } from './ResetPassword.tsx';

interface AccountPanelProps {
  /** `null`: a new one. */
  readonly account: Account | null;
  readonly onDone: (said: string) => void;
}

/** What the side panel shows: the account, and for an existing one the first password. */
export function AccountPanel({ account, onDone }: AccountPanelProps) {
  return (
    <>
      <AccountForm account={account} onDone={onDone} />
      {account && <ResetPassword account={account} onDone={onDone} />}
    </>
  );
}
