import type { SetupInput } from '../../../shared/contract/company.ts';
import type { BankDetails } from '../../../shared/domain/company/bank.ts';
import type { SheetLanguage } from '../../../shared/i18n/languages.ts';
import type { Role } from '../../../shared/domain/people/roles.ts';

/** One password for everybody, shown at the log-in. */
export const demoPassword = 'counter2026';

export const demoCompany: SetupInput = {
  nameZh: '北京云程速达物流有限公司',
  nameEn: 'Beijing Yuncheng Suda Logistics Co., Ltd.',
  addressZh: '北京市大兴区金苑路26号云程物流园',
  addressEn: 'Yuncheng Logistics Park, 26 Jinyuan Road, Daxing District, Beijing',
  phone: '010-69260026',
  dispatch: { nameZh: '调度中心', nameEn: 'Dispatch Centre', numberPrefix: 'DD' },
  freight: { nameZh: '货运中心', nameEn: 'Freight Centre', numberPrefix: 'HY' },
  administrator: {
    userName: 'admin',
    nameZh: '沈立新',
    nameEn: 'Shen Lixin',
    password: demoPassword,
    language: 'zh-CN',
  },
};

/** An invented account: no bank gave it out. */
export const demoBank: BankDetails = {
  accountZh: demoCompany.nameZh,
  accountEn: demoCompany.nameEn,
  bankZh: '演示银行北京大兴支行',
  bankEn: 'Demonstration Bank, Beijing Daxing Branch',
  accountNumber: '0000 1111 2222 3333 444',
  taxNumber: '91110000DEMO000000',
  addressZh: demoCompany.addressZh,
  addressEn: demoCompany.addressEn,
  phone: demoCompany.phone,
};

export interface DemoPerson {
  readonly userName: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly roles: readonly Role[];
  readonly language: 'zh-CN' | 'en';
  readonly email: string;
  readonly phone: string;
  readonly mailLanguage: SheetLanguage;
  readonly experience?: string;
}

const person = (userName: string, nameZh: string, nameEn: string, role: Role): DemoPerson => ({
  userName,
  nameZh,
  nameEn,
  roles: [role],
  language: 'zh-CN',
  email: `${userName}@yuncheng.example.com`,
  phone: '010-69260026',
  mailLanguage: role === 'gm' ? 'both' : 'zh-CN',
  ...(role === 'csClerk' ? { experience: '开业前已在客服部工作' } : {}),
});

/** Comes only a few days before the demonstration begins, and is in training. */
export const newcomer = person('sunting', '孙婷', 'Sun Ting', 'csTrainee');

/** The people of the manual, each role at least once. */
export const demoStaff: readonly DemoPerson[] = [
  person('wangli', '王丽', 'Wang Li', 'csClerk'),
  person('zhangwei', '张伟', 'Zhang Wei', 'csClerk'),
  person('liuyang', '刘洋', 'Liu Yang', 'csClerk'),
  { ...person('chenjing', '陈静', 'Chen Jing', 'csClerk'), language: 'en' },
  person('zhaowenjing', '赵文静', 'Zhao Wenjing', 'csDirector'),
  newcomer,
  person('linguodong', '林国栋', 'Lin Guodong', 'departmentManager'),
  person('heqiang', '何强', 'He Qiang', 'qcManager'),
  person('guojie', '郭洁', 'Guo Jie', 'projectManager'),
  person('luona', '罗娜', 'Luo Na', 'marketingClerk'),
  person('liangbin', '梁斌', 'Liang Bin', 'marketingManager'),
  person('songgang', '宋刚', 'Song Gang', 'warehouseManager'),
  person('zhengtao', '郑涛', 'Zheng Tao', 'deliveryManager'),
  person('fengjun', '冯军', 'Feng Jun', 'dispatchCentre'),
  person('tanglei', '唐磊', 'Tang Lei', 'shippingClerk'),
  person('hanbing', '韩冰', 'Han Bing', 'inquiryClerk'),
  person('dongyan', '董艳', 'Dong Yan', 'financeClerk'),
  person('xiaofang', '萧芳', 'Xiao Fang', 'collectionClerk'),
  person('caojianguo', '曹建国', 'Cao Jianguo', 'deputyGm'),
  person('yuanhong', '袁宏', 'Yuan Hong', 'gm'),
];
