import type { Translate } from '../../i18n/languages.ts';
import type { Due, TaskRule, EscalationStep, Length, Recipient } from './rule.ts';

/** How long a duty may take, in words: behind its beginning, or beside a moment of its subject. */
export function limitText(t: Translate, due: Due): string {
  const timeText = (time: string) => (time === 'opening' || time === 'closing' ? t(`tasks:pointTime.${time}`) : time);
  switch (due.kind) {
    case 'minutes':
      return t('tasks:limit.minutes', { amount: due.amount });
    case 'workingMinutes':
      return t('tasks:limit.workingMinutes', { amount: due.amount });
    case 'point':
      return t(due.workingDay === 0 ? 'tasks:limit.today' : 'tasks:limit.workingDay', {
        days: due.workingDay,
        time: timeText(due.time),
      });
    case 'relative': {
      const time = due.time ? timeText(due.time) : '';
      const amount = Math.abs(due.amount);
      if (due.amount === 0) {
        return due.unit === 'workingDays' ? t('tasks:limit.sameDay', { time }) : t('tasks:limit.atOnce');
      }
      const unit = t(`tasks:unit.${due.unit}`);
      return t(due.amount < 0 ? 'tasks:limit.before' : 'tasks:limit.after', { amount, unit, time });
    }
  }
}

/** A rule's parts in words, as a list and a heading show them. */
export function ruleWords(t: Translate) {
  const length = ({ amount, unit }: Length) => t(`duties:rules.length.${unit}`, { amount });
  const recipient = (to: Recipient) => (to === 'owner' ? t('tasks:owner.owner') : t(`people:role.${to}`));
  const list = (to: readonly Recipient[]) => to.map(recipient).join(t('tasks:list.and'));
  return {
    length,
    recipient,
    list,
    name: ({ id }: { readonly id: string }) => t(`tasks:rule.${id}.name`),
    owner: ({ owner }: Pick<TaskRule, 'owner'>) =>
      owner.kind === 'role' ? t(`people:role.${owner.role}`) : t(`duties:rule.ownerOf.${owner.kind}`),
    due: ({ due }: { readonly due: Due }) => {
      if (due.kind === 'minutes' || due.kind === 'workingMinutes') {
        return t(`duties:rules.within.${due.kind}`, { amount: due.amount });
      }
      if (due.kind === 'point') return limitText(t, due);
      return t('duties:rules.relative', { fact: t(`tasks:timeFact.${due.fact}`), limit: limitText(t, due).trim() });
    },
    warning: ({ warnBefore }: { readonly warnBefore: Length | null }) =>
      warnBefore ? t('duties:rules.before', { length: length(warnBefore) }) : t('duties:rules.noWarning'),
    steps: ({ escalation }: { readonly escalation: readonly EscalationStep[] }) =>
      escalation.map((step) =>
        step.amount === 0
          ? t('duties:rules.stepAtOnce', { to: list(step.to) })
          : t('duties:rules.step', { length: length(step), to: list(step.to) }),
      ),
  };
}
