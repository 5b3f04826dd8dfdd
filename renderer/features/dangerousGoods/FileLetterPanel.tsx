import { useMutation } from '@tanstack/react-query';
import { Button, Input, Radio } from 'antd';
import { type SyntheticEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkLetter } from '../../../shared/domain/dangerousGoods/letters.ts';
import type { Issue } from '../../../shared/errors/errors.ts';
import { addDays } from '../../../shared/lib/dates.ts';
import { queries } from '../../api/client.ts';
import { issueText, problemOf } from '../../api/errors.ts';
import { Field, FieldGrid } from '../../components/FieldGrid.tsx';
import { Kbd } from '../../components/Kbd.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { SidePanel } from '../../components/SidePanel.tsx';
import { toast } from '../../components/toasts.tsx';
import { useShortcut } from '../../components/useShortcut.ts';
import { useTranslate } from '../../i18n/useLanguage.ts';
import { AttachmentPicker, type PickedFile } from '../attachments/public.ts';
import styles from './dangerousGoods.module.css';
import { readDay, useDay } from './useDay.ts';

interface FileLetterPanelProps {
  readonly customerId: string;
  /** `null`: only a standing letter can be filed. */
  readonly orderId: string | null;
  readonly onClose: () => void;
}

/** The signed scan with what it says: who signed, when, for how long, for one order or for all. */
export function FileLetterPanel(props: FileLetterPanelProps) {
  const { t } = useTranslation('dangerousGoods');
  return (
    <SidePanel title={t('letter.fileTitle')} onClose={props.onClose}>
      <FileLetterForm {...props} />
    </SidePanel>
  );
}

interface Typed {
  readonly standing: boolean;
  readonly signedBy: string;
  readonly signedOn: string;
  readonly expiresOn: string;
}

/** Days that a letter is proposed to run: a year for a standing one, a month for one order. */
const proposedDays = { standing: 364, order: 30 } as const;

function FileLetterForm({ customerId, orderId, onClose }: FileLetterPanelProps) {
  const { t } = useTranslation('dangerousGoods');
  const { today } = useDay();
  const [typed, setTyped] = useState<Typed>(() => ({
    standing: true,
    signedBy: '',
    signedOn: today,
    expiresOn: addDays(today, proposedDays.standing),
  }));
  const [file, setFile] = useState<PickedFile | null>(null);
  const [shown, setShown] = useState(false);
  const filing = useMutation(
    queries.dangerousGoods.fileLetter.mutationOptions({
      onSuccess: () => {
        toast('done', t('letter.filed'));
        onClose();
      },
    }),
  );
  const answered = filing.error ? problemOf(filing.error).issues : [];
  const issues = shown ? [...missingFile(file), ...checkLetter(typed, today), ...answered] : [];
  const submit = (event?: SyntheticEvent) => {
    event?.preventDefault();
    setShown(true);
    if (!file || filing.isPending || checkLetter(typed, today).length > 0) return;
    const { standing, ...rest } = typed;
    const scan = { name: file.name, base64: file.base64 };
    filing.mutate({ ...rest, customerId, orderId: standing ? null : orderId, file: scan });
  };
  useShortcut('ctrl+enter', () => submit());
  return (
    <form onSubmit={submit}>
      {orderId && <Scope standing={typed.standing} onChange={(standing) => setTyped(withScope(typed, standing))} />}
      <LetterFields typed={typed} issues={issues} onChange={setTyped} />
      <ScanField file={file} issues={issues} onPick={setFile} />
      {answered.length === 0 && <ProblemNote error={filing.error} />}
      <div className={styles['acts']}>
        <Button type="primary" htmlType="submit" loading={filing.isPending}>
          {t('letter.fileYes')} <Kbd keys="ctrl+enter" onColour />
        </Button>
        <Button onClick={onClose}>
          {t('letter.cancel')} <Kbd keys="escape" />
        </Button>
      </div>
    </form>
  );
}

function withScope(typed: Typed, standing: boolean): Typed {
  return { ...typed, standing, expiresOn: addDays(typed.signedOn, proposedDays[standing ? 'standing' : 'order']) };
}

function missingFile(file: PickedFile | null): readonly Issue[] {
  return file ? [] : [{ path: 'file', code: 'dangerousGoods.fileMissing' }];
}

function Scope({ standing, onChange }: { readonly standing: boolean; readonly onChange: (standing: boolean) => void }) {
  const { t } = useTranslation('dangerousGoods');
  return (
    <Radio.Group
      className={styles['scope']}
      aria-label={t('letter.kind')}
      value={standing}
      onChange={(event) => onChange(event.target.value === true)}
      options={[
        { value: true, label: t('letter.forAll') },
        { value: false, label: t('letter.onlyThisOrder') },
      ]}
    />
  );
}

interface LetterFieldsProps {
  readonly typed: Typed;
  readonly issues: readonly Issue[];
  readonly onChange: (typed: Typed) => void;
}

function LetterFields({ typed, issues, onChange }: LetterFieldsProps) {
  const { t } = useTranslation('dangerousGoods');
  const translate = useTranslate();
  const id = useId();
  const wrong = (path: string) => {
    const issue = issues.find((one) => one.path === path);
    return issue && issueText(issue, translate);
  };
  return (
    <FieldGrid columns={2}>
      <Field label={t('letter.signedBy')} htmlFor={`${id}-by`} required span={2} error={wrong('signedBy')}>
        <Input
          id={`${id}-by`}
          maxLength={60}
          value={typed.signedBy}
          aria-describedby={`${id}-by-note`}
          onChange={(event) => onChange({ ...typed, signedBy: event.target.value })}
        />
      </Field>
      {(['signedOn', 'expiresOn'] as const).map((field) => (
        <Field key={field} label={t(`letter.${field}`)} htmlFor={`${id}-${field}`} required error={wrong(field)}>
          <Input
            id={`${id}-${field}`}
            className="num"
            maxLength={20}
            value={typed[field]}
            aria-describedby={`${id}-${field}-note`}
            onChange={(event) => onChange({ ...typed, [field]: event.target.value })}
            onBlur={() => onChange({ ...typed, [field]: readDay(typed[field]) })}
          />
        </Field>
      ))}
    </FieldGrid>
  );
}

interface ScanFieldProps {
  readonly file: PickedFile | null;
  readonly issues: readonly Issue[];
  readonly onPick: (file: PickedFile) => void;
}

function ScanField({ file, issues, onPick }: ScanFieldProps) {
  const { t } = useTranslation('dangerousGoods');
  const missing = issues.some(({ path }) => path === 'file');
  return (
    <div className={styles['scan']}>
      <span className={styles['label']}>{t('letter.scan')}</span>
      <AttachmentPicker label={t('letter.scan')} file={file} onPick={onPick} />
      {missing && (
        <p className={styles['wrong']} role="alert">
          {t('error.fileMissing')}
        </p>
      )}
    </div>
  );
}
