import { useTranslation } from 'react-i18next';
import type { ReportEntry } from '../../../../shared/contract/report-schemas.ts';
import { useTimeText } from '../../../components/Time.tsx';

/** What an entry says, in one line. */
export function useEntryText(): (entry: ReportEntry) => string {
  const { t } = useTranslation(['exceptionReports', 'tasks']);
  const timeText = useTimeText();
  return ({ kind, text, corrects, severity, contact }) => {
    const called = contact && [
      contact.party && t(`exceptionReports:party.${contact.party}`),
      contact.person,
      contact.phone,
      kind === 'informed' && t(`tasks:way.${contact.way}`),
      timeText(contact.at, 'near'),
      contact.reached !== null &&
        t(contact.reached ? 'exceptionReports:phone.reached' : 'exceptionReports:phone.notReached'),
    ];
    return [
      corrects !== null && t('exceptionReports:page.ofEntry', { seq: corrects }),
      severity && t(`exceptionReports:severity.${severity}`),
      ...(called ?? []),
      text,
    ]
      .filter(Boolean)
      .join(' · ');
  };
}
