import type { Language } from '../../../shared/i18n/languages.ts';
import enAttachments from '../../../resources/locales/en/attachments.json' with { type: 'json' };
import enCalendar from '../../../resources/locales/en/calendar.json' with { type: 'json' };
import enClaims from '../../../resources/locales/en/claims.json' with { type: 'json' };
import enCommon from '../../../resources/locales/en/common.json' with { type: 'json' };
import enCompany from '../../../resources/locales/en/company.json' with { type: 'json' };
import enCustomers from '../../../resources/locales/en/customers.json' with { type: 'json' };
import enDangerousGoods from '../../../resources/locales/en/dangerousGoods.json' with { type: 'json' };
import enDispatch from '../../../resources/locales/en/dispatch.json' with { type: 'json' };
import enDuties from '../../../resources/locales/en/duties.json' with { type: 'json' };
import enExams from '../../../resources/locales/en/exams.json' with { type: 'json' };
import enExceptionReports from '../../../resources/locales/en/exceptionReports.json' with { type: 'json' };
import enExceptions from '../../../resources/locales/en/exceptions.json' with { type: 'json' };
import enHandovers from '../../../resources/locales/en/handovers.json' with { type: 'json' };
import enIntake from '../../../resources/locales/en/intake.json' with { type: 'json' };
import enKpi from '../../../resources/locales/en/kpi.json' with { type: 'json' };
import enLists from '../../../resources/locales/en/lists.json' with { type: 'json' };
import enMail from '../../../resources/locales/en/mail.json' with { type: 'json' };
import enMailbox from '../../../resources/locales/en/mailbox.json' with { type: 'json' };
import enMessages from '../../../resources/locales/en/messages.json' with { type: 'json' };
import enNotes from '../../../resources/locales/en/notes.json' with { type: 'json' };
import enOrders from '../../../resources/locales/en/orders.json' with { type: 'json' };
import enPeople from '../../../resources/locales/en/people.json' with { type: 'json' };
import enPresence from '../../../resources/locales/en/presence.json' with { type: 'json' };
import enPrinting from '../../../resources/locales/en/printing.json' with { type: 'json' };
import enPromises from '../../../resources/locales/en/promises.json' with { type: 'json' };
import enQuality from '../../../resources/locales/en/quality.json' with { type: 'json' };
import enReception from '../../../resources/locales/en/reception.json' with { type: 'json' };
import enReports from '../../../resources/locales/en/reports.json' with { type: 'json' };
import enRequests from '../../../resources/locales/en/requests.json' with { type: 'json' };
import enSettlement from '../../../resources/locales/en/settlement.json' with { type: 'json' };
import enShifts from '../../../resources/locales/en/shifts.json' with { type: 'json' };
import enStanding from '../../../resources/locales/en/standing.json' with { type: 'json' };
import enSummaries from '../../../resources/locales/en/summaries.json' with { type: 'json' };
import enSystem from '../../../resources/locales/en/system.json' with { type: 'json' };
import enTasks from '../../../resources/locales/en/tasks.json' with { type: 'json' };
import enToday from '../../../resources/locales/en/today.json' with { type: 'json' };
import enTracking from '../../../resources/locales/en/tracking.json' with { type: 'json' };
import enTraining from '../../../resources/locales/en/training.json' with { type: 'json' };
import enTransfer from '../../../resources/locales/en/transfer.json' with { type: 'json' };
import zhAttachments from '../../../resources/locales/zh-CN/attachments.json' with { type: 'json' };
import zhCalendar from '../../../resources/locales/zh-CN/calendar.json' with { type: 'json' };
import zhClaims from '../../../resources/locales/zh-CN/claims.json' with { type: 'json' };
import zhCommon from '../../../resources/locales/zh-CN/common.json' with { type: 'json' };
import zhCompany from '../../../resources/locales/zh-CN/company.json' with { type: 'json' };
import zhCustomers from '../../../resources/locales/zh-CN/customers.json' with { type: 'json' };
import zhDangerousGoods from '../../../resources/locales/zh-CN/dangerousGoods.json' with { type: 'json' };
import zhDispatch from '../../../resources/locales/zh-CN/dispatch.json' with { type: 'json' };
import zhDuties from '../../../resources/locales/zh-CN/duties.json' with { type: 'json' };
import zhExams from '../../../resources/locales/zh-CN/exams.json' with { type: 'json' };
import zhExceptionReports from '../../../resources/locales/zh-CN/exceptionReports.json' with { type: 'json' };
import zhExceptions from '../../../resources/locales/zh-CN/exceptions.json' with { type: 'json' };
import zhHandovers from '../../../resources/locales/zh-CN/handovers.json' with { type: 'json' };
import zhIntake from '../../../resources/locales/zh-CN/intake.json' with { type: 'json' };
import zhKpi from '../../../resources/locales/zh-CN/kpi.json' with { type: 'json' };
import zhLists from '../../../resources/locales/zh-CN/lists.json' with { type: 'json' };
import zhMail from '../../../resources/locales/zh-CN/mail.json' with { type: 'json' };
import zhMailbox from '../../../resources/locales/zh-CN/mailbox.json' with { type: 'json' };
import zhMessages from '../../../resources/locales/zh-CN/messages.json' with { type: 'json' };
import zhNotes from '../../../resources/locales/zh-CN/notes.json' with { type: 'json' };
import zhOrders from '../../../resources/locales/zh-CN/orders.json' with { type: 'json' };
import zhPeople from '../../../resources/locales/zh-CN/people.json' with { type: 'json' };
import zhPresence from '../../../resources/locales/zh-CN/presence.json' with { type: 'json' };
import zhPrinting from '../../../resources/locales/zh-CN/printing.json' with { type: 'json' };
import zhPromises from '../../../resources/locales/zh-CN/promises.json' with { type: 'json' };
import zhQuality from '../../../resources/locales/zh-CN/quality.json' with { type: 'json' };
import zhReception from '../../../resources/locales/zh-CN/reception.json' with { type: 'json' };
import zhReports from '../../../resources/locales/zh-CN/reports.json' with { type: 'json' };
import zhRequests from '../../../resources/locales/zh-CN/requests.json' with { type: 'json' };
import zhSettlement from '../../../resources/locales/zh-CN/settlement.json' with { type: 'json' };
import zhShifts from '../../../resources/locales/zh-CN/shifts.json' with { type: 'json' };
import zhStanding from '../../../resources/locales/zh-CN/standing.json' with { type: 'json' };
import zhSummaries from '../../../resources/locales/zh-CN/summaries.json' with { type: 'json' };
import zhSystem from '../../../resources/locales/zh-CN/system.json' with { type: 'json' };
import zhTasks from '../../../resources/locales/zh-CN/tasks.json' with { type: 'json' };
import zhToday from '../../../resources/locales/zh-CN/today.json' with { type: 'json' };
import zhTracking from '../../../resources/locales/zh-CN/tracking.json' with { type: 'json' };
import zhTraining from '../../../resources/locales/zh-CN/training.json' with { type: 'json' };
import zhTransfer from '../../../resources/locales/zh-CN/transfer.json' with { type: 'json' };

export interface Catalogue {
  readonly [key: string]: string | Catalogue;
}

/**
 * Every area's texts: what stands on a screen today is asked for on paper or in a spreadsheet tomorrow. The screens have their
 * own way to the catalogues, host and launcher theirs.
 */
export const catalogues = {
  'zh-CN': {
    attachments: zhAttachments,
    calendar: zhCalendar,
    claims: zhClaims,
    common: zhCommon,
    company: zhCompany,
    customers: zhCustomers,
    dangerousGoods: zhDangerousGoods,
    dispatch: zhDispatch,
    duties: zhDuties,
    exams: zhExams,
    exceptionReports: zhExceptionReports,
    exceptions: zhExceptions,
    handovers: zhHandovers,
    intake: zhIntake,
    kpi: zhKpi,
    lists: zhLists,
    mail: zhMail,
    mailbox: zhMailbox,
    messages: zhMessages,
    notes: zhNotes,
    orders: zhOrders,
    people: zhPeople,
    presence: zhPresence,
    printing: zhPrinting,
    promises: zhPromises,
    quality: zhQuality,
    reception: zhReception,
    reports: zhReports,
    requests: zhRequests,
    settlement: zhSettlement,
    shifts: zhShifts,
    standing: zhStanding,
    summaries: zhSummaries,
    system: zhSystem,
    tasks: zhTasks,
    today: zhToday,
    tracking: zhTracking,
    training: zhTraining,
    transfer: zhTransfer,
  },
  en: {
    attachments: enAttachments,
    calendar: enCalendar,
    claims: enClaims,
    common: enCommon,
    company: enCompany,
    customers: enCustomers,
    dangerousGoods: enDangerousGoods,
    dispatch: enDispatch,
    duties: enDuties,
    exams: enExams,
    exceptionReports: enExceptionReports,
    exceptions: enExceptions,
    handovers: enHandovers,
    intake: enIntake,
    kpi: enKpi,
    lists: enLists,
    mail: enMail,
    mailbox: enMailbox,
    messages: enMessages,
    notes: enNotes,
    orders: enOrders,
    people: enPeople,
    presence: enPresence,
    printing: enPrinting,
    promises: enPromises,
    quality: enQuality,
    reception: enReception,
    reports: enReports,
    requests: enRequests,
    settlement: enSettlement,
    shifts: enShifts,
    standing: enStanding,
    summaries: enSummaries,
    system: enSystem,
    tasks: enTasks,
    today: enToday,
    tracking: enTracking,
    training: enTraining,
    transfer: enTransfer,
  },
} satisfies Record<Language, Readonly<Record<string, Catalogue>>>;
