import { Button, Checkbox, ConfigProvider } from 'antd';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskRuleView } from '../../../../shared/contract/task-schemas.ts';
import { clauseNumber } from '../../../../shared/sop/clause.ts';
import { useMay } from '../../../api/session.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { useTimeText } from '../../../components/Time.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import { DueFields } from './DueFields.tsx';
import { DutyFields } from './DutyFields.tsx';
import { RuleState } from './RuleTable.tsx';
import { StepFields } from './StepFields.tsx';
import styles from './rules.module.css';
import { TryRule } from './TryRule.tsx';
import { type RuleForm, useRuleForm } from './useRuleForm.ts';
import { useRuleWords } from './useRuleWords.ts';

interface RulePanelProps {
  readonly rule: TaskRuleView;
  readonly onClose: () => void;
}

/** One duty: what the manual says, what of it the company may set, and what that would lead to. */
export function RulePanel({ rule, onClose }: RulePanelProps) {
  const words = useRuleWords();
  return (
    <SidePanel wide title={words.name(rule)} onClose={onClose}>
      <RuleBody rule={rule} onClose={onClose} />
    </SidePanel>
  );
}

function RuleBody({ rule, onClose }: RulePanelProps) {
  const { t } = useTranslation('duties');
  const may = useMay()('tasks.administer');
  // What was typed was typed over this rule, whatever arrives meanwhile.
  const [opened] = useState(rule);
  const form = useRuleForm(opened, may, onClose);
  useShortcut('ctrl+enter, ctrl+s', () => form.submit());
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    form.submit();
  };
  return (
    <form className={styles['form']} onSubmit={submit}>
      <RuleHead rule={opened} />
      <ConfigProvider componentDisabled={!may}>
        <DutyFields form={form} may={may} />
        <DueFields form={form} may={may} />
        <StepFields form={form} may={may} />
      </ConfigProvider>
      {may ? <SaveLine rule={opened} form={form} /> : <p className="faint">{t('rule.readOnly')}</p>}
      <TryRule typed={form.typed} change={form.change} />
    </form>
  );
}

function RuleHead({ rule }: { readonly rule: TaskRuleView }) {
  const { t } = useTranslation(['duties', 'tasks']);
  const words = useRuleWords();
  const timeOf = useTimeText();
  const condition = t(`tasks:condition.${rule.condition as 'always'}`);
  return (
    <>
      <p className={styles['manual']}>
        <strong>{t('duties:rule.manual', { clause: clauseNumber(rule.clause) })}</strong> {words.manual(rule)}
      </p>
      <p className={styles['facts']}>
        <RuleState rule={rule} />
        <span>{t('duties:rule.condition', { condition })}</span>
        {rule.again && <span>{t('duties:rule.again')}</span>}
        <span>{t('duties:rule.running', { count: rule.running })}</span>
        {rule.updatedAt !== null && (
          <span>{t('duties:rule.changedBy', { name: rule.updatedByName, time: timeOf(rule.updatedAt) })}</span>
        )}
      </p>
    </>
  );
}

function SaveLine({ rule, form }: { readonly rule: TaskRuleView; readonly form: RuleForm }) {
  const { t } = useTranslation('duties');
  const [asking, setAsking] = useState(false);
  const wrong = form.issues.length;
  return (
    <section className={styles['part']}>
      {rule.running > 0 && (
        <Checkbox checked={form.applyToRunning} onChange={(event) => form.setApplyToRunning(event.target.checked)}>
          {t('rule.applyToRunning', { count: rule.running })}
        </Checkbox>
      )}
      {rule.running > 0 && !form.applyToRunning && <p className="faint">{t('rule.keepRunning')}</p>}
      <ProblemNote error={form.error} />
      <div className={styles['acts']}>
        <Button type="primary" htmlType="submit" loading={form.busy} disabled={wrong > 0}>
          {t('rule.save')} <Kbd keys="ctrl+enter" onColour />
        </Button>
        {rule.changed.length > 0 && !asking && <Button onClick={() => setAsking(true)}>{t('rule.reset')}</Button>}
        {wrong > 0 && <span className={styles['wrong']}>{t('rule.wrong', { count: wrong })}</span>}
      </div>
      {asking && (
        <div className={styles['acts']} role="group" aria-label={t('rule.resetAsk')}>
          <span>{t('rule.resetAsk')}</span>
          <Button danger loading={form.busy} onClick={form.reset}>
            {t('rule.resetYes')}
          </Button>
          <Button onClick={() => setAsking(false)}>{t('rule.resetNo')}</Button>
        </div>
      )}
    </section>
  );
}
