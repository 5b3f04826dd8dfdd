import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { BankPreview } from '../../../../shared/contract/exam-bank.ts';
import { queries } from '../../../api/client.ts';
import { codeText } from '../../../api/errors.ts';
import { fileContentOf, saveFile } from '../../../components/files.ts';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { StateTag, type Tone } from '../../../components/StateTag.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import styles from '../exams.module.css';

/** Questions from a file: looked at first, every fault by row and column, then all or nothing (5.3.10). */
export function ImportPanel({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('exams');
  const preview = useMutation(queries.exams.bank.previewImport.mutationOptions());
  const template = useMutation(queries.exams.bank.importTemplate.mutationOptions({ onSuccess: saveFile }));
  const run = useMutation(
    queries.exams.bank.runImport.mutationOptions({
      onSuccess: (counts) => {
        toast('done', t('import.done', counts));
        onClose();
      },
    }),
  );
  const choose = async (file: File) => {
    run.reset();
    preview.mutate({ file: await fileContentOf(file) });
  };
  return (
    <SidePanel title={t('import.title')} wide onClose={onClose}>
      <div className={styles['side']}>
        <p className="faint">{t('import.hint')}</p>
        <div className={styles['moves']}>
          <FileButton label={t(preview.data ? 'import.again' : 'import.choose')} onFile={(file) => void choose(file)} />
          <Button loading={template.isPending} onClick={() => template.mutate(undefined)}>
            {t('bank.template')}
          </Button>
        </div>
        <ProblemNote error={preview.error ?? run.error ?? template.error} />
        {preview.isPending && <SkeletonRows rows={6} columns={4} />}
        {preview.data && (
          <Preview
            preview={preview.data}
            busy={run.isPending}
            onRun={() => run.mutate({ previewId: preview.data.previewId })}
          />
        )}
      </div>
    </SidePanel>
  );
}

function FileButton({ label, onFile }: { readonly label: string; readonly onFile: (file: File) => void }) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button type="primary" onClick={() => picker.current?.click()}>
        {label}
      </Button>
      <input
        ref={picker}
        type="file"
        hidden
        aria-label={label}
        accept=".xlsx,.csv,.txt"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}

type Action = BankPreview['rows'][number]['action'];
const tones: Readonly<Record<Action, Tone>> = { error: 'late', create: 'done', update: 'underWay', unchanged: 'open' };
const order = ['error', 'create', 'update', 'unchanged'] as const;

interface PreviewProps {
  readonly preview: BankPreview;
  readonly busy: boolean;
  readonly onRun: () => void;
}

function Preview({ preview: { fileName, counts, rows, rowsTotal }, busy, onRun }: PreviewProps) {
  const { t } = useTranslation('exams');
  const writes = counts.create + counts.update > 0;
  const verdict =
    counts.error > 0 ? t('import.blocked', { count: counts.error }) : t(writes ? 'import.ready' : 'import.nothingNew');
  return (
    <>
      <div className={styles['moves']}>
        <strong>{fileName}</strong>
        <span className="num">{t('import.rows', { count: rowsTotal })}</span>
        {order.map((action) => (
          <StateTag key={action} tone={counts[action] > 0 ? tones[action] : 'open'}>
            {t(`import.count.${action}`)} {counts[action]}
          </StateTag>
        ))}
        {counts.error === 0 && writes && (
          <Button type="primary" loading={busy} onClick={onRun}>
            {t('import.run')}
          </Button>
        )}
      </div>
      <p role="status" data-tone={counts.error > 0 ? 'late' : 'done'}>
        {verdict}
      </p>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('import.row')}</th>
            <th scope="col">{t('column.code')}</th>
            <th scope="col">{t('head.question')}</th>
            <th scope="col">{t('import.problem')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PreviewRow key={row.row} row={row} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function PreviewRow({ row }: { readonly row: BankPreview['rows'][number] }) {
  const { t } = useTranslation('exams');
  const translate = useTranslate();
  return (
    <tr>
      <td className="num">{row.row}</td>
      <td className="num">{row.code}</td>
      <td>
        <StateTag tone={tones[row.action]}>{t(`import.count.${row.action}`)}</StateTag> {row.text}
      </td>
      <td>
        {row.issues.map(({ column, code, value, params }) => (
          <div key={`${column} ${code}`}>
            <strong>{t(`column.${column}` as 'column.code')}</strong> {codeText(code, params, translate)}{' '}
            {value !== '' && <span className="faint">{t('import.value', { value })}</span>}
          </div>
        ))}
      </td>
    </tr>
  );
}
