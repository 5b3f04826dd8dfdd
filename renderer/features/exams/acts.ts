import type { Act } from '../../components/acts.ts';

export const examsActs: readonly Act[] = [
  { id: 'exams.list', label: 'exams:act.list', to: '/exams' },
  { id: 'exams.bank', label: 'exams:act.bank', permission: 'exams.administer', to: '/exams/bank' },
  { id: 'exams.plans', label: 'exams:act.plans', permission: 'exams.administer', to: '/exams/plans' },
];
