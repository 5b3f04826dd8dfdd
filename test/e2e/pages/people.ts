import { expect } from '@playwright/test';
import { patternOf } from '../words.ts';
import { type Desk, deskAt, goTo } from './desk.ts';

/** The demonstration's shared password. */
export const demoPassword = 'counter2026';

export interface Person {
  readonly userName: string;
  readonly displayName: string;
  readonly password: string;
}

const demo = (userName: string, displayName: string): Person => ({ userName, displayName, password: demoPassword });

/** People of the demonstration, as the screens name them in Chinese. */
export const people = {
  wangli: demo('wangli', '王丽'),
  zhangwei: demo('zhangwei', '张伟'),
  chenjing: demo('chenjing', '陈静'),
  trainee: demo('sunting', '孙婷'),
  director: demo('zhaowenjing', '赵文静'),
  admin: demo('admin', '沈立新'),
  marketing: demo('luona', '罗娜'),
  marketingManager: demo('liangbin', '梁斌'),
  warehouseManager: demo('songgang', '宋刚'),
  deliveryManager: demo('zhengtao', '郑涛'),
  dispatcher: demo('fengjun', '冯军'),
  gm: demo('yuanhong', '袁宏'),
  finance: demo('dongyan', '董艳'),
  collection: demo('xiaofang', '萧芳'),
  quality: demo('heqiang', '何强'),
  departmentManager: demo('linguodong', '林国栋'),
  deputyGm: demo('caojianguo', '曹建国'),
} as const;

/** Log-in by keyboard alone, whoever used this machine before. */
export async function logIn(desk: Desk, { userName, password }: Pick<Person, 'userName' | 'password'>): Promise<void> {
  const { words, focused } = desk;
  await expect(desk.page.getByRole('button', { name: words('people:logIn.enter') })).toBeVisible();
  const name = desk.field(words('people:field.userName'));
  // The cursor waits in the name, or behind a remembered name in the password.
  await expect(focused).toHaveAccessibleName(
    new RegExp(`^(${words('people:field.userName')}|${words('people:field.password')})`),
  );
  if ((await focused.getAttribute('id')) !== (await name.getAttribute('id'))) await desk.press('Shift+Tab');
  await expect(name).toBeFocused();
  await desk.press('Control+a');
  await desk.type(userName);
  await desk.press('Enter');
  await expect(focused).toHaveAccessibleName(words('people:field.password'));
  await desk.type(password);
  await desk.press('Enter');
}

/** English names of the demonstration's people; others are named as they are given. */
const english: Readonly<Record<string, string>> = {
  王丽: 'Wang Li',
  张伟: 'Zhang Wei',
  陈静: 'Chen Jing',
  孙婷: 'Sun Ting',
  赵文静: 'Zhao Wenjing',
  冯军: 'Feng Jun',
  何强: 'He Qiang',
  林国栋: 'Lin Guodong',
  曹建国: 'Cao Jianguo',
  董艳: 'Dong Yan',
  萧芳: 'Xiao Fang',
};

/** The name as the screen has it. */
function shownName({ words }: Desk, displayName: string): string {
  return words.language === 'en' ? (english[displayName] ?? displayName) : displayName;
}

/** The button that says who is at the counter. */
export function whoIsHere(desk: Desk, displayName: string) {
  const name = desk.words('common:frame.whoIsHere', { name: shownName(desk, displayName) });
  return desk.page.getByRole('button', { name, exact: true });
}

export async function expectHere(desk: Desk, displayName: string): Promise<void> {
  await expect(whoIsHere(desk, displayName)).toBeVisible({ timeout: 20_000 });
}

/** Log-in at the log-in page, until the person is at the counter. */
export async function comeIn(desk: Desk, person: Person): Promise<void> {
  await logIn(desk, person);
  await expectHere(desk, person.displayName);
}

/** The first log-in: the password that somebody else gave is changed before anything else. */
export async function changeFirstPassword(desk: Desk, first: string, own: string): Promise<void> {
  const { page, words } = desk;
  await desk.field(words('people:field.currentPassword')).fill(first);
  await desk.field(words('people:field.newPassword')).fill(own);
  await desk.field(words('people:field.again')).fill(own);
  await desk.press('Enter');
  await expect(page.getByRole('navigation', { name: words('common:frame.areas') })).toBeVisible({ timeout: 20_000 });
}

/** Whoever is at the counter or nobody: now this person is, at the home page. */
export async function beHere(desk: Desk, person: Person): Promise<void> {
  const { page, words } = desk;
  const enter = desk.button('people:logIn.enter');
  const anybody = page.getByRole('button', { name: patternOf(words('common:frame.whoIsHere')) });
  await expect(enter.or(anybody)).toBeVisible();
  if (await enter.isVisible()) await comeIn(desk, person);
  else if (await whoIsHere(desk, person.displayName).isHidden()) await switchTo(desk, person);
  await goTo(desk, '/');
}

/** Signs out by the palette. */
export async function logOut(desk: Desk): Promise<void> {
  await desk.press('Control+k');
  await expect(desk.page.getByRole('combobox', { name: desk.words('common:palette.title') })).toBeFocused();
  await desk.type(desk.words('common:act.logOut'));
  await desk.press('Enter');
  await expect(desk.button('people:logIn.enter')).toBeVisible();
}

/** Quick switch: F8, who, password, Enter; `after` where the next person works in another language. */
export async function switchTo(desk: Desk, person: Person, after: Desk = desk): Promise<void> {
  const { page, words } = desk;
  await desk.press('F8');
  await expect(page.getByRole('dialog', { name: words('people:cover.switch') })).toBeVisible();
  await takeOver(desk, person, after);
}

/** At the lock or the quick switch: walks to the person, or names him, and types the password. */
export async function takeOver(desk: Desk, person: Person, after: Desk = desk): Promise<void> {
  const { page, words } = desk;
  const row = page.getByRole('radio').filter({ hasText: person.userName });
  const somebody = page.getByRole('radio').filter({ hasText: words('people:cover.somebodyElse') });
  await expect(somebody).toBeVisible();
  if ((await row.count()) > 0) {
    await walkTo(desk, row);
  } else {
    await walkTo(desk, somebody);
    await expect(desk.field(words('people:field.userName'), page.getByRole('dialog'))).toBeFocused();
    await desk.type(person.userName);
    await desk.press('Tab');
  }
  await desk.type(person.password);
  await desk.press('Enter');
  await expectHere(after, person.displayName);
}

async function walkTo(desk: Desk, row: ReturnType<Desk['page']['getByRole']>): Promise<void> {
  for (let step = 0; step < 12 && (await row.getAttribute('aria-checked')) !== 'true'; step += 1) {
    await desk.press('ArrowDown');
  }
  await expect(row).toBeChecked();
}

/** Ctrl+L, then the lock is there. */
export async function lock(desk: Desk): Promise<void> {
  await desk.press('Control+l');
  await expectLocked(desk);
}

export async function expectLocked({ page, words }: Desk): Promise<void> {
  await expect(page.getByRole('dialog', { name: words('people:cover.locked') })).toBeVisible();
}

/** The same person comes back behind the lock. */
export async function unlock(desk: Desk, { password, displayName }: Person): Promise<void> {
  await expect(desk.focused).toHaveAccessibleName(
    desk.words('people:cover.passwordOf', { name: shownName(desk, displayName) }),
  );
  await desk.type(password);
  await desk.press('Enter');
  await expect(desk.page.getByRole('dialog')).toHaveCount(0);
}

export interface Turns {
  begin(person: Person): Promise<void>;
  next(person: Person): Promise<void>;
}

/** People who work in Chinese take turns at a desk; each speaks its language from his first turn on. */
export function takeTurns(desk: Desk): Turns {
  const chinese = deskAt(desk.page, 'zh-CN');
  const spoken = new Set<string>();
  const first = async ({ userName, displayName }: Person) => {
    spoken.add(userName);
    await expectHere(chinese, displayName);
    if (desk.words.language === 'zh-CN') return;
    await chinese.button('common:frame.switchLanguage').press('Enter');
    await expectHere(desk, displayName);
  };
  return {
    async begin(person) {
      await logIn(desk, person);
      await first(person);
    },
    async next(person) {
      const again = spoken.has(person.userName);
      await switchTo(desk, person, again ? desk : chinese);
      if (!again) await first(person);
    },
  };
}
