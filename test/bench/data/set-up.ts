import type { Actor } from '../../../electron/backend/session.ts';
import type { House } from '../house.ts';

export const adminName = 'bench-admin';
export const clerkName = 'bench-clerk';
export const password = 'Bench-2026-counter';

/** The company, its administrator and the clerk who does all the work, through the contract as a person would. */
export async function setUpCompany({ api }: House): Promise<Actor> {
  await api.company.setup({
    nameZh: '基准物流有限公司',
    nameEn: 'Bench Logistics',
    addressZh: '上海市嘉定区',
    addressEn: 'Shanghai',
    phone: '',
    dispatch: {
      nameZh: '调度中心',
      nameEn: 'Dispatch centre',
      numberPrefix: 'DD',
    },
    freight: {
      nameZh: '货运中心',
      nameEn: 'Freight centre',
      numberPrefix: 'FF',
    },
    administrator: {
      userName: adminName,
      nameZh: '管理员',
      nameEn: 'Administrator',
      password,
      language: 'zh-CN',
    },
  });
  await api.people.logIn({ userName: adminName, password });
  const clerk = await api.people.createAccount({
    userName: clerkName,
    nameZh: '王小明',
    nameEn: 'Wang Xiaoming',
    roles: ['csClerk'],
    language: 'zh-CN',
    experience: '老员工',
    password: `First-${password}`,
  });
  await api.people.logIn({ userName: clerkName, password: `First-${password}` });
  await api.people.changePassword({ currentPassword: `First-${password}`, newPassword: password });
  return {
    userId: clerk.id,
    displayName: clerk.nameZh,
    roles: ['csClerk'],
    permissions: new Set<never>(),
    language: 'zh-CN',
    workstation: 'bench',
  };
}
