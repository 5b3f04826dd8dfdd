import { type Permission, type PermissionMatrix, permissionsOf } from './permissions.ts';
import type { Role } from './roles.ts';

/**
 * What binds the company or reaches somebody outside it: only for people who passed their exam and are on duty
 * (5.3.11). A trainee drafts and never does these, whatever else he is and whatever the company's matrix says.
 */
export const dutyActs = [
  'orders.confirm',
  'orders.change',
  'orders.cancel',
  'orders.reassign',
  'handovers.consent',
  'handovers.breakIn',
  'tracking.bypass',
  'mail.send',
  'exceptionReports.file',
  'exceptionReports.close',
  'claims.record',
  'claims.decide',
] as const satisfies readonly Permission[];

const acts: ReadonlySet<Permission> = new Set(dutyActs);

export const isDutyAct = (permission: Permission): boolean => acts.has(permission);

/** Only these stand at the counter; nobody else needs a standing. */
export const counterRoles = ['csClerk', 'csTrainee', 'csDirector'] as const satisfies readonly Role[];

export const standingStates = ['notNeeded', 'inTraining', 'onDuty', 'expired', 'failed', 'suspended'] as const;
export type StandingState = (typeof standingStates)[number];

/** By what somebody was qualified: an exam, the word of a superior, or work from before the gate came. */
export const grounds = ['exam', 'experienced', 'present'] as const;
export type Ground = (typeof grounds)[number];

/** What is kept of a person. Times are epoch ms. */
export interface StandingRecord {
  /** Empty while nothing qualified him. */
  readonly ground: Ground | '';
  readonly qualifiedAt: number | null;
  /** The exam's name, or why he was taken over. */
  readonly reason: string;
  /** `null`: without an end. */
  readonly validUntil: number | null;
  /** When a workstation found that the end was past; from then on no clock brings it back. */
  readonly expiredAt: number | null;
  readonly failedAt: number | null;
  readonly failedExam: string;
  readonly suspendedAt: number | null;
  readonly suspendReason: string;
}

/** What a person may do at the counter now. Times are epoch ms. */
export interface Standing {
  readonly state: StandingState;
  /** When what qualified him ends or ended; `null` without an end. */
  readonly until: number | null;
  /** Since when this state holds, where that is known. */
  readonly since: number | null;
  /** Of a suspension its reason, else the exam or why he was taken over; may be empty. */
  readonly reason: string;
}

/** Judged anew on every reading: a standing that nobody renews ends by itself (5.3.11). */
export function standingOf(roles: readonly Role[], record: StandingRecord | null, at: number): Standing {
  const until = record?.validUntil ?? null;
  if (!roles.some((role) => (counterRoles as readonly Role[]).includes(role))) return nothing('notNeeded');
  if (record?.suspendedAt != null) {
    return { state: 'suspended', until, since: record.suspendedAt, reason: record.suspendReason };
  }
  if (!roles.includes('csClerk') && !roles.includes('csTrainee')) return nothing('notNeeded');
  if (record?.failedAt != null) return { state: 'failed', until, since: record.failedAt, reason: record.failedExam };
  if (roles.includes('csTrainee') || record?.qualifiedAt == null) return nothing('inTraining');
  if (isOver(record, at)) return { state: 'expired', until, since: until, reason: record.reason };
  return { state: 'onDuty', until, since: record.qualifiedAt, reason: record.reason };
}

/** Whether what qualified him has ended. */
function isOver({ validUntil, expiredAt }: Pick<StandingRecord, 'validUntil' | 'expiredAt'>, at: number) {
  return expiredAt !== null || (validUntil !== null && at >= validUntil);
}

/** Whether he may do the acts of duty at all, if one of his roles has them. */
export function isOnDuty({ state }: Pick<Standing, 'state'>): boolean {
  return state === 'notNeeded' || state === 'onDuty';
}

/** In which roles a person acts: who is not on duty does what a trainee does; a suspended director directs nobody. */
export function rolesInEffect(roles: readonly Role[], standing: Pick<Standing, 'state'>): readonly Role[] {
  if (isOnDuty(standing)) return roles;
  const suspended = standing.state === 'suspended';
  const rest = roles.filter(
    (role) => role !== 'csClerk' && role !== 'csTrainee' && !(suspended && role === 'csDirector'),
  );
  return ['csTrainee', ...rest];
}

/** What a person may do with his roles, the company's matrix and his standing. */
export function permissionsWith(
  roles: readonly Role[],
  standing: Pick<Standing, 'state'>,
  matrix: PermissionMatrix,
): ReadonlySet<Permission> {
  const held = permissionsOf(rolesInEffect(roles, standing), matrix);
  return isOnDuty(standing) ? held : new Set([...held].filter((permission) => !isDutyAct(permission)));
}

/** The acts of duty that only his standing keeps from him: a trainee who passes becomes a clerk. */
export function withheldBy(
  standing: Pick<Standing, 'state'>,
  roles: readonly Role[],
  matrix: PermissionMatrix,
): ReadonlySet<Permission> {
  if (isOnDuty(standing)) return new Set();
  const onDuty = permissionsOf(
    roles.map((role) => (role === 'csTrainee' ? 'csClerk' : role)),
    matrix,
  );
  return new Set(dutyActs.filter((act) => onDuty.has(act)));
}

/**
 * The roles in which each may be asked to act. Who is not on duty is spared, unless nobody else on duty holds his
 * role: a duty must reach somebody.
 */
export function askedFor<T extends { readonly id: string; readonly roles: readonly Role[] }>(
  people: readonly T[],
  standings: ReadonlyMap<string, Pick<Standing, 'state'>>,
): readonly T[] {
  const inEffect = ({ id, roles }: T) => rolesInEffect(roles, standings.get(id) ?? { state: 'notNeeded' });
  const covered = new Set(people.flatMap(inEffect));
  return people.map((person) => {
    const roles = inEffect(person);
    const alone = person.roles.filter((role) => !roles.includes(role) && !covered.has(role));
    return { ...person, roles: [...roles, ...alone] };
  });
}

function nothing(state: StandingState): Standing {
  return { state, until: null, since: null, reason: '' };
}
