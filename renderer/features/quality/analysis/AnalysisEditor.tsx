import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Analysis } from '../../../../shared/contract/quality-schemas.ts';
import { reviewAnalysis } from '../../../../shared/domain/quality/analysis.ts';
import type { Issue } from '../../../../shared/errors/errors.ts';
import { queries } from '../../../api/client.ts';
import { problemOf } from '../../../api/errors.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { useTimeText } from '../../../components/Time.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useShortcut } from '../../../components/useShortcut.ts';
import styles from '../quality.module.css';
import { AnalysisFields } from './AnalysisFields.tsx';
import { LetterFields } from './LetterFields.tsx';
import { type Keeping, useKeptAnalysis } from './useKeptAnalysis.ts';

interface AnalysisEditorProps {
  readonly id: string;
  readonly analysis: Analysis;
  readonly onDone: () => void;
}

/** An analysis under the author's hands: kept as typed, what is missing named at its field, handed in with Ctrl+Enter. */
export function AnalysisEditor({ id, analysis, onDone }: AnalysisEditorProps) {
  const { t } = useTranslation('quality');
  const kept = useKeptAnalysis(id, analysis);
  const submit = useMutation(
    queries.quality.analysis.submit.mutationOptions({
      onSuccess: () => {
        toast('done', t('analysis.submitted'));
        onDone();
      },
    }),
  );
  // Names are known to the backend only; what it found stands until the text is another.
  const answered = submit.error ? problemOf(submit.error).issues : analysis.issues;
  const issues = [...reviewAnalysis(kept.content, []), ...answered.filter((issue) => namesSomebody(issue, kept))];
  const missing = issues.filter(({ code }) => code !== 'quality.nameInLetter').length;
  const handIn = async () => {
    if (missing > 0 || submit.isPending) return;
    const version = await kept.save();
    if (version !== null) submit.mutate({ id, version });
  };
  useShortcut('ctrl+enter', () => void handIn());
  useShortcut('ctrl+s', () => void kept.save());
  return (
    <div className={styles['stack']}>
      <AnalysisFields content={kept.content} issues={issues} onChange={kept.change} />
      <LetterFields content={kept.content} issues={issues} onChange={kept.change} />
      <div className={styles['acts']}>
        <Button type="primary" disabled={missing > 0} loading={submit.isPending} onClick={() => void handIn()}>
          {t('analysis.submit')} <Kbd keys="ctrl+enter" onColour />
        </Button>
        <SaveState kept={kept} />
        {missing > 0 && <span className={styles['error']}>{t('analysis.missing', { count: missing })}</span>}
      </div>
      <ProblemNote error={submit.error ?? kept.error} />
    </div>
  );
}

/** The name that the backend found still stands there. */
function namesSomebody({ path, code, params }: Issue, { content }: Keeping): boolean {
  const [, language, part] = path.split('.');
  if (code !== 'quality.nameInLetter' || (language !== 'zh-CN' && language !== 'en')) return false;
  const texts: Readonly<Record<string, string>> = content.letter[language];
  return (texts[part ?? ''] ?? '').toLowerCase().includes(String(params?.['name']).toLowerCase());
}

function SaveState({ kept }: { readonly kept: Keeping }) {
  const { t } = useTranslation('quality');
  const timeOf = useTimeText();
  const text = {
    saving: t('analysis.saving'),
    unsaved: t('analysis.unsaved'),
    saved: t('analysis.saved', { time: timeOf(kept.savedAt, 'near') }),
  };
  return (
    <span className="faint" role="status">
      {text[kept.state]}
    </span>
  );
}
