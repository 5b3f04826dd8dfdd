import type { Centre } from '../../../shared/contract/company.ts';
import type { GoodsWordRecord } from '../../../shared/contract/dangerous-goods.ts';
import type { CentrePrinter } from '../../../shared/contract/printing.ts';
import type { TaskRuleView } from '../../../shared/contract/task-schemas.ts';
import type { TransferPackage } from '../../../shared/contract/transfer.ts';
import type { Permission, PermissionMatrix } from '../../../shared/domain/people/permissions.ts';
import { permissionGroups, permissionsIn } from '../../../shared/domain/people/permission-groups.ts';
import { type Role, roles } from '../../../shared/domain/people/roles.ts';
import type { TemplateItem } from '../../../shared/domain/reception/checklist.ts';
import type { Room } from '../../../shared/domain/reception/rooms.ts';
import { ruleWords } from '../../../shared/domain/tasks/rule-words.ts';
import { clauseNumber } from '../../../shared/sop/clause.ts';
import type { Columns, ListTable, Say } from './list-table.ts';

/** What goods are asked about and stopped for (1.1). */
export const goodsWordTable: ListTable<GoodsWordRecord> = {
  title: 'dangerousGoods:words.title',
  columns: {
    category: (row, { word }) => word('dangerousGoods', 'category', row.category),
    wordZh: (row) => row.zh,
    wordEn: (row) => row.en,
    matching: (row, { word }) => word('dangerousGoods', 'words', row.matching),
    air: (row, say) => yesNo(row.air, say),
    rail: (row, say) => yesNo(row.rail, say),
    innocent: (row) => row.exceptions.join('; '),
    active: (row, say) => yesNo(row.active, say),
    changedAt: (row, { time }) => (row.updatedByName === '' ? '' : time(row.updatedAt)),
    changedBy: (row, { t }) => row.updatedByName || t('dangerousGoods:words.byApp'),
  },
};

/** The manual's duties as this company has them. */
export const taskRuleTable: ListTable<TaskRuleView> = {
  title: 'duties:rules.title',
  columns: {
    clause: (row) => clauseNumber(row.clause),
    duty: (row, { t }) => ruleWords(t).name(row),
    owner: (row, { t }) => ruleWords(t).owner(row),
    limit: (row, { t }) => ruleWords(t).due(row),
    warning: (row, { t }) => ruleWords(t).warning(row),
    ifLate: (row, { t }) => ruleWords(t).steps(row).join('; '),
    state: (row, { t }) => t(`duties:rules.${ruleState(row)}`),
    changedAt: (row, { time }) => time(row.updatedAt),
    changedBy: (row) => row.updatedByName,
  },
};

/** How much each role may settle on the spot (3.3.2.3). */
export const authorityTable: ListTable<{ readonly role: Role; readonly fen: number }> = {
  title: 'claims:limits.title',
  columns: {
    role: (row, { word }) => word('people', 'role', row.role),
    amount: (row, { fen }) => fen(row.fen),
  },
};

export const centreTable: ListTable<Centre> = {
  title: 'lists:title.centres',
  columns: {
    centre: (row, { word }) => word('common', 'centre', row.kind),
    nameZh: (row) => row.nameZh,
    nameEn: (row) => row.nameEn,
    numberPrefix: (row) => row.numberPrefix,
  },
};

export const printerTable: ListTable<CentrePrinter> = {
  title: 'printing:settings.title',
  columns: {
    centre: (row, { word }) => word('common', 'centre', row.centre),
    way: (row, { word }) => word('printing', 'driver', row.driver),
    printer: (row) => row.target,
    paper: (row) => row.paper,
    copies: (row) => row.copies,
    language: (row, { word }) => word('printing', 'language', row.language),
  },
};

/** One right a row, one role a column, in the groups of the screen. */
export const permissionTable: ListTable<{ readonly permission: Permission; readonly matrix: PermissionMatrix }> = {
  title: 'people:matrix.title',
  columns: {
    group: (row, { word }) => word('people', 'permissionGroup', groupOf(row.permission)),
    right: (row, { word }) => word('people', 'permission', row.permission),
    ...byRole(),
  },
};

/** What visits are prepared by, in both languages (6). */
export const receptionItemTable: ListTable<TemplateItem> = {
  title: 'reception:settings.template',
  columns: {
    phase: (row, { word }) => word('reception', 'phase', row.phase),
    titleZh: (row) => row.zh,
    titleEn: (row) => row.en,
    clause: (row) => row.clause,
    grades: (row, { word }) => row.grades.map((grade) => word('reception', 'grade', grade)).join('; '),
    dutyOf: (row, { word }) => word('reception', 'duty', row.duty),
    limit: (row, say) => itemDue(row, say),
    mandatory: (row, say) => yesNo(row.mandatory, say),
  },
};

export const roomTable: ListTable<Room> = {
  title: 'reception:settings.rooms',
  columns: {
    nameZh: (row) => row.zh,
    nameEn: (row) => row.en,
    seats: (row) => row.seats,
    active: (row, say) => yesNo(row.active, say),
  },
};

/** Numbers given and missing, a series a row. */
export const numberGapTable: ListTable<{
  readonly series: string;
  readonly last: number;
  readonly missing: readonly string[];
}> = {
  title: 'system:gaps',
  columns: {
    series: (row) => row.series,
    lastNumber: (row) => row.last,
    missingNumbers: (row) => row.missing.join(' '),
  },
};

export const packageTable: ListTable<TransferPackage> = {
  title: 'transfer:title',
  columns: {
    file: (row) => row.file,
    kilobytes: (row) => Math.ceil(row.size / 1024),
    writtenAt: (row, { time }) => time(row.at),
  },
};

function yesNo(yes: boolean, { word }: Say): string {
  return word('lists', 'active', yes ? 'yes' : 'no');
}

function ruleState({ active, changed }: TaskRuleView): 'off' | 'changed' | 'delivered' {
  if (!active) return 'off';
  return changed.length > 0 ? 'changed' : 'delivered';
}

function groupOf(permission: Permission): string {
  return permissionGroups.find((group) => permissionsIn(group).includes(permission)) ?? '';
}

function byRole(): Columns<{ readonly permission: Permission; readonly matrix: PermissionMatrix }> {
  return Object.fromEntries(
    roles.map((role) => [
      `people:role.${role}`,
      ({ permission, matrix }, say: Say) => (matrix[role].includes(permission) ? yesNo(true, say) : ''),
    ]),
  );
}

function itemDue({ due }: TemplateItem, { t }: Say): string {
  if (due === null) return '';
  if (due.kind === 'minutes') return `${due.before} ${t('reception:settings.minutesBefore')}`;
  return `${due.daysBefore} ${t('reception:settings.daysBefore')} ${due.time}`;
}
