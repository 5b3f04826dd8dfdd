import { useTranslation } from 'react-i18next';
import type { TaskRuleView } from '../../../../shared/contract/task-schemas.ts';
import type { Length, Recipient } from '../../../../shared/domain/tasks/rule.ts';
import { useLanguage, useTranslate } from '../../../i18n/useLanguage.ts';
import { useLimitText } from '../useLimitText.ts';
import { clauseOf } from './rules-shown.ts';

/** A rule's parts in words, as a list and a heading show them. */
export function useRuleWords() {
  const { t } = useTranslation(['duties', 'tasks', 'people']);
  const translate = useTranslate();
  const language = useLanguage();
  const limitText = useLimitText();
  const length = ({ amount, unit }: Length) => t(`duties:rules.length.${unit}`, { amount });
  const recipient = (to: Recipient) => (to === 'owner' ? t('tasks:owner.owner') : t(`people:role.${to}`));
  const list = (to: readonly Recipient[]) => to.map(recipient).join(t('tasks:list.and'));
  return {
    length,
    recipient,
    list,
    name: ({ id }: Pick<TaskRuleView, 'id'>) => translate(`tasks:rule.${id}.name`),
    manual: ({ clause }: Pick<TaskRuleView, 'clause'>) => clauseOf(clause)?.[language === 'en' ? 'en' : 'zh'] ?? '',
    owner: ({ owner }: Pick<TaskRuleView, 'owner'>) =>
      owner.kind === 'role' ? t(`people:role.${owner.role}`) : t(`duties:rule.ownerOf.${owner.kind}`),
    due: ({ due }: Pick<TaskRuleView, 'due'>) => {
      if (due.kind === 'minutes' || due.kind === 'workingMinutes') {
        return t(`duties:rules.within.${due.kind}`, { amount: due.amount });
      }
      if (due.kind === 'point') return limitText(due);
      return t('duties:rules.relative', { fact: t(`tasks:timeFact.${due.fact}`), limit: limitText(due).trim() });
    },
    warning: ({ warnBefore }: Pick<TaskRuleView, 'warnBefore'>) =>
      warnBefore ? t('duties:rules.before', { length: length(warnBefore) }) : t('duties:rules.noWarning'),
    steps: ({ escalation }: Pick<TaskRuleView, 'escalation'>) =>
      escalation.map((step) =>
        step.amount === 0
          ? t('duties:rules.stepAtOnce', { to: list(step.to) })
          : t('duties:rules.step', { length: length(step), to: list(step.to) }),
      ),
  };
}
