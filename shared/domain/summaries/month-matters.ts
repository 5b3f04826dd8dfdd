import { moneyMatters, notOurs, qualityMatters } from './money-matters.ts';
import type { Asked, LoggedEvent, Matter } from './matter.ts';
import { readReports, reportMatters } from './report-matters.ts';
import { wordMatters } from './word-matters.ts';

/** Facts that figures are made of; events of other types are passed over. */
export const readTypes: readonly string[] = [
  ...['known', 'filed', 'discarded', 'joined', 'mailAccepted', 'closed', 'reopened'].map((fact) => `report.${fact}`),
  ...['saved', 'reported', 'managerTold', 'closed'].map((fact) => `note.${fact}`),
  ...['made', 'kept', 'extended', 'dropped'].map((fact) => `promise.${fact}`),
  ...['asked', 'answered', 'sentBack', 'withdrawn'].map((fact) => `request.${fact}`),
  ...['settled', 'takenBack', 'raised', 'decided', 'paid'].map((fact) => `claim.${fact}`),
  ...['opened', 'signed', 'closed'].map((fact) => `quality.${fact}`),
];

/** All that counts in a month, from the events of the log, oldest first: pure, so that it can be told again at any time. */
export function monthMatters(events: readonly LoggedEvent[], asked: Asked): readonly Matter[] {
  const reports = readReports(events);
  const others = notOurs(events);
  const authorOf = (id: string) => {
    const report = reports.get(id);
    return report ? { personId: report.authorId, personName: report.authorName } : null;
  };
  return [
    ...reportMatters(reports, asked, (id) => !others.has(id)),
    ...wordMatters(events, asked),
    ...moneyMatters(events, asked),
    ...qualityMatters(events, asked, authorOf),
  ];
}
