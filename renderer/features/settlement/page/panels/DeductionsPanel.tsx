import { Button } from 'antd';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Statement } from '../../../../../shared/contract/settlement-schemas.ts';
import { statementLimits } from '../../../../../shared/domain/settlement/review.ts';
import type { Issue } from '../../../../../shared/errors/errors.ts';
import { queries } from '../../../../api/client.ts';
import { issueText, problemOf } from '../../../../api/errors.ts';
import { useAct } from '../../../../api/in-turn.ts';
import { enterThrough } from '../../../../components/enter-through.ts';
import { PlusOutlined } from '../../../../components/icons.tsx';
import { layRows, savedMeanwhile } from '../../../../components/lay-over.ts';
import { Kbd } from '../../../../components/Kbd.tsx';
import { ProblemNote } from '../../../../components/ProblemNote.tsx';
import { SidePanel } from '../../../../components/SidePanel.tsx';
import { useShortcut } from '../../../../components/useShortcut.ts';
import { useTranslate } from '../../../../i18n/useLanguage.ts';
import { focusLastLine } from '../../focus.ts';
import { useHeldState } from '../../held.ts';
import { useTaken } from '../../useTaken.ts';
import type { StatementPanelProps } from '../AskedPanel.tsx';
import styles from '../page.module.css';
import { DeductionRow } from './DeductionRow.tsx';
import { emptyDeduction, readDeductions, type TypedDeduction, typedDeduction } from './typed-deductions.ts';

/** What is taken off the sum: decided claims, penalties, a balance from before the software. */
export function DeductionsPanel(props: StatementPanelProps) {
  const { t } = useTranslation('settlement');
  return (
    <SidePanel title={t('do.deductions')} wide onClose={props.onClose}>
      <DeductionsForm {...props} />
    </SidePanel>
  );
}

function DeductionsForm({ statement, onClose }: StatementPanelProps) {
  const { t } = useTranslation('settlement');
  const translate = useTranslate();
  const { rows, put, add, remove, submit, busy, error, issues } = useDeductions({ statement, onClose });
  useShortcut('ctrl+enter', () => submit());
  useShortcut('alt+n', add);
  return (
    <form className={styles['form']} onSubmit={submit} onKeyDown={enterThrough}>
      <p className={styles['small']}>{t('deductions.intro')}</p>
      <div className={styles['rowHead']} data-kind="deduction">
        {(['kind', 'order', 'text', 'amount'] as const).map((name) => (
          <span key={name}>{t(`deductions.${name}`)}</span>
        ))}
      </div>
      {rows.map((row, at) => (
        <DeductionRow
          // oxlint-disable-next-line react/no-array-index-key -- a deduction is known by nothing but its place
          key={at}
          row={row}
          wrong={issues
            .filter(({ path }) => path.startsWith(`deductions.${at}.`))
            .map((one) => issueText(one, translate))}
          onRow={(patch) => put(at, patch)}
          onRemove={() => remove(at)}
        />
      ))}
      <div>
        <Button icon={<PlusOutlined />} disabled={rows.length >= statementLimits.deductions} onClick={add}>
          {t('deductions.add')} <Kbd keys="alt+n" />
        </Button>
      </div>
      <ProblemNote error={error} />
      <div>
        <Button type="primary" htmlType="submit" loading={busy} onClick={submit}>
          {t('do.save')} <Kbd keys="ctrl+enter" onColour />
        </Button>
      </div>
    </form>
  );
}

interface Typing {
  readonly rows: readonly TypedDeduction[];
  /** As they were stored when they were opened, with that version: nothing newer is written over unseen. */
  readonly before: readonly TypedDeduction[];
  readonly version: number;
}

function laidOver({ rows, before: was }: Typing, { deductions, version }: Statement): Typing {
  const before = rowsOf(deductions);
  const laid = layRows(was, before, rows);
  return { rows: laid.length > 0 ? laid : [emptyDeduction], before, version };
}

function rowsOf(deductions: Statement['deductions']): readonly TypedDeduction[] {
  return deductions.length > 0 ? deductions.map(typedDeduction) : [emptyDeduction];
}

function useDeductions({ statement: { id, version, deductions }, onClose }: StatementPanelProps) {
  const { value, setValue, letGo } = useHeldState(`settlement deductions ${id}`, (): Typing => {
    const before = rowsOf(deductions);
    return { rows: before, before, version };
  });
  const { rows } = value;
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const taken = useTaken(onClose);
  const save = useAct(
    queries.settlement.statements.saveDeductions.mutationOptions({
      onSuccess: (answer) => {
        letGo();
        taken(answer);
      },
      onError: (error) => {
        setIssues(problemOf(error).issues);
        const theirs = savedMeanwhile<Statement>(error, 'settlement.changedMeanwhile');
        if (theirs) setValue((typing) => laidOver(typing, theirs));
      },
    }),
  );
  const change = (next: readonly TypedDeduction[]) => {
    setValue({ ...value, rows: next });
    setIssues([]);
  };
  const submit = (event?: SyntheticEvent) => {
    event?.preventDefault();
    const read = readDeductions(rows);
    setIssues(read.issues);
    if (read.issues.length === 0 && !save.isPending)
      save.mutate({ id, version: value.version, deductions: read.deductions });
  };
  return {
    rows,
    put: (at: number, patch: Partial<TypedDeduction>) =>
      change(rows.map((row, index) => (index === at ? { ...row, ...patch } : row))),
    add: () => {
      change([...rows, emptyDeduction]);
      focusLastLine();
    },
    remove: (at: number) => change(rows.filter((_, index) => index !== at)),
    submit,
    busy: save.isPending,
    error: issues.length > 0 ? null : save.error,
    issues,
  };
}
