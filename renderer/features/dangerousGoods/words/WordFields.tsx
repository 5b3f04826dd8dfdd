import { Checkbox, Input, Radio, Select } from 'antd';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { GoodsWordInput } from '../../../../shared/contract/dangerous-goods.ts';
import {
  categoryRefusal,
  goodsCategories,
  wordMatchings,
} from '../../../../shared/domain/dangerousGoods/categories.ts';
import { Field, FieldGrid } from '../../../components/FieldGrid.tsx';
import styles from './words.module.css';

interface WordFieldsProps {
  readonly typed: GoodsWordInput;
  readonly onChange: (typed: GoodsWordInput) => void;
  readonly wrong: (path: string) => string | undefined;
}

export function WordFields({ typed, onChange, wrong }: WordFieldsProps) {
  const { t } = useTranslation('dangerousGoods');
  const id = useId();
  const put = (patch: Partial<GoodsWordInput>) => onChange({ ...typed, ...patch });
  return (
    <FieldGrid columns={2}>
      {(['zh', 'en'] as const).map((language) => (
        <Field key={language} label={t(`words.${language}`)} htmlFor={`${id}-${language}`} error={wrong(language)}>
          <Input
            id={`${id}-${language}`}
            maxLength={60}
            value={typed[language]}
            aria-describedby={`${id}-${language}-note`}
            onChange={(event) => put({ [language]: event.target.value })}
          />
        </Field>
      ))}
      <Field label={t('words.category')} htmlFor={`${id}-category`} span={2}>
        <Select
          id={`${id}-category`}
          value={typed.category}
          onChange={(category) => put({ category, ...categoryRefusal[category] })}
          options={goodsCategories.map((category) => ({ value: category, label: t(`category.${category}`) }))}
        />
      </Field>
      <Choices label={t('words.matching')} id={`${id}-matching`} hint={t('words.matchingHint')}>
        <Radio.Group
          aria-labelledby={`${id}-matching`}
          value={typed.matching}
          onChange={(event) => put({ matching: event.target.value === 'word' ? 'word' : 'part' })}
          options={wordMatchings.map((matching) => ({ value: matching, label: t(`words.${matching}`) }))}
        />
      </Choices>
      <Choices label={t('words.refusedBy')} id={`${id}-refused`}>
        <div role="group" aria-labelledby={`${id}-refused`}>
          {(['air', 'rail'] as const).map((mode) => (
            <Checkbox key={mode} checked={typed[mode]} onChange={(event) => put({ [mode]: event.target.checked })}>
              {t(`words.${mode}`)}
            </Checkbox>
          ))}
        </div>
      </Choices>
      <Field label={t('words.exceptions')} htmlFor={`${id}-exceptions`} span={2} hint={t('words.exceptionsHint')}>
        <Input.TextArea
          id={`${id}-exceptions`}
          rows={6}
          value={typed.exceptions.join('\n')}
          onChange={(event) => put({ exceptions: event.target.value.split('\n') })}
        />
      </Field>
      <Checkbox checked={typed.active} onChange={(event) => put({ active: event.target.checked })}>
        {t('words.active')}
      </Checkbox>
    </FieldGrid>
  );
}

interface ChoicesProps {
  readonly label: string;
  readonly id: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

/** Choices under one name, which is no label of any single one of them. */
function Choices({ label, id, hint, children }: ChoicesProps) {
  return (
    <div className={styles['choices']}>
      <span id={id}>{label}</span>
      {children}
      {hint && <small>{hint}</small>}
    </div>
  );
}
