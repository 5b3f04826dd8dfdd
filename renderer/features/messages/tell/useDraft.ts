import { useQuery } from '@tanstack/react-query';
import type { ToldPurpose } from '../../../../shared/domain/messages/purposes.ts';
import type { Language } from '../../../../shared/i18n/languages.ts';
import { queries } from '../../../api/client.ts';
import { codeText } from '../../../api/errors.ts';
import { useTranslate } from '../../../i18n/useLanguage.ts';

/** What there is to tell by now, or what has to be recorded first. */
export function useDraft(orderId: string, purpose: ToldPurpose, language: Language) {
  const translate = useTranslate();
  const read = useQuery(queries.messages.compose.queryOptions({ input: { orderId, purpose, language } }));
  const missing = read.data?.missing ?? null;
  return { read, draft: missing ? undefined : read.data, missing: missing && codeText(missing, {}, translate) };
}
