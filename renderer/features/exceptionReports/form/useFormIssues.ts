import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { checkReport } from '../../../../shared/domain/exceptionReports/check-report.ts';
import type { ReportForm } from '../../../../shared/domain/exceptionReports/form.ts';
import type { Issue } from '../../../../shared/errors/errors.ts';
import { issueText } from '../../../api/errors.ts';
import { queries } from '../../../api/client.ts';
import { useNow } from '../../../components/useNow.ts';
import { useTranslate } from '../../../i18n/useLanguage.ts';

export type ReportField = keyof ReportForm | 'knownAt';

/** What is wrong with a report: at each field from the moment it was left, everything once it was to be filed. */
export function useFormIssues(form: ReportForm, knownAt: number) {
  const translate = useTranslate();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState(false);
  const [answers, setAnswers] = useState<readonly Issue[]>([]);
  /** Fields whose moment cannot be read. */
  const [unread, setUnread] = useState<ReadonlySet<string>>(new Set());
  const pieces = useQuery({
    ...queries.orders.get.queryOptions({ input: { id: form.orderId ?? '' } }),
    enabled: form.orderId !== null,
  }).data?.pieces;
  const now = useNow();
  const order = pieces === undefined ? null : { pieces };
  const found: readonly Issue[] = [
    ...[...unread].map((path) => ({ path, code: 'exceptionReports.timeWrong' })),
    ...checkReport(form, { knownAt, now, order }).issues,
  ];
  const shown = (path: string) => asked || left.has(path) || unread.has(path);
  const issueAt = (path: string) =>
    answers.find((one) => one.path === path) ?? found.find((one) => one.path === path && shown(path));
  return {
    wrong: (path: ReportField) => {
      const issue = issueAt(path);
      return issue && issueText(issue, translate);
    },
    leave: (path: ReportField) => setLeft((before) => (before.has(path) ? before : new Set(before).add(path))),
    changed: (paths: readonly string[]) => setAnswers((before) => before.filter(({ path }) => !paths.includes(path))),
    /** Whether the moment in a field can be read. */
    reads: (path: ReportField, can: boolean) =>
      setUnread((before) => {
        const after = new Set(before);
        if (can) after.delete(path);
        else after.add(path);
        return after;
      }),
    answer: setAnswers,
    /** Shows all that is wrong, and names its fields. */
    ask: (): readonly string[] => {
      setAsked(true);
      return found.map(({ path }) => path);
    },
    /** Number of things that are shown. */
    count: new Set([...answers, ...found].map(({ path }) => path).filter((path) => issueAt(path))).size,
  };
}

export type FormIssues = ReturnType<typeof useFormIssues>;
