import { useTranslation } from 'react-i18next';
import type { Report } from '../../../../shared/contract/report-schemas.ts';
import { Fact, Facts } from '../../../components/FieldGrid.tsx';
import { Money } from '../../../components/quantities.tsx';
import { Section } from '../../../components/Section.tsx';
import { Time } from '../../../components/Time.tsx';

/** The rest of KF-01, as it was filed. */
export function ReportFacts({ report }: { readonly report: Report }) {
  const { t } = useTranslation(['exceptionReports', 'tasks']);
  const { form, pieces, amountFen, knownAt, authorName, filedAt, filedByName } = report;
  const label = (name: LineName) => t(`exceptionReports:field.${name}`);
  const lines = (['action', 'wish', 'advice'] as const).filter((name) => form[name] !== '');
  return (
    <Section title={t('exceptionReports:page.form')}>
      <Facts columns={4}>
        <Fact label={label('knownAt')}>
          <Time at={knownAt} show="near" />
        </Fact>
        <Fact label={label('happenedAt')}>
          <Time at={form.happenedAt} show="near" />
        </Fact>
        <Fact label={t('exceptionReports:page.author')}>{authorName}</Fact>
        <Fact label={t('exceptionReports:page.filed')}>
          <Time at={filedAt} show="near" /> {filedByName}
        </Fact>
        <Fact label={label('person')}>{form.person || '–'}</Fact>
        <Fact label={label('phone')}>{form.phone || '–'}</Fact>
        <Fact label={label('channel')}>{form.channel ? t(`tasks:way.${form.channel}`) : '–'}</Fact>
        <Fact label={label('loss')}>{t(form.loss ? 'exceptionReports:yes' : 'exceptionReports:no')}</Fact>
        <Fact label={label('goods')} span={2}>
          {form.goods || '–'}
        </Fact>
        <Fact label={label('pieces')}>{pieces ?? '–'}</Fact>
        <Fact label={label('amount')}>{amountFen === null ? '–' : <Money fen={amountFen} />}</Fact>
        {lines.map((name) => (
          <Fact key={name} label={label(name)} span={4}>
            {form[name]}
          </Fact>
        ))}
      </Facts>
    </Section>
  );
}

type LineName =
  | 'knownAt'
  | 'happenedAt'
  | 'person'
  | 'phone'
  | 'channel'
  | 'loss'
  | 'goods'
  | 'pieces'
  | 'amount'
  | 'action'
  | 'advice'
  | 'wish';
