import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../../shared/contract/reception-schemas.ts';
import { mergeVisit, type VisitForm, visitLimits } from '../../../../shared/domain/reception/form.ts';
import { queries } from '../../../api/client.ts';
import { problemOf } from '../../../api/errors.ts';
import { useHeldBefore, useHold } from '../../../api/held.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import { StateTag } from '../../../components/StateTag.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import styles from '../reception.module.css';
import { Line } from './fields.tsx';
import { useVisitIssues } from './useVisitIssues.ts';
import { VisitFields } from './VisitFields.tsx';

interface ChangeProps {
  readonly visit: Visit;
  /** `kept`: something typed waits for the next time. */
  readonly onClose: (kept: boolean) => void;
}

interface Typed {
  readonly base: VisitForm;
  readonly form: VisitForm;
  readonly reason: string;
}

/** A visit that was announced, changed: what somebody else changed meanwhile is kept, and what is typed until it is saved. */
export function ChangeEditor({ visit, onClose }: ChangeProps) {
  const { t } = useTranslation('reception');
  const { id, version } = visit;
  const key = `visit ${id}`;
  const before = useHeldBefore<Typed>(key);
  const [typed, setTyped] = useState<Typed>(before ?? { base: visit.form, form: visit.form, reason: '' });
  const dirty = typed.reason !== '' || JSON.stringify(typed.form) !== JSON.stringify(typed.base);
  const letGo = useHold(key, typed, dirty);
  const issues = useVisitIssues();
  const form = useMemo(() => mergeVisit(typed.base, visit.form, typed.form), [typed, visit.form]);
  const merged = JSON.stringify(typed.base) !== JSON.stringify(visit.form);
  const drop = () => {
    letGo();
    onClose(false);
  };
  const change = useMutation(
    queries.reception.change.mutationOptions({
      onSuccess: () => {
        toast('done', t('form.saved'));
        drop();
      },
      onError: issues.take,
    }),
  );
  const send = () => {
    if (!change.isPending) change.mutate({ id, version, form, reason: typed.reason.trim() });
  };
  useShortcut('ctrl+enter', send);
  useShortcut('escape', () => onClose(dirty));
  const put = (patch: Partial<VisitForm>) => {
    issues.forget(patch);
    setTyped({ ...typed, base: visit.form, form: { ...form, ...patch } });
  };
  const conflict = change.error !== null && problemOf(change.error).kind === 'conflict';
  return (
    <>
      <PageHeader
        title={t('form.changeTitle')}
        back="/visits"
        sub={merged && dirty && <span className="faint">{t('form.merged')}</span>}
        actions={
          <>
            {issues.count > 0 && <StateTag tone="late">{t('form.summary', { count: issues.count })}</StateTag>}
            {dirty && <Button onClick={drop}>{t('form.drop')}</Button>}
            <Button onClick={() => onClose(dirty)}>
              {t('form.back')} <Kbd keys="escape" />
            </Button>
            <Button type="primary" loading={change.isPending} onClick={send}>
              {t('form.save')} <Kbd keys="ctrl+enter" onColour />
            </Button>
          </>
        }
      />
      {(issues.count === 0 || conflict) && <ProblemNote error={change.error} />}
      <div className={styles['form']}>
        <Section title={t('field.changeReason')}>
          <Line
            label={t('field.changeReason')}
            value={typed.reason}
            most={visitLimits.reason}
            required={visit.state !== 'announced' && !visit.walkIn}
            wrong={issues.wrong('changeReason')}
            hint={t('form.changeReasonHint')}
            onValue={(reason) => {
              issues.clear('changeReason');
              setTyped({ ...typed, reason });
            }}
          />
        </Section>
      </div>
      <VisitFields id={id} form={form} put={put} wrong={issues.wrong} />
    </>
  );
}
