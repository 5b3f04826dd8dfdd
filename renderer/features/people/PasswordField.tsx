import { Input, type InputRef } from 'antd';
import type { KeyboardEvent, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../components/FieldGrid.tsx';
import { useCapsLock } from './useCapsLock.ts';

interface PasswordFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  readonly hint?: string | undefined;
  readonly kind: 'current-password' | 'new-password';
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  /** The cover that holds it begins here. */
  readonly first?: boolean;
  readonly large?: boolean;
  readonly inputRef?: Ref<InputRef>;
}

/** A password with the caps-lock hint below. */
export function PasswordField(props: PasswordFieldProps) {
  const { t } = useTranslation('people');
  const caps = useCapsLock();
  const { id, label, value, onChange, error, hint, kind, onKeyDown, first, large, inputRef } = props;
  return (
    <Field label={label} htmlFor={id} error={error} hint={caps.on ? <b>{t('capsLock')}</b> : hint}>
      <Input.Password
        id={id}
        {...(inputRef ? { ref: inputRef } : {})}
        {...(first ? { 'data-first': true } : {})}
        size={large ? 'middle' : 'small'}
        value={value}
        maxLength={200}
        autoComplete={kind}
        aria-describedby={`${id}-note`}
        aria-invalid={error ? true : undefined}
        status={error ? 'error' : ''}
        onChange={(event) => onChange(event.target.value)}
        onKeyUp={caps.watch.onKeyUp}
        onKeyDown={(event) => {
          caps.watch.onKeyDown(event);
          onKeyDown?.(event);
        }}
      />
    </Field>
  );
}
