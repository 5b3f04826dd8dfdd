import { describe, expect, it } from 'vitest';
import { signedIn } from '../../../electron/backend/people/sessions.ts';
import type { AccountRecord } from '../../../electron/backend/people/people.repository.ts';
import { admit } from '../../../electron/backend/router/gates.ts';
import type { Session } from '../../../electron/backend/session.ts';
import type { Permission } from '../../../shared/domain/people/permissions.ts';
import type { Role } from '../../../shared/domain/people/roles.ts';
import { defaultPermissionMatrix } from '../../../shared/domain/people/default-permissions.ts';
import {
  askedFor,
  dutyActs,
  permissionsWith,
  rolesInEffect,
  type StandingRecord,
  standingOf,
} from '../../../shared/domain/people/standing.ts';

const passed: StandingRecord = {
  ground: 'exam',
  qualifiedAt: 10,
  reason: '上岗考试',
  validUntil: 100,
  expiredAt: null,
  failedAt: null,
  failedExam: '',
  suspendedAt: null,
  suspendReason: '',
};

describe('[5.3.11] who may go on duty', () => {
  it('is judged by what is kept and by the time, to the millisecond', () => {
    expect(standingOf(['csClerk'], passed, 99)).toMatchObject({ state: 'onDuty', until: 100, since: 10 });
    expect(standingOf(['csClerk'], passed, 100)).toMatchObject({ state: 'expired', since: 100 });
    expect(standingOf(['csClerk'], { ...passed, expiredAt: 100 }, 50).state).toBe('expired');
    expect(standingOf(['csClerk'], null, 50).state).toBe('inTraining');
    expect(standingOf(['csTrainee', 'csClerk'], passed, 50).state).toBe('inTraining');
    expect(standingOf(['csClerk'], { ...passed, failedAt: 60 }, 70).state).toBe('failed');
    expect(standingOf(['csDirector'], { ...passed, suspendedAt: 60 }, 70).state).toBe('suspended');
    expect(standingOf(['financeClerk'], { ...passed, suspendedAt: 60 }, 70).state).toBe('notNeeded');
  });

  it('leaves whoever is not on duty what a trainee has, and no act of duty by any role', () => {
    for (const state of ['inTraining', 'expired', 'failed', 'suspended'] as const) {
      expect(rolesInEffect(['csClerk'], { state })).toEqual(['csTrainee']);
      const left = permissionsWith(['csClerk', 'csDirector', 'administrator'], { state }, defaultPermissionMatrix);
      expect(dutyActs.filter((act) => left.has(act))).toEqual([]);
      expect(left.has('orders.draft')).toBe(true);
    }
    const before = permissionsWith(['csClerk'], { state: 'onDuty' }, defaultPermissionMatrix);
    expect([...before]).toEqual([...new Set(defaultPermissionMatrix.csClerk)]);
  });

  it('asks those on duty first, and somebody who is not where nobody else holds the role', () => {
    const people = [
      { id: 'a', roles: ['csClerk'] as const },
      { id: 'b', roles: ['csClerk'] as const },
      { id: 'c', roles: ['csDirector'] as const },
    ];
    const suspended = { state: 'suspended' } as const;
    const asked = askedFor(
      people,
      new Map([
        ['a', suspended],
        ['c', suspended],
      ]),
    );
    expect(asked.map(({ roles }) => roles)).toEqual([['csTrainee'], ['csClerk'], ['csTrainee', 'csDirector']]);
  });
});

describe('[5.3.11] who is refused an act of duty', () => {
  const refusal = (roles: readonly Role[], permission: Permission, record: StandingRecord | null) => {
    const account = { id: 'li', roles, mustChangePassword: false } as unknown as AccountRecord;
    const user = signedIn(account, defaultPermissionMatrix, record, 50);
    try {
      return admit({ user, locked: false } as unknown as Session, permission);
    } catch (error) {
      return (error as { readonly data: unknown }).data;
    }
  };
  const suspended = { ...passed, suspendedAt: 40 };

  it('hears of his standing where that alone keeps it from him, a trainee what he will do as a clerk', () => {
    expect(refusal(['csClerk'], 'orders.confirm', suspended)).toMatchObject({ standing: 'suspended' });
    expect(refusal(['csTrainee'], 'orders.confirm', null)).toMatchObject({ standing: 'inTraining' });
  });

  it('hears nothing of it where his roles never had the right', () => {
    expect(refusal(['csClerk'], 'claims.decide', suspended)).toEqual({ permission: 'claims.decide' });
    expect(refusal(['csTrainee'], 'claims.decide', null)).toEqual({ permission: 'claims.decide' });
  });
});
