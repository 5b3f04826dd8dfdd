import type { Act } from '../../components/acts.ts';

export const trainingActs: readonly Act[] = [
  { id: 'training.list', label: 'training:act.list', to: '/training' },
  {
    id: 'training.syllabus',
    label: 'training:act.syllabus',
    permission: 'training.administer',
    to: '/settings/syllabus',
  },
];
