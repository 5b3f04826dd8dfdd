import { Button } from 'antd';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Customer } from '../../../../shared/contract/customers.ts';
import { Kbd } from '../../../components/Kbd.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { isComposing, useShortcut } from '../../../components/useShortcut.ts';
import { AddressLines } from './AddressLines.tsx';
import { ContactLines } from './ContactLines.tsx';
import styles from './edit.module.css';
import { EditContext } from './edit-context.ts';
import { goToField, nextField } from './field-keys.ts';
import type { CustomerForm } from './form.ts';
import { LeaveGuard } from './LeaveGuard.tsx';
import { RecordFields } from './RecordFields.tsx';
import { useIssues } from './useIssues.ts';

interface CustomerEditorProps {
  readonly form: CustomerForm;
  readonly onChange: (form: CustomerForm) => void;
  /** Pinyin and initials as they are stored; absent for a new client. */
  readonly pinyin?: Pick<Customer, 'pinyin' | 'initials'>;
  readonly readOnly?: boolean;
  readonly dirty: boolean;
  /** What is typed is given up. */
  readonly onDiscard: () => void;
  readonly saving: boolean;
  readonly error: unknown;
  readonly onSave: () => void;
  /** What stands between the record and its foot: papers that are kept apart from the record. */
  readonly papers?: ReactNode;
}

/** The whole record on one page, by keyboard: Enter to the next field, Ctrl+S saves. */
export function CustomerEditor(props: CustomerEditorProps) {
  const { form, onChange, pinyin, readOnly = false, dirty, saving, error, onSave } = props;
  const { t } = useTranslation('customers');
  const root = useRef<HTMLDivElement>(null);
  const issues = useIssues(form, error);
  const save = () => {
    if (readOnly || saving) return;
    const first = issues.checkAll();
    if (first && root.current) goToField(root.current, first);
    else onSave();
  };
  useShortcut('ctrl+s, ctrl+enter', save, { enabled: !readOnly });
  const isNew = pinyin === undefined;
  useEffect(() => {
    if (isNew && root.current) goToField(root.current, 'code');
  }, [isNew]);
  const goTo = (field: string) => root.current && goToField(root.current, field);
  useShortcut('alt+b', () => goTo('code'));
  useShortcut('alt+c', () => goTo('contacts.0.name'));
  useShortcut('alt+a', () => goTo('addresses.0.company'));
  const onKeyDown = (event: KeyboardEvent) => {
    const plain = event.key === 'Enter' && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (!plain || event.defaultPrevented || isComposing(event.nativeEvent) || !root.current) return;
    if (nextField(root.current, event.target, event.shiftKey ? -1 : 1)) event.preventDefault();
  };
  return (
    <EditContext value={{ form, onChange, readOnly, issueAt: issues.at, leave: issues.leave }}>
      {/* Enter is the key of the whole form, wherever in it the focus is. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div ref={root} onKeyDown={onKeyDown}>
        <RecordFields pinyin={pinyin} />
        <ContactLines />
        <AddressLines />
        {props.papers}
        <div className={styles['foot']}>
          <ProblemNote error={error} />
          {dirty && !readOnly && <span className="faint">{t('edit.unsaved')}</span>}
          {!readOnly && (
            <Button type="primary" loading={saving} disabled={!dirty} onClick={save}>
              {t('edit.save')} <Kbd keys="ctrl+s" />
            </Button>
          )}
        </div>
      </div>
      <LeaveGuard dirty={dirty && !readOnly} onDiscard={props.onDiscard} />
    </EditContext>
  );
}
