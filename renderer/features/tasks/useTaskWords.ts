import { useMemo } from 'react';
import type { Task } from '../../../shared/contract/task-schemas.ts';
import { isDay } from '../../../shared/lib/dates.ts';
import { dayText, useTimeText } from '../../components/Time.tsx';
import { useLanguage, useTranslate } from '../../i18n/useLanguage.ts';

type Named = Pick<Task, 'ruleId' | 'subjectLabel' | 'customerName' | 'dueAt'>;

/** A duty's name and sentences, and how its subject is called, in the language on screen. */
export function useTaskWords() {
  const translate = useTranslate();
  const language = useLanguage();
  const timeOf = useTimeText();
  return useMemo(() => {
    const subject = ({ subjectLabel }: Pick<Task, 'subjectLabel'>) =>
      isDay(subjectLabel) ? dayText(subjectLabel, language) : subjectLabel;
    const sentence = (kind: 'duty' | 'alert') => (task: Named) =>
      translate(`tasks:rule.${task.ruleId}.${kind}`, {
        subject: subject(task),
        customer: task.customerName,
        due: timeOf(task.dueAt, 'near'),
      });
    const name = (ruleId: string) => translate(`tasks:rule.${ruleId}.name`);
    return { name, duty: sentence('duty'), alert: sentence('alert'), subject };
  }, [translate, language, timeOf]);
}
