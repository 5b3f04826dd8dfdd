import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/client.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { fileContentOf } from '../../../components/files.ts';
import { FileDrop } from './FileDrop.tsx';
import styles from './import.module.css';
import { PreviewTable } from './PreviewTable.tsx';
import { TemplateButtons } from './TemplateButtons.tsx';
import { Waiting } from './Waiting.tsx';

/** Clients from a file: choose, look at what each row would do, then all or nothing. */
export function ImportPage() {
  const { t } = useTranslation('customers');
  const preview = useMutation({
    ...queries.customers.previewImport.mutationOptions(),
  });
  const run = useMutation(queries.customers.runImport.mutationOptions());
  const choose = async (file: File) => {
    run.reset();
    preview.reset();
    preview.mutate({ file: await fileContentOf(file) });
  };
  const again = () => {
    run.reset();
    preview.reset();
  };
  return (
    <>
      <PageHeader title={t('import.title')} back="/customers" actions={<TemplateButtons />} />
      {!preview.data && !preview.isPending && <FileDrop onChoose={(file) => void choose(file)} />}
      {preview.isPending && <Waiting text={t('import.reading', { name: preview.variables?.file.name ?? '' })} />}
      <ProblemNote error={preview.error ?? run.error} />
      {preview.data && !run.data && (
        <>
          {run.isPending ? (
            <Waiting text={t('import.running')} />
          ) : (
            <PreviewTable
              preview={preview.data}
              onRun={() => run.mutate({ previewId: preview.data.previewId })}
              onAgain={again}
            />
          )}
        </>
      )}
      {run.data && (
        <div className={styles['box']}>
          <EmptyState
            title={t('import.doneTitle')}
            text={t('import.done', { ...run.data })}
            action={
              <div className={styles['acts']}>
                <Link to="/customers">{t('import.toList')}</Link>
                <Button onClick={again}>{t('import.again')}</Button>
              </div>
            }
          />
        </div>
      )}
    </>
  );
}
