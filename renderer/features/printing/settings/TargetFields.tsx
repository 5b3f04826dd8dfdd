import { AutoComplete, Button, Select } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { printerDriverNames } from '../../../../shared/domain/printing/states.ts';
import { Field } from '../../../components/FieldGrid.tsx';
import type { ChangePrinter, PrinterDraft } from './printer-draft.ts';
import styles from './settings.module.css';

type DriverName = PrinterDraft['driver'];

export interface FoundPrinters {
  readonly found: readonly { readonly driver: DriverName; readonly target: string; readonly label: string }[];
  readonly finding: boolean;
  readonly onFind: () => void;
}

interface TargetFieldsProps extends FoundPrinters {
  readonly typed: PrinterDraft;
  readonly change: ChangePrinter;
  readonly wrong: (path: string) => string | undefined;
}

const targetLabels = {
  folder: 'settings.targetFolder',
  cups: 'settings.targetCups',
  ipp: 'settings.targetIpp',
  electron: 'settings.targetElectron',
} as const satisfies Record<DriverName, string>;

/** The way of printing and the printer itself, chosen from what was found or typed. */
export function TargetFields({ typed, change, wrong, found, finding, onFind }: TargetFieldsProps) {
  const { t } = useTranslation('printing');
  const id = useId();
  const offered = found.filter((printer) => printer.driver === typed.driver && printer.target !== '');
  const hint = {
    folder: t('settings.ownFolder'),
    ipp: t('settings.ippExample'),
    cups: offered.length === 0 && !finding ? t('settings.noneFound') : undefined,
    electron: offered.length === 0 && !finding ? t('settings.noneFound') : undefined,
  }[typed.driver];
  return (
    <>
      <Field label={t('settings.driver')} htmlFor={`${id}-driver`} error={wrong('driver')}>
        <Select
          id={`${id}-driver`}
          className={styles['control']}
          value={typed.driver}
          options={printerDriverNames.map((name) => ({ value: name, label: t(`driver.${name}`) }))}
          onChange={(driver: DriverName) => change({ driver, target: '' })}
        />
      </Field>
      <Field label={t(targetLabels[typed.driver])} htmlFor={`${id}-target`} error={wrong('target')} hint={hint}>
        <AutoComplete
          id={`${id}-target`}
          aria-describedby={`${id}-target-note`}
          className={styles['control']}
          value={typed.target}
          maxLength={500}
          options={offered.map(({ target, label }) => ({ value: target, label }))}
          onChange={(target: string) => change({ target })}
        />
        {(typed.driver === 'cups' || typed.driver === 'electron') && (
          <Button size="small" type="link" loading={finding} onClick={onFind}>
            {t('act.find')}
          </Button>
        )}
      </Field>
    </>
  );
}
