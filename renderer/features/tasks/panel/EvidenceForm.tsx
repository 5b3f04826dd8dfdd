import { Button, Input } from 'antd';
import { type ReactNode, type SyntheticEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskDetail } from '../../../../shared/contract/task-schemas.ts';
import { checkEvidence } from '../../../../shared/domain/tasks/evidence.ts';
import type { Issue } from '../../../../shared/errors/errors.ts';
import { queries } from '../../../api/client.ts';
import { issueText, problemOf } from '../../../api/errors.ts';
import { useAct } from '../../../api/in-turn.ts';
import { useZone } from '../../../api/session.ts';
import { Field } from '../../../components/FieldGrid.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import { useTaskWords } from '../useTaskWords.ts';
import { ContactFields } from './ContactFields.tsx';
import { FileChoice } from './FileChoice.tsx';
import styles from './panel.module.css';
import { freshEvidence, readEvidence, type TypedEvidence } from './typed-evidence.ts';

interface EvidenceFormProps {
  readonly task: TaskDetail;
  readonly onDone: () => void;
  /** What can be done instead. */
  readonly children: ReactNode;
}

/** Done, with what the rule asks for as evidence. */
export function EvidenceForm({ task, onDone, children }: EvidenceFormProps) {
  const { t } = useTranslation('tasks');
  const id = useId();
  const { typed, put, wrong, submit, complete, noted } = useEvidence(task, onDone);
  const kind = task.evidenceKind;
  useShortcut('ctrl+enter', () => submit());
  return (
    <form className={styles['form']} onSubmit={submit}>
      <h3>{t(`panel.asks.${kind}`)}</h3>
      {kind === 'contact' && <ContactFields typed={typed} wrong={wrong} onPut={put} />}
      {kind === 'file' && (
        <FileChoice
          task={task}
          chosen={typed.attachmentId}
          error={wrong('attachmentId')}
          onChoose={(attachmentId) => put({ attachmentId })}
        />
      )}
      <Field
        label={t('evidenceKind.result')}
        htmlFor={`${id}-result`}
        required={kind === 'result'}
        error={wrong('result')}
      >
        <Input.TextArea
          id={`${id}-result`}
          rows={3}
          maxLength={2000}
          value={typed.result}
          status={wrong('result') ? 'error' : ''}
          aria-describedby={`${id}-result-note`}
          onChange={(event) => put({ result: event.target.value })}
        />
      </Field>
      {!noted && <ProblemNote error={complete.error} />}
      <div className={styles['acts']}>
        <Button type="primary" htmlType="submit" loading={complete.isPending}>
          {t('panel.done')} <Kbd keys="ctrl+enter" onColour />
        </Button>
        {children}
      </div>
    </form>
  );
}

function useEvidence(task: TaskDetail, onDone: () => void) {
  const { t } = useTranslation('tasks');
  const translate = useTranslate();
  const words = useTaskWords();
  const zone = useZone();
  const [typed, setTyped] = useState(() => freshEvidence(Date.now(), zone));
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const complete = useAct(
    queries.tasks.complete.mutationOptions({
      onSuccess: () => {
        toast('done', t('panel.closed', { name: words.name(task.ruleId), subject: words.subject(task) }));
        onDone();
      },
      onError: (error) => setIssues(problemOf(error).issues),
    }),
  );
  const submit = (event?: SyntheticEvent) => {
    event?.preventDefault();
    const { evidence, issues: unread } = readEvidence(typed, task.evidenceKind, zone);
    const times = { now: Date.now(), openedAt: task.openedAt };
    const found = unread.length > 0 ? unread : checkEvidence(task.evidenceKind, evidence, times);
    setIssues(found);
    if (found.length === 0 && !complete.isPending) {
      complete.mutate({ id: task.id, version: task.version, evidence });
    }
  };
  return {
    typed,
    complete,
    submit,
    /** Each thing that is wrong stands at its field. */
    noted: issues.length > 0,
    put: (patch: Partial<TypedEvidence>) => {
      setTyped((before) => ({ ...before, ...patch }));
      setIssues([]);
    },
    wrong: (path: string) => {
      const issue = issues.find((one) => one.path === path);
      return issue && issueText(issue, translate);
    },
  };
}
