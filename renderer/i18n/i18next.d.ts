import 'i18next';
import type attachments from '../../resources/locales/zh-CN/attachments.json';
import type calendar from '../../resources/locales/zh-CN/calendar.json';
import type common from '../../resources/locales/zh-CN/common.json';
import type company from '../../resources/locales/zh-CN/company.json';
import type customers from '../../resources/locales/zh-CN/customers.json';
import type exceptionReports from '../../resources/locales/zh-CN/exceptionReports.json';
import type quality from '../../resources/locales/zh-CN/quality.json';
import type claims from '../../resources/locales/zh-CN/claims.json';
import type exceptions from '../../resources/locales/zh-CN/exceptions.json';
import type dispatch from '../../resources/locales/zh-CN/dispatch.json';
import type handovers from '../../resources/locales/zh-CN/handovers.json';
import type duties from '../../resources/locales/zh-CN/duties.json';
import type dangerousGoods from '../../resources/locales/zh-CN/dangerousGoods.json';
import type intake from '../../resources/locales/zh-CN/intake.json';
import type mail from '../../resources/locales/zh-CN/mail.json';
import type mailbox from '../../resources/locales/zh-CN/mailbox.json';
import type messages from '../../resources/locales/zh-CN/messages.json';
import type orders from '../../resources/locales/zh-CN/orders.json';
import type people from '../../resources/locales/zh-CN/people.json';
import type presence from '../../resources/locales/zh-CN/presence.json';
import type printing from '../../resources/locales/zh-CN/printing.json';
import type shifts from '../../resources/locales/zh-CN/shifts.json';
import type standing from '../../resources/locales/zh-CN/standing.json';
import type reception from '../../resources/locales/zh-CN/reception.json';
import type summaries from '../../resources/locales/zh-CN/summaries.json';
import type exams from '../../resources/locales/zh-CN/exams.json';
import type system from '../../resources/locales/zh-CN/system.json';
import type tasks from '../../resources/locales/zh-CN/tasks.json';
import type tracking from '../../resources/locales/zh-CN/tracking.json';
import type training from '../../resources/locales/zh-CN/training.json';
import type today from '../../resources/locales/zh-CN/today.json';
import type notes from '../../resources/locales/zh-CN/notes.json';
import type promises from '../../resources/locales/zh-CN/promises.json';
import type requests from '../../resources/locales/zh-CN/requests.json';

/** Keys are typed by the Chinese catalogues; each area adds its file here. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      attachments: typeof attachments;
      calendar: typeof calendar;
      common: typeof common;
      company: typeof company;
      customers: typeof customers;
      exceptions: typeof exceptions;
      exceptionReports: typeof exceptionReports;
      quality: typeof quality;
      claims: typeof claims;
      dispatch: typeof dispatch;
      handovers: typeof handovers;
      duties: typeof duties;
      dangerousGoods: typeof dangerousGoods;
      intake: typeof intake;
      mail: typeof mail;
      mailbox: typeof mailbox;
      messages: typeof messages;
      orders: typeof orders;
      people: typeof people;
      presence: typeof presence;
      printing: typeof printing;
      shifts: typeof shifts;
      standing: typeof standing;
      reception: typeof reception;
      summaries: typeof summaries;
      exams: typeof exams;
      system: typeof system;
      tasks: typeof tasks;
      today: typeof today;
      tracking: typeof tracking;
      training: typeof training;
      notes: typeof notes;
      promises: typeof promises;
      requests: typeof requests;
    };
  }
}
