import type { SyllabusItemView } from '../../../../shared/contract/training.ts';
import { type Role, roles } from '../../../../shared/domain/people/roles.ts';
import type { SyllabusContent } from '../../../../shared/domain/training/syllabus.ts';
import {
  type SyllabusPart,
  syllabusParts,
  type TrainingClause,
  trainingClauses,
  trainingLimits,
} from '../../../../shared/domain/training/values.ts';
import { toHalfWidth } from '../../../../shared/lib/text.ts';

/** An item of the syllabus as it is typed: fields by the paths that the backend names. */
export type TypedItem = Readonly<Record<TypedPart, string>>;
export type TypedPart =
  | 'clause'
  | 'part'
  | 'title.zh'
  | 'title.en'
  | 'learned.zh'
  | 'learned.en'
  | 'trainerRole'
  | 'usualDay'
  | 'material.zh'
  | 'material.en'
  | 'active';

export const emptyItem: TypedItem = {
  clause: '5.3.1',
  part: 'items',
  'title.zh': '',
  'title.en': '',
  'learned.zh': '',
  'learned.en': '',
  trainerRole: '',
  usualDay: '1',
  'material.zh': '',
  'material.en': '',
  active: 'yes',
};

export function typedFrom(item: SyllabusItemView): TypedItem {
  const { clause, part, title, learned, trainerRole, usualDay, material, active } = item;
  return {
    clause,
    part,
    'title.zh': title.zh,
    'title.en': title.en,
    'learned.zh': learned.zh,
    'learned.en': learned.en,
    trainerRole,
    usualDay: String(usualDay),
    'material.zh': material.zh,
    'material.en': material.en,
    active: active ? 'yes' : '',
  };
}

/** `null` when the day is no whole number of days. */
export function readItem(typed: TypedItem): SyllabusContent | null {
  const usualDay = Number(toHalfWidth(typed.usualDay).trim() || 'none');
  if (!Number.isInteger(usualDay) || usualDay < 0 || usualDay > trainingLimits.usualDay) return null;
  return {
    clause: trainingClauses.find((one): one is TrainingClause => one === typed.clause) ?? '5.3.1',
    part: syllabusParts.find((one): one is SyllabusPart => one === typed.part) ?? 'items',
    title: { zh: typed['title.zh'].trim(), en: typed['title.en'].trim() },
    learned: { zh: typed['learned.zh'].trim(), en: typed['learned.en'].trim() },
    trainerRole: roles.find((one): one is Role => one === typed.trainerRole) ?? '',
    usualDay,
    material: { zh: typed['material.zh'], en: typed['material.en'] },
    active: typed.active === 'yes',
  };
}
