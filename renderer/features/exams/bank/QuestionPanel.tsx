import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExamQuestion, TopicFigures } from '../../../../shared/contract/exam-bank.ts';
import { queries } from '../../../api/client.ts';
import { issueText } from '../../../api/errors.ts';
import { PanelForm } from '../../../components/PanelForm.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import { QuestionFields } from './QuestionFields.tsx';
import { useQuestionForm } from './useQuestionForm.ts';

interface QuestionPanelProps {
  /** Of a question, or `new`. */
  readonly id: string;
  readonly topics: readonly TopicFigures[];
  readonly onClose: () => void;
}

/** A question in both languages beside each other; a change is a new version (5.3.10). */
export function QuestionPanel({ id, topics, onClose }: QuestionPanelProps) {
  const { t } = useTranslation('exams');
  const isNew = id === 'new';
  const read = useQuery({
    ...queries.exams.bank.get.queryOptions({ input: { id: isNew ? '' : id } }),
    enabled: !isNew,
    refetchOnMount: 'always',
  });
  const question = read.isFetchedAfterMount ? read.data : undefined;
  const title = question ? t('edit.title', { code: question.code }) : t('edit.new');
  return (
    <SidePanel title={isNew ? t('edit.new') : title} wide onClose={onClose}>
      <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
      {!isNew && !question && !read.error && <SkeletonRows rows={8} columns={2} />}
      {(isNew || question) && <QuestionForm question={question ?? null} topics={topics} onClose={onClose} />}
    </SidePanel>
  );
}

interface QuestionFormProps {
  readonly question: ExamQuestion | null;
  readonly topics: readonly TopicFigures[];
  readonly onClose: () => void;
}

function QuestionForm({ question, topics, onClose }: QuestionFormProps) {
  const { t } = useTranslation('exams');
  const translate = useTranslate();
  const { typed, issues, busy, error, put, save } = useQuestionForm(question, topics[0]?.id ?? '', ({ code }) => {
    toast('done', t('edit.saved', { code }));
    onClose();
  });
  const submit = (event?: SyntheticEvent) => {
    event?.preventDefault();
    save();
  };
  useShortcut('ctrl+enter', () => submit());
  const wrong = (path: string) => {
    const issue = issues.find((one) => one.path === path);
    return issue && issueText(issue, translate);
  };
  return (
    <PanelForm act={t('edit.save')} busy={busy} error={error} onSubmit={submit}>
      <QuestionFields typed={typed} topics={topics} wrong={wrong} onChange={put} />
      {question && <Standing question={question} onClose={onClose} />}
    </PanelForm>
  );
}

/** Which version it is, and whether it is drawn. */
function Standing({ question, onClose }: { readonly question: ExamQuestion; readonly onClose: () => void }) {
  const { t } = useTranslation('exams');
  const { id, version, active, revision } = question;
  const toggle = useMutation(queries.exams.bank.setActive.mutationOptions({ onSuccess: onClose }));
  return (
    <p className="faint">
      {t('edit.revision', { revision })} · {t('edit.frozen')}{' '}
      <Button loading={toggle.isPending} onClick={() => toggle.mutate({ id, version, active: !active })}>
        {t(active ? 'edit.retire' : 'edit.revive')}
      </Button>
      <ProblemNote error={toggle.error} />
    </p>
  );
}
