import 'i18next';
import type attachments from '../../resources/locales/zh-CN/attachments.json';
import type common from '../../resources/locales/zh-CN/common.json';
import type company from '../../resources/locales/zh-CN/company.json';
import type customers from '../../resources/locales/zh-CN/customers.json';
import type handovers from '../../resources/locales/zh-CN/handovers.json';
import type dangerousGoods from '../../resources/locales/zh-CN/dangerousGoods.json';
import type orders from '../../resources/locales/zh-CN/orders.json';
import type people from '../../resources/locales/zh-CN/people.json';
import type printing from '../../resources/locales/zh-CN/printing.json';
import type system from '../../resources/locales/zh-CN/system.json';
import type today from '../../resources/locales/zh-CN/today.json';

/** Keys are typed by the Chinese catalogues; each area adds its file here. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      attachments: typeof attachments;
      common: typeof common;
      company: typeof company;
      customers: typeof customers;
      handovers: typeof handovers;
      dangerousGoods: typeof dangerousGoods;
      orders: typeof orders;
      people: typeof people;
      printing: typeof printing;
      system: typeof system;
      today: typeof today;
    };
  }
}
