import type { TaskDetail } from '../../../shared/contract/task-schemas.ts';
import { limitText } from '../../../shared/domain/tasks/rule-words.ts';
import { useTranslate } from '../../i18n/useLanguage.ts';

type Due = TaskDetail['sum']['due'];

/** How long a duty may take, in words: behind its beginning, or beside a moment of its subject. */
export function useLimitText(): (due: Due) => string {
  const translate = useTranslate();
  return (due) => limitText(translate, due);
}
