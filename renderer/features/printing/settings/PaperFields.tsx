import { InputNumber, Select } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { sheetLanguages } from '../../../../shared/i18n/languages.ts';
import { Field } from '../../../components/FieldGrid.tsx';
import type { ChangePrinter, PrinterDraft } from './printer-draft.ts';
import styles from './settings.module.css';

interface PaperFieldsProps {
  readonly typed: PrinterDraft;
  readonly change: ChangePrinter;
}

const mostCopies = 5;

/** Paper, copies and the language of the centre's sheets. */
export function PaperFields({ typed, change }: PaperFieldsProps) {
  const { t } = useTranslation('printing');
  const id = useId();
  return (
    <>
      <Field label={t('settings.paper')} htmlFor={`${id}-paper`}>
        <Select
          id={`${id}-paper`}
          className={styles['control']}
          value={typed.paper}
          options={(['A4', 'A5'] as const).map((paper) => ({ value: paper, label: paper }))}
          onChange={(paper: PrinterDraft['paper']) => change({ paper })}
        />
      </Field>
      <Field label={t('settings.copies')} htmlFor={`${id}-copies`}>
        <InputNumber
          id={`${id}-copies`}
          value={typed.copies}
          className={styles['control']}
          min={1}
          max={mostCopies}
          precision={0}
          onChange={(copies) => change({ copies: copies ?? 1 })}
        />
      </Field>
      <Field label={t('settings.language')} htmlFor={`${id}-language`}>
        <Select
          id={`${id}-language`}
          className={styles['control']}
          value={typed.language}
          options={sheetLanguages.map((language) => ({ value: language, label: t(`language.${language}`) }))}
          onChange={(language: PrinterDraft['language']) => change({ language })}
        />
      </Field>
    </>
  );
}
