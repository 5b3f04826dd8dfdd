import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.ts';
import { problemOf } from '../../../api/errors.ts';
import { useMay } from '../../../api/session.ts';
import { toast } from '../../../components/toasts.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import type { FormIssues } from './useFormIssues.ts';
import type { ReportDraft } from './useReportDraft.ts';

interface FilingInput {
  readonly kept: ReportDraft;
  readonly issues: FormIssues;
  /** Leads to the first of the fields that are wrong. */
  readonly onWrong: (paths: readonly string[]) => void;
}

export interface Filing {
  /** Whoever is not cleared for it hands the report to a colleague. */
  readonly files: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  readonly wrong: number;
  readonly go: () => void;
}

/** Ctrl+Enter: reported, or handed to a colleague who may. */
export function useFiling({ kept, issues, onWrong }: FilingInput): Filing {
  const files = useMay()('exceptionReports.file');
  const done = useDone(kept);
  const send = useMutation({
    mutationFn: async () => {
      // What is on its way to the records first gets there: the version that is filed is theirs.
      await kept.save();
      if (files) return api.exceptionReports.file(kept.input());
      return { report: await api.exceptionReports.submit(kept.input()), joined: false };
    },
    onSuccess: ({ report, joined }) => done(report, joined),
    onError: (error) => {
      const found = problemOf(error).issues;
      issues.answer(found);
      if (found.length > 0) onWrong(found.map(({ path }) => path));
    },
  });
  const go = () => {
    if (send.isPending || kept.questions.length > 0) return;
    const wrong = issues.ask();
    if (wrong.length > 0) onWrong(wrong);
    else send.mutate();
  };
  useShortcut('ctrl+enter', go);
  return {
    files,
    busy: send.isPending,
    error: send.error && problemOf(send.error).issues.length > 0 ? null : send.error,
    wrong: issues.count,
    go,
  };
}

function useDone(kept: ReportDraft) {
  const { t } = useTranslation('exceptionReports');
  const navigate = useNavigate();
  return (report: { readonly id: string; readonly number: string | null; readonly state: string }, joined: boolean) => {
    kept.end();
    const number = report.number ?? '';
    if (report.state === 'waiting') {
      toast('done', t('form.handedOn'));
      void navigate({ to: '/reports', search: { view: 'drafts' }, replace: true });
      return;
    }
    toast('done', t(joined ? 'form.joined' : 'form.filed', { number }));
    void navigate({ to: '/reports/$id', params: { id: report.id }, replace: true });
  };
}
