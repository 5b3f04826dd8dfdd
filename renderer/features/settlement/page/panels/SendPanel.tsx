import { Button } from 'antd';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '../../../../../shared/errors/errors.ts';
import { isEmail } from '../../../../../shared/lib/contacts.ts';
import { queries } from '../../../../api/client.ts';
import { issueText, problemOf } from '../../../../api/errors.ts';
import { useAct } from '../../../../api/in-turn.ts';
import { enterThrough } from '../../../../components/enter-through.ts';
import { Fact, Facts } from '../../../../components/FieldGrid.tsx';
import { Kbd } from '../../../../components/Kbd.tsx';
import { ProblemNote } from '../../../../components/ProblemNote.tsx';
import { Money } from '../../../../components/quantities.tsx';
import { SidePanel } from '../../../../components/SidePanel.tsx';
import { toast } from '../../../../components/toasts.tsx';
import { useShortcut } from '../../../../components/useShortcut.ts';
import { useTranslate } from '../../../../i18n/useLanguage.ts';
import { type Recipient, RecipientRows } from '../../RecipientRows.tsx';
import { useHeldState } from '../../held.ts';
import { useTaken } from '../../useTaken.ts';
import { Cover } from './Cover.tsx';
import type { StatementPanelProps } from '../AskedPanel.tsx';
import styles from '../page.module.css';

/** Out to the customer by e-mail, with Excel and PDF (7.1.2): to whom, in which language, and what lies in it. */
export function SendPanel(props: StatementPanelProps) {
  const { t } = useTranslation('settlement');
  return (
    <SidePanel title={t('do.send')} onClose={props.onClose}>
      <SendForm {...props} />
    </SidePanel>
  );
}

function SendForm({ statement, onClose }: StatementPanelProps) {
  const { t } = useTranslation(['settlement', 'common']);
  const translate = useTranslate();
  const { rows, change, submit, busy, error, issues } = useSending({ statement, onClose });
  const { terms, number, month, totals, closing } = statement;
  useShortcut('ctrl+enter', () => submit());
  const wrong = (at: number) => {
    const issue = issues.find(({ path }) => path === `recipients.${at}.address`);
    return issue && issueText(issue, translate);
  };
  const nobody = issues.find(({ path }) => path === 'recipients');
  return (
    <form className={styles['form']} onSubmit={submit} onKeyDown={enterThrough}>
      <Facts columns={2}>
        <Fact label={t('settlement:page.statement')}>{number || month}</Fact>
        <Fact label={t('settlement:send.language')}>{t(`common:language.${terms.language}`)}</Fact>
        <Fact label={t('settlement:sum.amount')}>
          <Money fen={totals.amount} />
        </Fact>
        <Fact label={t('settlement:sum.closing')}>
          <Money fen={closing} />
        </Fact>
        <Fact label={t('settlement:send.files')} span={2}>
          {t('settlement:send.filesText')}
        </Fact>
      </Facts>
      <RecipientRows rows={rows} wrong={wrong} onRows={change} />
      {nobody && (
        <p className={styles['wrong']} role="alert">
          {issueText(nobody, translate)}
        </p>
      )}
      <Cover statement={statement} />
      <ProblemNote error={error} />
      <div>
        <Button type="primary" htmlType="submit" loading={busy} onClick={submit}>
          {t('settlement:do.send')} <Kbd keys="ctrl+enter" onColour />
        </Button>
      </div>
    </form>
  );
}

function useSending({ statement: { id, version, terms }, onClose }: StatementPanelProps) {
  const { t } = useTranslation('settlement');
  const held = useHeldState(`settlement send ${id}`, (): readonly Recipient[] =>
    terms.recipients.length > 0 ? terms.recipients : [{ name: '', address: '' }],
  );
  const rows = held.value;
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const taken = useTaken(onClose);
  const send = useAct(
    queries.settlement.statements.send.mutationOptions({
      onSuccess: (answer) => {
        held.letGo();
        toast('done', t('send.done'));
        taken(answer);
      },
      onError: (error) => setIssues(problemOf(error).issues),
    }),
  );
  const submit = (event?: SyntheticEvent) => {
    event?.preventDefault();
    const recipients = rows
      .map((row) => ({ name: row.name.trim(), address: row.address.trim() }))
      .filter(({ address }) => address !== '');
    const unread = rows.flatMap(({ name, address }, at): Issue[] =>
      isEmail(address.trim()) || (rows.length > 1 && name.trim() + address.trim() === '')
        ? []
        : [{ path: `recipients.${at}.address`, code: 'settlement.addressWrong' }],
    );
    // Who took everybody out does not mean those of the agreement.
    const nobody = recipients.length === 0 ? [{ path: 'recipients', code: 'settlement.noRecipient' }] : [];
    const wrong = unread.length > 0 ? unread : nobody;
    setIssues(wrong);
    if (wrong.length > 0 || send.isPending) return;
    send.mutate({ id, version, recipients });
  };
  const change = (next: readonly Recipient[]) => {
    held.setValue(next);
    setIssues([]);
  };
  return { rows, change, submit, busy: send.isPending, error: issues.length > 0 ? null : send.error, issues };
}
