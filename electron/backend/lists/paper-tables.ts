import type { Attachment } from '../../../shared/contract/attachments.ts';
import type { TimelineEntry } from '../../../shared/contract/orders.ts';
import type { SyllabusItemView } from '../../../shared/contract/training.ts';
import { tellFact } from '../../../shared/domain/orders/course.ts';
import { clauseNumber } from '../../../shared/sop/clause.ts';
import type { ListTable } from './list-table.ts';

/** Files of one subject, those that were removed too. */
export const attachmentTable: ListTable<Attachment> = {
  title: 'attachments:title',
  columns: {
    file: (row) => row.name,
    kind: (row, { word }) => word('attachments', 'purpose', row.purpose),
    kilobytes: (row) => Math.ceil(row.size / 1024),
    addedAt: (row, { time }) => time(row.addedAt),
    by: (row) => row.addedByName,
    removedAt: (row, { time }) => time(row.removedAt),
    removedBy: (row) => row.removedByName ?? '',
    reason: (row) => row.removeReason ?? '',
  },
};

/** What is taught, in both languages, in its order. */
export const syllabusTable: ListTable<SyllabusItemView> = {
  title: 'training:syllabus.title',
  columns: {
    clause: (row) => row.clause,
    part: (row, { word }) => word('training', 'part', row.part),
    titleZh: (row) => row.title.zh,
    titleEn: (row) => row.title.en,
    learnedZh: (row) => row.learned.zh,
    learnedEn: (row) => row.learned.en,
    trainer: (row, { t, word }) => word('people', 'role', row.trainerRole) || t('training:syllabus.runner'),
    usualDay: (row) => row.usualDay,
    materialZh: (row) => row.material.zh,
    materialEn: (row) => row.material.en,
    active: (row, { word }) => word('lists', 'active', row.active ? 'yes' : 'no'),
    changedAt: (row, { time }) => time(row.updatedAt),
    changedBy: (row) => row.updatedByName,
  },
};

/** What happened to an order, newest first, each in the words of its timeline. */
export const courseTable: ListTable<TimelineEntry> = {
  title: 'orders:order.timeline',
  columns: {
    time: (row, { time }) => time(row.at),
    what: (row, say) => tellFact(row, say).title,
    note: (row, say) => tellFact(row, say).details.join('\n'),
    by: (row, { t }) => row.actorName || t('orders:event.byItself'),
    workstation: (row) => row.workstation,
    clause: (row) => [...new Set(row.clauses.map(clauseNumber))].join(' '),
  },
};
