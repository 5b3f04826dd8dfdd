import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { alertChannels, type QuietSettings } from '../../../../shared/domain/tasks/ringing.ts';
import { queries } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { Fact, Facts } from '../../../components/FieldGrid.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import { QuietForm } from './QuietForm.tsx';
import styles from './quiet.module.css';

/** Hours in which a channel keeps still. */
export function QuietSection() {
  const { t } = useTranslation('duties');
  const may = useMay()('tasks.administer');
  const read = useQuery(queries.tasks.settings.quiet.queryOptions());
  return (
    <Section title={t('quiet.title')}>
      <p className={styles['text']}>{t('quiet.text')}</p>
      <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
      {read.data && may && <QuietForm key={read.data.version} quiet={read.data} />}
      {read.data && !may && <QuietFacts quiet={read.data} />}
    </Section>
  );
}

function QuietFacts({ quiet }: { readonly quiet: QuietSettings }) {
  const { t } = useTranslation('duties');
  return (
    <Facts columns={2}>
      {alertChannels.map((channel) => {
        const hours = quiet[channel];
        return (
          <Fact key={channel} label={t(`quiet.${channel}`)}>
            {hours ? t('quiet.between', { ...hours }) : t('quiet.none')}
          </Fact>
        );
      })}
    </Facts>
  );
}
