import type { TaskRuleView } from '../../../../shared/contract/task-schemas.ts';
import { ruleWords } from '../../../../shared/domain/tasks/rule-words.ts';
import { useLanguage, useTranslate } from '../../../i18n/useLanguage.ts';
import { clauseOf } from './rules-shown.ts';

/** A rule's parts in words, as a list and a heading show them. */
export function useRuleWords() {
  const translate = useTranslate();
  const language = useLanguage();
  return {
    ...ruleWords(translate),
    manual: ({ clause }: Pick<TaskRuleView, 'clause'>) => clauseOf(clause)?.[language === 'en' ? 'en' : 'zh'] ?? '',
  };
}
