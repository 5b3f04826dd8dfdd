import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../components/Section.tsx';
import { Attachments } from '../../attachments/public.ts';

interface PicturesSectionProps {
  /** `null` while nothing of the report is in the records: pictures need something to belong to. */
  readonly id: string | null;
  readonly onBegin: () => void;
}

/** Pictures and papers; they go out with the report. */
export function PicturesSection({ id, onBegin }: PicturesSectionProps) {
  const { t } = useTranslation('exceptionReports');
  if (id !== null) return <Attachments subjectKind="exceptionReport" subjectId={id} title={t('form.pictures')} />;
  return (
    <Section title={t('form.pictures')}>
      <Button onClick={onBegin}>{t('form.addPictures')}</Button>
    </Section>
  );
}
