import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useHeldBefore, useHold } from '../api/held.ts';
import { Field } from './FieldGrid.tsx';
import { Kbd } from './Kbd.tsx';
import { ProblemNote } from './ProblemNote.tsx';
import { ReasonPanel } from './ReasonPanel.tsx';
import { useShortcut } from './useShortcut.ts';

interface AnswerFormProps {
  /** Under this the remark is held over a switch of clerks. */
  readonly subject: string;
  readonly words: Readonly<Record<'remark' | 'approve' | 'giveBack' | 'giveBackText', string>>;
  readonly approve: (remark: string) => Promise<unknown>;
  readonly giveBack: (reason: string) => Promise<unknown>;
  readonly onApproved: () => void;
}

/** What was submitted is approved with Ctrl+Enter, or returned with a reason. */
export function AnswerForm({ subject, words, approve, giveBack, onApproved }: AnswerFormProps) {
  const id = useId();
  const [remark, setRemark] = useState(useHeldBefore<string>(subject) ?? '');
  const letGo = useHold(subject, remark, remark !== '');
  const [asking, setAsking] = useState(false);
  const approval = useMutation({
    mutationFn: approve,
    onSuccess: () => {
      letGo();
      onApproved();
    },
  });
  const returning = useMutation({ mutationFn: giveBack, onSuccess: () => setAsking(false) });
  const sign = () => {
    if (!approval.isPending) approval.mutate(remark);
  };
  useShortcut('ctrl+enter', sign);
  return (
    <>
      <Field label={words.remark} htmlFor={id}>
        <Input.TextArea
          id={id}
          rows={2}
          maxLength={500}
          value={remark}
          onChange={(event) => setRemark(event.target.value)}
        />
      </Field>
      <ProblemNote error={approval.error} />
      <Button type="primary" loading={approval.isPending} onClick={sign}>
        {words.approve} <Kbd keys="ctrl+enter" onColour />
      </Button>
      <Button onClick={() => setAsking(true)}>{words.giveBack}</Button>
      {asking && (
        <ReasonPanel
          title={words.giveBack}
          text={words.giveBackText}
          act={words.giveBack}
          busy={returning.isPending}
          error={returning.error}
          onReason={(reason) => returning.mutate(reason)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
