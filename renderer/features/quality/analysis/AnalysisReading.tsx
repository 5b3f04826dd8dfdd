import { useTranslation } from 'react-i18next';
import type { Analysis } from '../../../../shared/contract/quality-schemas.ts';
import {
  type AnalysisContent,
  analysisTexts,
  languagesOf,
  letterParts,
} from '../../../../shared/domain/quality/analysis.ts';
import { Time } from '../../../components/Time.tsx';
import styles from '../quality.module.css';

/** An analysis that is read: this revision whole, earlier ones below. */
export function AnalysisReading({ analysis }: { readonly analysis: Analysis }) {
  const { t } = useTranslation('quality');
  return (
    <div className={styles['stack']}>
      <Content content={analysis.content} />
      {analysis.history.map(({ revision, submittedAt, submittedByName, content, reason }) => (
        <details key={revision}>
          <summary>
            {t('analysis.revision', { revision })} {submittedByName} <Time at={submittedAt} show="near" /> {reason}
          </summary>
          <Content content={content} />
        </details>
      ))}
    </div>
  );
}

function Content({ content }: { readonly content: AnalysisContent }) {
  const { t } = useTranslation(['quality', 'common']);
  return (
    <dl className={styles['reading']}>
      {analysisTexts.map((name) => (
        <Part key={name} label={t(`quality:analysis.text.${name}`)} text={content[name]} />
      ))}
      {languagesOf(content.letterLanguage).flatMap((language) =>
        letterParts.map((part) => (
          <Part
            key={`${language}${part}`}
            label={`${t('quality:letterForm.title')} · ${t(`common:language.${language}`)} · ${t(`quality:letter.part.${part}`)}`}
            text={content.letter[language][part]}
          />
        )),
      )}
    </dl>
  );
}

function Part({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <>
      <dt className={styles['detail']}>{label}</dt>
      <dd className={styles['text']}>{text}</dd>
    </>
  );
}
