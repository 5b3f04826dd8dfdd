import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  channels,
  jobTypes,
  podKinds,
  settlementMethods,
  transportModes,
  vehicleTypes,
} from '../../../shared/domain/orders/job-types.ts';
import type { Choice } from './form/choice-typing.ts';
import { choiceWords } from './form/choices.ts';
import { rowOf } from './form/paths.ts';

const answers = ['no', 'yes'] as const;

/** The choices of the form with their names in the language on screen. */
export function useChoices() {
  const { t } = useTranslation(['orders', 'common']);
  return useMemo(
    () => ({
      jobType: choicesOf(jobTypes, (value) => t(`common:jobType.${value}`), choiceWords.jobType),
      vehicleType: choicesOf(vehicleTypes, (value) => t(`orders:vehicle.${value}`), choiceWords.vehicleType),
      mode: choicesOf(transportModes, (value) => t(`orders:mode.${value}`), choiceWords.mode),
      settlementMethod: choicesOf(
        settlementMethods,
        (value) => t(`orders:settlement.${value}`),
        choiceWords.settlementMethod,
      ),
      podKind: choicesOf(podKinds, (value) => t(`orders:pod.${value}`), choiceWords.podKind),
      dangerousDeclared: choicesOf(answers, (value) => t(`orders:answer.${value}`), choiceWords.dangerousDeclared),
      channel: choicesOf(channels, (value) => t(`orders:channel.${value}`), choiceWords.channel),
    }),
    [t],
  );
}

function choicesOf<T extends string>(
  values: readonly T[],
  label: (value: T) => string,
  words: Readonly<Record<T, readonly string[]>>,
): readonly Choice<T>[] {
  return values.map((value) => ({ value, label: label(value), words: words[value] }));
}

const goodsKeys: Readonly<Record<string, string>> = { name: 'goodsName' };

/** The name of a field by its path, with its row: `goods.0.weightKg` -> `Goods 1 · Weight`. */
export function useFieldName(): (path: string) => string {
  const { t } = useTranslation('orders');
  return (path) => {
    const row = rowOf(path);
    if (!row) return t(`field.${path}` as 'field.company');
    const place = t(`point.${row.list}`, { number: row.index + 1 });
    const key = row.list === 'goods' ? (goodsKeys[row.key] ?? row.key) : row.key;
    return row.key ? `${place} · ${t(`field.${key}` as 'field.company')}` : place;
  };
}
