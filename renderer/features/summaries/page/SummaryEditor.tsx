import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Summary } from '../../../../shared/contract/summaries.ts';
import {
  mergeWriting,
  summaryLimits,
  type SummaryWriting,
  type WrittenPart,
  writtenParts,
} from '../../../../shared/domain/summaries/writing.ts';
import { api, queries } from '../../../api/client.ts';
import { issueText, problemOf } from '../../../api/errors.ts';
import { Field } from '../../../components/FieldGrid.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useKeptWriting } from '../../../components/useKeptWriting.ts';
import { useShortcut } from '../../../components/useShortcut.ts';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import styles from '../summaries.module.css';
import { SummaryActs } from './SummaryActs.tsx';

/** The author's words, kept as typed; handed in with Ctrl+Enter. */
export function SummaryEditor({ summary }: { readonly summary: Summary }) {
  const { t } = useTranslation('summaries');
  const { id, state, answer, over } = summary;
  const kept = useKeptWriting<SummaryWriting>(summary, {
    send: (input) => api.summaries.save({ id, ...input }),
    merge: mergeWriting,
    conflict: 'summaries.changedMeanwhile',
    writtenIn: ['draft', 'returned'],
  });
  const submit = useMutation(
    queries.summaries.submit.mutationOptions({ onSuccess: () => toast('done', t('page.submitted')) }),
  );
  const send = async () => {
    if (submit.isPending) return;
    const version = await kept.save();
    if (version !== null) submit.mutate({ id, version });
  };
  useShortcut('ctrl+enter', () => void send());
  useShortcut('ctrl+s', () => void kept.save());
  const issues = submit.error ? problemOf(submit.error).issues : [];
  return (
    <div>
      <Section title={t('page.words')}>
        <div className={styles['side']}>
          {state === 'returned' && (
            <p data-tone="soon" className={styles['note']}>
              {t('page.answer')}: {answer}
            </p>
          )}
          {writtenParts.map((part) => (
            <Part key={part} part={part} value={kept.writing[part]} issues={issues} onChange={kept.change} />
          ))}
          <p role="status" className="faint">
            {t(`page.${kept.state}`)}
          </p>
          {kept.merged && <p data-tone="soon">{t('page.merged')}</p>}
          {!over && <p className="faint">{t('page.notOver')}</p>}
          <ProblemNote error={kept.error} onRetry={() => void kept.save()} />
          <ProblemNote error={submit.error} />
          <Button type="primary" loading={submit.isPending} onClick={() => void send()}>
            {t('page.submit')} <Kbd keys="ctrl+enter" onColour />
          </Button>
        </div>
      </Section>
      <SummaryActs summary={summary} beforePrint={kept.save} />
    </div>
  );
}

interface PartProps {
  readonly part: WrittenPart;
  readonly value: string;
  readonly issues: ReturnType<typeof problemOf>['issues'];
  readonly onChange: (patch: Partial<SummaryWriting>) => void;
}

function Part({ part, value, issues, onChange }: PartProps) {
  const { t } = useTranslation('summaries');
  const translate = useTranslate();
  const issue = value.trim() === '' ? issues.find(({ path }) => path === part) : undefined;
  const id = `summary-${part}`;
  return (
    <Field label={t(`part.${part}`)} htmlFor={id} error={issue && issueText(issue, translate)}>
      <Input.TextArea
        id={id}
        rows={4}
        maxLength={summaryLimits.text}
        placeholder={t(`hint.${part}`)}
        value={value}
        status={issue ? 'error' : ''}
        aria-invalid={issue !== undefined}
        aria-describedby={`${id}-note`}
        onChange={(event) => onChange({ [part]: event.target.value })}
      />
    </Field>
  );
}
