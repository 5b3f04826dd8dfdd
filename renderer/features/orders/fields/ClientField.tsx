import { type ChangeEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Kbd } from '../../../components/Kbd.tsx';
import { useFormState, useFormStore } from '../form/form-context.ts';
import { fieldId } from '../form/form-keys.ts';
import { setField } from '../form/form-store.ts';
import { FieldFrame, useFieldAria } from './FieldFrame.tsx';
import styles from './fields.module.css';

interface ClientFieldProps {
  readonly columns: number;
  readonly onLookUp: (text: string) => void;
}

const path = 'customerId';

/** The chosen client; F9, or simply typing, opens the look-up with what was typed. */
export function ClientField({ columns, onLookUp }: ClientFieldProps) {
  const { t } = useTranslation('orders');
  const store = useFormStore();
  const aria = useFieldAria(path);
  const chosen = useFormState(({ form, customer }) =>
    form.customerId === null ? '' : customer?.id === form.customerId ? customer.name : '…',
  );
  const code = useFormState(({ form, customer }) => (customer && customer.id === form.customerId ? customer.code : ''));
  const [composing, setComposing] = useState<string | null>(null);
  const onChange = (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.nativeEvent as InputEvent;
    if (input.isComposing) setComposing(event.target.value);
    else if (input.data) onLookUp(input.data);
    else if (event.target.value === '') setField(store, path, null);
    else if (input.inputType === 'insertFromPaste') onLookUp(event.target.value.replace(chosen, ''));
  };
  return (
    <FieldFrame path={path} label={t('field.customerId')} columns={columns} required hint={<Kbd keys="f9" />}>
      <span className={styles['affixed']}>
        <input
          id={fieldId(path)}
          className={styles['input']}
          data-field={path}
          aria-haspopup="dialog"
          aria-required
          aria-keyshortcuts="F9"
          autoComplete="off"
          placeholder={t('form.clientPlaceholder')}
          title={chosen}
          value={composing ?? chosen}
          onChange={onChange}
          onCompositionEnd={(event) => {
            setComposing(null);
            if (event.data) onLookUp(event.data);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || chosen || event.shiftKey || event.ctrlKey || event.nativeEvent.isComposing)
              return;
            event.preventDefault();
            onLookUp('');
          }}
          {...aria}
        />
        {code && <span className={styles['unit']}>{code}</span>}
      </span>
    </FieldFrame>
  );
}
