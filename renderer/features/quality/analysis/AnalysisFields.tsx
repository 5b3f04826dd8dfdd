import { useTranslation } from 'react-i18next';
import { type AnalysisContent, analysisTexts, longestText } from '../../../../shared/domain/quality/analysis.ts';
import { analysisParts } from '../../../../shared/domain/quality/values.ts';
import type { Issue } from '../../../../shared/errors/errors.ts';
import { issueText } from '../../../api/errors.ts';
import { TextInput } from '../../../components/PanelForm.tsx';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import styles from '../quality.module.css';

export interface ContentProps {
  readonly content: AnalysisContent;
  readonly issues: readonly Issue[];
  readonly onChange: (patch: Partial<AnalysisContent>) => void;
}

/** What is wrong at a field, in words. */
export function useWrong(issues: readonly Issue[]): (path: string) => string | undefined {
  const translate = useTranslate();
  return (path) => {
    const issue = issues.find((one) => one.path === path);
    return issue && issueText(issue, translate);
  };
}

/** Analysis, corrective plan and preventive measures, and the managers whose side is concerned. */
export function AnalysisFields({ content, issues, onChange }: ContentProps) {
  const { t } = useTranslation('quality');
  const wrong = useWrong(issues);
  const { parts } = content;
  return (
    <>
      {analysisTexts.map((name) => (
        <TextInput
          key={name}
          label={t(`analysis.text.${name}`)}
          value={content[name]}
          most={longestText}
          rows={4}
          required
          wrong={wrong(name)}
          onValue={(text) => onChange({ [name]: text })}
        />
      ))}
      <fieldset className={styles['parts']}>
        <legend>{t('analysis.parts')}</legend>
        {analysisParts.map((part) => (
          <label key={part}>
            <input
              type="checkbox"
              checked={parts.includes(part)}
              onChange={({ target }) =>
                onChange({
                  parts: analysisParts.filter((one) => (one === part ? target.checked : parts.includes(one))),
                })
              }
            />
            {t(`part.${part}`)}
          </label>
        ))}
      </fieldset>
      {wrong('parts') && (
        <p className={styles['error']} role="alert">
          {wrong('parts')}
        </p>
      )}
    </>
  );
}
