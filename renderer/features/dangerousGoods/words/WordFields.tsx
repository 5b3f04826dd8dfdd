import { Checkbox, Input, Radio, Select } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { GoodsWordInput } from '../../../../shared/contract/dangerous-goods.ts';
import {
  categoryRefusal,
  goodsCategories,
  wordMatchings,
} from '../../../../shared/domain/dangerousGoods/categories.ts';
import { Field, FieldGrid } from '../../../components/FieldGrid.tsx';

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
      <Field label={t('words.matching')} htmlFor={`${id}-matching`} span={2} hint={t('words.matchingHint')}>
        <Radio.Group
          id={`${id}-matching`}
          value={typed.matching}
          onChange={(event) => put({ matching: event.target.value === 'word' ? 'word' : 'part' })}
          options={wordMatchings.map((matching) => ({ value: matching, label: t(`words.${matching}`) }))}
        />
      </Field>
      <Field label={t('words.refusedBy')} htmlFor={`${id}-air`} span={2}>
        <div>
          {(['air', 'rail'] as const).map((mode) => (
            <Checkbox
              key={mode}
              id={`${id}-${mode}`}
              checked={typed[mode]}
              onChange={(event) => put({ [mode]: event.target.checked })}
            >
              {t(`words.${mode}`)}
            </Checkbox>
          ))}
        </div>
      </Field>
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
