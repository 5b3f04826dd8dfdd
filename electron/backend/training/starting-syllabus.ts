import { createHash } from 'node:crypto';
import syllabus from '../../../resources/training/syllabus.json' with { type: 'json' };
import type { Role } from '../../../shared/domain/people/roles.ts';
import type { SyllabusContent } from '../../../shared/domain/training/syllabus.ts';
import type { SyllabusItemRow } from '../database/entities/training.ts';

interface Written {
  readonly key: string;
  readonly clause: SyllabusContent['clause'];
  readonly part: SyllabusContent['part'];
  readonly trainerRole: Role | '';
  readonly usualDay: number;
  readonly title: { readonly zh: string; readonly en: string };
  readonly learned: { readonly zh: string; readonly en: string };
  /** Lines of Markdown. */
  readonly material: { readonly zh: readonly string[]; readonly en: readonly string[] };
}

/** The syllabus that comes with the app, in its order; its ids are the same everywhere. */
export const startingSyllabus: readonly SyllabusItemRow[] = (syllabus.items as readonly Written[]).map(
  ({ key, material, ...item }, position) => ({
    id: idOf(key),
    ...item,
    position,
    material: { zh: material.zh.join('\n'), en: material.en.join('\n') },
    active: true,
    updatedAt: 0,
    updatedByName: '',
    version: 0,
  }),
);

/** A name-based id (version 8), so that files may hang on an item before anybody edited the syllabus. */
function idOf(key: string): string {
  const hex = createHash('sha256').update(`syllabus:${key}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
