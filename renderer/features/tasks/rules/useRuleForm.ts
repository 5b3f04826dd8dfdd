import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskRuleView } from '../../../../shared/contract/task-schemas.ts';
import type { RuleChange } from '../../../../shared/domain/tasks/rule.ts';
import { queries } from '../../../api/client.ts';
import { issueText, problemOf } from '../../../api/errors.ts';
import { toast } from '../../../components/toasts.tsx';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import { readRule, type TypedRule, typedRule } from './typed-rule.ts';
import { useRuleWords } from './useRuleWords.ts';

export type RuleForm = ReturnType<typeof useRuleForm>;

/** A rule as it is typed, judged by the backend while it is typed, saved over the version that was opened. */
export function useRuleForm(rule: TaskRuleView, may: boolean, onDone: () => void) {
  const { t } = useTranslation('duties');
  const translate = useTranslate();
  const name = useRuleWords().name(rule);
  const [typed, setTyped] = useState<TypedRule>(() => typedRule(rule));
  const [version, setVersion] = useState(rule.version);
  const [applyToRunning, setApplyToRunning] = useState(false);
  const read = readRule(typed);
  const { issues: found, judged } = useCheck(rule.id, read.change, may);
  const issues = read.change ? found : read.unread;
  const done = (text: string) => ({
    onSuccess: () => {
      toast('done', text);
      onDone();
    },
    onError: (error: Error) => {
      // What is typed may be compared with how the rule stands now, and saved over it.
      const current = problemOf(error).current as Pick<TaskRuleView, 'version'> | undefined;
      if (current) setVersion(current.version);
    },
  });
  const save = useMutation(queries.tasks.rules.change.mutationOptions(done(t('rule.saved', { name }))));
  const reset = useMutation(queries.tasks.rules.reset.mutationOptions(done(t('rule.wasReset', { name }))));
  const busy = save.isPending || reset.isPending;
  return {
    typed,
    change: read.change,
    issues,
    applyToRunning,
    setApplyToRunning,
    busy,
    error: save.error ?? reset.error,
    put: (patch: Partial<TypedRule>) => setTyped((before) => ({ ...before, ...patch })),
    wrong: (path: string) => {
      const issue = issues.find((one) => one.path === path);
      return issue && issueText(issue, translate);
    },
    submit: () => {
      if (!may || busy || !read.change || (judged && issues.length > 0)) return;
      save.mutate({ id: rule.id, version, change: mutable(read.change), applyToRunning });
    },
    reset: () => reset.mutate({ id: rule.id, version, applyToRunning }),
  };
}

/** What the backend makes of it; the last judgement stays until the next one is there. */
function useCheck(id: string, change: Required<RuleChange> | null, may: boolean) {
  const asked = useDeferredValue(change);
  const check = useQuery({
    ...queries.tasks.rules.check.queryOptions({ input: { id, change: asked ? mutable(asked) : {} } }),
    enabled: may && asked !== null,
    placeholderData: keepPreviousData,
  });
  return { issues: check.data ?? [], judged: check.isSuccess && !check.isPlaceholderData };
}

/** As the contract takes it. */
function mutable(change: Required<RuleChange>) {
  const { due, warnBefore, escalation, owner, ...plain } = change;
  return {
    ...plain,
    due: { ...due },
    warnBefore: warnBefore && { ...warnBefore },
    owner: { ...owner },
    escalation: escalation.map(({ to, ...step }) => ({ ...step, to: [...to] })),
  };
}
