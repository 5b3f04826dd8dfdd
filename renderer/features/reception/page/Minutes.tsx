import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../../shared/contract/reception-schemas.ts';
import {
  emptyMinutes,
  mergeMinutes,
  minutesLimits,
  minutesParts,
  type MinutesWriting,
} from '../../../../shared/domain/reception/minutes.ts';
import { api, queries } from '../../../api/client.ts';
import { issueText, problemOf } from '../../../api/errors.ts';
import { useMay } from '../../../api/session.ts';
import { Field } from '../../../components/FieldGrid.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { ReasonPanel } from '../../../components/ReasonPanel.tsx';
import { Section } from '../../../components/Section.tsx';
import { useTimeText } from '../../../components/Time.tsx';
import { toast } from '../../../components/toasts.tsx';
import { type Kept, useKeptWriting } from '../../../components/useKeptWriting.ts';
import { useShortcut } from '../../../components/useShortcut.ts';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import styles from '../reception.module.css';

/** What was said and agreed: kept as typed, finished with Ctrl+Enter, and read from then on. */
export function Minutes({ visit }: { readonly visit: Visit }) {
  const may = useMay();
  return may('reception.write') ? <Writing key={visit.id} visit={visit} /> : <Reading visit={visit} />;
}

/** What is typed here and not in the records yet stays on the screen, though somebody else has finished them. */
function Writing({ visit }: { readonly visit: Visit }) {
  const { id, minutes } = visit;
  const stored = useMemo(
    () => ({ writing: minutes?.writing ?? emptyMinutes, version: minutes?.version ?? 0 }),
    [minutes],
  );
  const kept = useKeptWriting<MinutesWriting>(stored, {
    send: (input) => api.reception.saveMinutes({ id, ...input }),
    merge: mergeMinutes,
    conflict: 'reception.minutesMeanwhile',
    writtenIn: ['open'],
  });
  const closed = minutes?.state === 'done';
  return (
    <>
      {closed && <Reading visit={visit} />}
      {(!closed || kept.state !== 'saved') && <Editor visit={visit} kept={kept} />}
    </>
  );
}

function Editor({ visit, kept }: { readonly visit: Visit; readonly kept: Kept<MinutesWriting> }) {
  const { t } = useTranslation('reception');
  const { id, state, minutes } = visit;
  const finish = useMutation(
    queries.reception.finishMinutes.mutationOptions({ onSuccess: () => toast('done', t('minutes.finished')) }),
  );
  const open = state === 'ended' && minutes?.state !== 'done';
  const send = async () => {
    if (!open || finish.isPending) return;
    const version = await kept.save();
    if (version !== null) finish.mutate({ id, version });
  };
  useShortcut('ctrl+enter', () => void send());
  useShortcut('ctrl+s', () => void kept.save());
  const issues = finish.error ? problemOf(finish.error).issues : [];
  return (
    <Section title={t(minutes?.state === 'done' ? 'minutes.notIn' : 'minutes.title')}>
      <div className={styles['stack']}>
        {minutesParts.map((part) => (
          <Part key={part} part={part} value={kept.writing[part]} issues={issues} onChange={kept.change} />
        ))}
        <p role="status" className="faint">
          {t(`form.${kept.state}`)} {kept.merged && t('form.merged')} {state !== 'ended' && t('minutes.afterEnd')}
        </p>
        <ProblemNote error={kept.error} onRetry={() => void kept.save()} />
        {issues.length === 0 && <ProblemNote error={finish.error} />}
        <div>
          <Button type="primary" disabled={!open} loading={finish.isPending} onClick={() => void send()}>
            {t('minutes.finish')} <Kbd keys="ctrl+enter" onColour />
          </Button>
        </div>
      </div>
    </Section>
  );
}

interface PartProps {
  readonly part: (typeof minutesParts)[number];
  readonly value: string;
  readonly issues: ReturnType<typeof problemOf>['issues'];
  readonly onChange: (patch: Partial<MinutesWriting>) => void;
}

function Part({ part, value, issues, onChange }: PartProps) {
  const { t } = useTranslation('reception');
  const translate = useTranslate();
  const issue = value.trim() === '' ? issues.find(({ path }) => path === part) : undefined;
  const id = `minutes-${part}`;
  return (
    <Field
      label={t(`minutes.${part}`)}
      htmlFor={id}
      required={part === 'text'}
      error={issue && issueText(issue, translate)}
    >
      <Input.TextArea
        id={id}
        rows={part === 'text' ? 6 : 3}
        maxLength={minutesLimits.text}
        value={value}
        status={issue ? 'error' : ''}
        aria-invalid={issue !== undefined}
        aria-describedby={`${id}-note`}
        onChange={(event) => onChange({ [part]: event.target.value })}
      />
    </Field>
  );
}

function Reading({ visit: { id, minutes } }: { readonly visit: Visit }) {
  const { t } = useTranslation('reception');
  const may = useMay();
  const timeText = useTimeText();
  const [asking, setAsking] = useState(false);
  const reopen = useMutation(queries.reception.reopenMinutes.mutationOptions({ onSuccess: () => setAsking(false) }));
  if (!minutes) return null;
  const { writing, doneAt, doneByName, version } = minutes;
  return (
    <Section
      title={t('minutes.title')}
      actions={
        may('reception.write') && (
          <Button size="small" onClick={() => setAsking(true)}>
            {t('minutes.reopen')}
          </Button>
        )
      }
    >
      <div className={styles['stack']}>
        {minutesParts
          .filter((part) => writing[part].trim() !== '')
          .map((part) => (
            <div key={part}>
              <h3 className={styles['small']}>{t(`minutes.${part}`)}</h3>
              <p className={styles['typed']}>{writing[part]}</p>
            </div>
          ))}
        {doneAt !== null && (
          <p className="faint">{t('minutes.doneBy', { name: doneByName, time: timeText(doneAt) })}</p>
        )}
      </div>
      {asking && (
        <ReasonPanel
          title={t('ask.reopenTitle')}
          text={t('ask.reopenText')}
          act={t('minutes.reopen')}
          busy={reopen.isPending}
          error={reopen.error}
          onReason={(reason) => reopen.mutate({ id, version, reason })}
          onClose={() => setAsking(false)}
        />
      )}
    </Section>
  );
}
