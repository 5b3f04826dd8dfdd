import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TopicFigures } from '../../../../shared/contract/exam-bank.ts';
import { letterOf } from '../../../../shared/domain/exams/bank-table.ts';
import {
  hasOptions,
  optionCount,
  questionKinds,
  type QuestionLanguage,
  questionLanguages,
  questionLimits,
} from '../../../../shared/domain/exams/question.ts';
import { FieldGrid } from '../../../components/FieldGrid.tsx';
import { ChoiceInput, TextInput } from '../../../components/PanelForm.tsx';
import styles from '../exams.module.css';
import { useTopicName } from '../useNamed.ts';
import { RightAnswer } from './RightAnswer.tsx';
import { ofKind, type TypedQuestion } from './typed-question.ts';

interface FieldsProps {
  readonly typed: TypedQuestion;
  readonly topics: readonly TopicFigures[];
  readonly wrong: (path: string) => string | undefined;
  /** With the paths whose faults are no more. */
  readonly onChange: (typed: TypedQuestion, paths: readonly string[]) => void;
}

export function QuestionFields(props: FieldsProps) {
  const { t } = useTranslation('exams');
  const { typed, topics, wrong, onChange } = props;
  const topicOf = useTopicName(topics);
  const put = (patch: Partial<TypedQuestion>) => onChange({ ...typed, ...patch }, Object.keys(patch));
  return (
    <>
      <FieldGrid columns={3}>
        <TextInput
          label={t('column.code')}
          value={typed.code}
          most={questionLimits.code}
          required
          wrong={wrong('code')}
          onValue={(code) => put({ code })}
        />
        <ChoiceInput
          label={t('column.topic')}
          value={typed.topic}
          names={topics.map(({ id }) => id)}
          text={topicOf}
          wrong={wrong('topic')}
          onValue={(topic) => put({ topic })}
        />
        <ChoiceInput
          label={t('column.kind')}
          value={typed.kind}
          names={questionKinds}
          text={(kind) => t(`kind.${kind}`)}
          onValue={(kind) => onChange(ofKind(typed, kind), ['kind', 'right', 'zh', 'en'])}
        />
        <TextInput
          label={t('column.points')}
          value={typed.points}
          most={3}
          required
          wrong={wrong('points')}
          onValue={(points) => put({ points })}
        />
        <TextInput
          label={t('column.clauses')}
          value={typed.clauses}
          most={200}
          required
          wrong={wrong('clauses')}
          hint={t('edit.clausesHint')}
          onValue={(clauses) => put({ clauses })}
        />
      </FieldGrid>
      <RightAnswer typed={typed} wrong={wrong('right')} onRight={(right) => put({ right })} />
      <FieldGrid columns={2}>
        {questionLanguages.map((language) => (
          <Words key={language} {...props} language={language} />
        ))}
      </FieldGrid>
      {hasOptions(typed.kind) && <OptionCount typed={typed} onChange={onChange} />}
    </>
  );
}

function Words({ typed, wrong, onChange, language }: FieldsProps & { readonly language: QuestionLanguage }) {
  const { t } = useTranslation('exams');
  const text = typed[language];
  const put = (patch: Partial<typeof text>, path: string) =>
    onChange({ ...typed, [language]: { ...text, ...patch } }, [`${language}.${path}`]);
  return (
    <div className={styles['side']}>
      <h3>{t(`edit.${language}`)}</h3>
      <TextInput
        label={t('edit.text')}
        value={text.text}
        most={questionLimits.text}
        rows={3}
        required
        wrong={wrong(`${language}.text`)}
        onValue={(value) => put({ text: value }, 'text')}
      />
      {hasOptions(typed.kind) &&
        text.options.map((option, at) => (
          <TextInput
            key={letterOf(at)}
            label={t('edit.option', { letter: letterOf(at) })}
            value={option}
            most={questionLimits.option}
            required
            wrong={wrong(`${language}.options.${at}`)}
            onValue={(value) =>
              put({ options: text.options.map((one, place) => (place === at ? value : one)) }, `options.${at}`)
            }
          />
        ))}
      {typed.kind === 'short' && (
        <TextInput
          label={t('edit.model')}
          value={text.model}
          most={questionLimits.model}
          rows={4}
          required
          wrong={wrong(`${language}.model`)}
          onValue={(model) => put({ model }, 'model')}
        />
      )}
      <TextInput
        label={t('edit.explanation')}
        value={text.explanation}
        most={questionLimits.explanation}
        rows={2}
        wrong={wrong(`${language}.explanation`)}
        onValue={(explanation) => put({ explanation }, 'explanation')}
      />
    </div>
  );
}

/** Both languages have the same options. */
function OptionCount({ typed, onChange }: Pick<FieldsProps, 'typed' | 'onChange'>) {
  const { t } = useTranslation('exams');
  const { zh, en, right } = typed;
  const count = Math.max(zh.options.length, en.options.length);
  const set = (to: number) => {
    const fit = (options: readonly string[]) => Array.from({ length: to }, (_, at) => options[at] ?? '');
    onChange(
      {
        ...typed,
        zh: { ...zh, options: fit(zh.options) },
        en: { ...en, options: fit(en.options) },
        right: right.filter((at) => at < to),
      },
      ['zh.options', 'en.options', 'right'],
    );
  };
  return (
    <div className={styles['moves']}>
      <Button disabled={count >= optionCount.most} onClick={() => set(count + 1)}>
        {t('edit.addOption')}
      </Button>
      <Button disabled={count <= optionCount.least} onClick={() => set(count - 1)}>
        {t('edit.removeOption')}
      </Button>
    </div>
  );
}
