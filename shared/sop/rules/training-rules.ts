import type { TaskRule } from '../../domain/tasks/rule.ts';
import type { TrainingClause, trainingTopics } from '../../domain/training/values.ts';
import { on, rule, workingMinutesLate } from './rule-parts.ts';

/** As the plan's events name them. */
const topics: typeof trainingTopics = {
  '5.2.1': 'introduction',
  '5.3.1': 'ethics',
  '5.3.2': 'telephone',
  '5.3.3': 'interfaces',
  '5.3.4': 'tms',
  '5.3.5': 'wms',
  '5.3.6': 'quoting',
  '5.3.7': 'office',
  '5.3.8': 'inquiry',
  '5.3.9': 'email',
};

/** Taught by the end of its planned day; each time it is planned anew is a duty of its own. */
const toTeach = (clause: TrainingClause): TaskRule =>
  rule({
    id: `training.${topics[clause]}`,
    clause,
    opensOn: [on(`training.toTeach.${topics[clause]}`)],
    occurrence: { fact: 'turn' },
    due: { kind: 'relative', fact: 'deadlineAt', amount: 0, unit: 'workingDays', time: 'closing', atLeast: 240 },
    warnBefore: { amount: 240, unit: 'workingMinutes' },
    escalation: [workingMinutesLate(480, 'csDirector')],
    closesOn: [on('training.taught', 'ofTrainingItem')],
    cancelsOn: [
      on('training.replanned', 'ofTrainingItem'),
      on('training.left'),
      on('training.closed'),
      on('training.brokenOff'),
    ],
    evidence: 'result',
    repeatEvery: 60,
    returnAfter: 240,
  });

/** A new clerk gets his plan (5.2.1), every item is taught on its day (5.2.1, 5.3.1 to 5.3.9), the exam follows (5.3.10). */
export const trainingRules: readonly TaskRule[] = [
  rule({
    id: 'training.toBegin',
    clause: '5.2.1',
    opensOn: [on('people.accountCreated'), on('people.accountUpdated')],
    condition: 'traineeWithoutPlan',
    owner: { kind: 'role', role: 'csDirector' },
    due: { kind: 'point', workingDay: 1, time: 'closing' },
    warnBefore: { amount: 240, unit: 'workingMinutes' },
    escalation: [workingMinutesLate(480, 'departmentManager')],
    closesOn: [on('people.trainingBegun')],
    movesOn: [on('people.accountUpdated')],
    evidence: 'result',
    repeatEvery: 60,
    returnAfter: 240,
  }),
  ...(Object.keys(topics) as TrainingClause[]).map(toTeach),
  rule({
    id: 'training.examDue',
    clause: '5.3.10',
    opensOn: [on('training.finished')],
    occurrence: { fact: 'turn' },
    owner: { kind: 'role', role: 'csDirector' },
    due: { kind: 'point', workingDay: 5, time: 'closing' },
    warnBefore: { amount: 480, unit: 'workingMinutes' },
    escalation: [workingMinutesLate(480, 'departmentManager')],
    closesOn: [on('training.closed')],
    cancelsOn: [on('training.reopened'), on('training.brokenOff')],
    evidence: 'result',
    repeatEvery: 120,
    returnAfter: 480,
  }),
];
