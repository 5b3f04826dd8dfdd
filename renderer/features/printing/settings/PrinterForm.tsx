import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CentrePrinter } from '../../../../shared/contract/printing.ts';
import { api } from '../../../api/client.ts';
import { codeText, problemOf } from '../../../api/errors.ts';
import { FieldGrid } from '../../../components/FieldGrid.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import { toast } from '../../../components/toasts.tsx';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import { PaperFields } from './PaperFields.tsx';
import type { ChangePrinter, PrinterDraft } from './printer-draft.ts';
import { type FoundPrinters, TargetFields } from './TargetFields.tsx';
import styles from './settings.module.css';

interface PrinterFormProps extends FoundPrinters {
  readonly printer: CentrePrinter;
}

/** One centre's printer: how, where, on which paper; a test page shows whether it is right. */
export function PrinterForm({ printer, ...found }: PrinterFormProps) {
  const { t } = useTranslation(['printing', 'common']);
  const translate = useTranslate();
  const { version, ...kept } = printer;
  const [typed, setTyped] = useState<PrinterDraft>(kept);
  const changed = JSON.stringify(typed) !== JSON.stringify(kept);
  useTakeOver(printer, changed, () => setTyped(kept));
  const centre = t(`common:centre.${printer.centre}`);
  const save = useMutation({
    mutationFn: () => api.printing.savePrinter({ ...typed, version }),
    onSuccess: () => toast('done', t('printing:settings.saved', { centre })),
  });
  const test = useMutation({
    mutationFn: () => api.printing.testPage({ centre: printer.centre }),
    onSuccess: () => toast('done', t('printing:settings.testSent', { centre })),
  });
  const change: ChangePrinter = (patch) => {
    save.reset();
    setTyped((before) => ({ ...before, ...patch }));
  };
  const issues = save.error ? problemOf(save.error).issues : [];
  const wrong = (path: string) => {
    const issue = issues.find((one) => one.path === path);
    return issue && codeText(issue.code, issue.params ?? {}, translate);
  };
  return (
    <Section title={centre}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <FieldGrid columns={2}>
          <TargetFields {...found} typed={typed} change={change} wrong={wrong} />
        </FieldGrid>
        <FieldGrid columns={3}>
          <PaperFields typed={typed} change={change} />
        </FieldGrid>
        {issues.length === 0 && <ProblemNote error={save.error} />}
        <ProblemNote error={test.error} />
        <div className={styles['line']}>
          <Button type="primary" htmlType="submit" disabled={!changed} loading={save.isPending}>
            {t('printing:act.save')}
          </Button>
          <Button disabled={changed} loading={test.isPending} onClick={() => test.mutate()}>
            {t('printing:act.testPage')}
          </Button>
        </div>
      </form>
    </Section>
  );
}

/** Settings saved elsewhere appear here, unless something is being typed. */
function useTakeOver({ version }: CentrePrinter, changed: boolean, take: () => void): void {
  const seen = useRef(version);
  useEffect(() => {
    if (seen.current === version) return;
    const own = seen.current + 1 === version && changed;
    seen.current = version;
    if (!changed || own) take();
  });
}
