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
import { useKeptWriting } from '../../../components/useKeptWriting.ts';
import { useShortcut } from '../../../components/useShortcut.ts';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import styles from '../reception.module.css';

/** What was said and agreed: kept as typed, finished with Ctrl+Enter, and read from then on. */
export function Minutes({ visit }: { readonly visit: Visit }) {
  const may = useMay();
  const { minutes, id } = visit;
  if (minutes?.state === 'done' || !may('reception.write')) return <Reading visit={visit} />;
  return <Editor key={id} visit={visit} />;
}

function Editor({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation('reception');
  const { id, state, minutes } = visit;
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
  const finish = useMutation(
    queries.reception.finishMinutes.mutationOptions({ onSuccess: () => toast('done', t('minutes.finished')) }),
  );
  const send = async () => {
    if (state !== 'ended' || finish.isPending) return;
    const version = await kept.save();
    if (version !== null) finish.mutate({ id, version });
  };
  useShortcut('ctrl+enter', () => void send());
  useShortcut('ctrl+s', () => void kept.save());
  const issues = finish.error ? problemOf(finish.error).issues : [];
  return (
    <Section title={t('minutes.title')}>
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
          <Button type="primary" disabled={state !== 'ended'} loading={finish.isPending} onClick={() => void send()}>
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
        autoSize={{ minRows: part === 'text' ? 4 : 2, maxRows: 16 }}
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
