import { useTranslation } from 'react-i18next';
import { languagesOf, type LetterPart, letterParts, longestText } from '../../../../shared/domain/quality/analysis.ts';
import { type Language, sheetLanguages } from '../../../../shared/i18n/languages.ts';
import { ChoiceInput, TextInput } from '../../../components/PanelForm.tsx';
import styles from '../quality.module.css';
import { type ContentProps, useWrong } from './AnalysisFields.tsx';

/** What the customer will read, in the language of his letter or in both; nobody of the house is named. */
export function LetterFields({ content, issues, onChange }: ContentProps) {
  const { t } = useTranslation(['quality', 'common']);
  const wrong = useWrong(issues);
  const { letter, letterLanguage } = content;
  const put = (language: Language, part: LetterPart, text: string) =>
    onChange({ letter: { ...letter, [language]: { ...letter[language], [part]: text } } });
  return (
    <>
      <h3>{t('quality:letterForm.title')}</h3>
      <p className={styles['hint']}>{t('quality:letterForm.hint')}</p>
      <ChoiceInput
        label={t('quality:letterForm.language')}
        value={letterLanguage}
        names={sheetLanguages}
        text={(one) => (one === 'both' ? t('quality:letterForm.both') : t(`common:language.${one}`))}
        onValue={(chosen) => onChange({ letterLanguage: chosen })}
      />
      {languagesOf(letterLanguage).flatMap((language) =>
        letterParts.map((part) => (
          <TextInput
            key={`${language}${part}`}
            label={`${t(`quality:letter.part.${part}`)} · ${t(`common:language.${language}`)}`}
            value={letter[language][part]}
            most={longestText}
            rows={3}
            required
            wrong={wrong(`letter.${language}.${part}`)}
            onValue={(text) => put(language, part, text)}
          />
        )),
      )}
    </>
  );
}
