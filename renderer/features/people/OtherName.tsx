import { Input, type InputRef } from 'antd';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../components/FieldGrid.tsx';
import { isComposing } from '../../components/useShortcut.ts';

interface OtherNameProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** The name is typed. */
  readonly onEnter: () => void;
}

/** The user name of somebody whom this machine does not know yet. */
export function OtherName({ value, onChange, onKeyDown, onEnter }: OtherNameProps) {
  const { t } = useTranslation('people');
  const input = useRef<InputRef>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <Field label={t('field.userName')} htmlFor="cover-name">
      <Input
        id="cover-name"
        ref={input}
        data-first
        size="middle"
        value={value}
        maxLength={60}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          onKeyDown(event);
          if (event.key !== 'Enter' || isComposing(event.nativeEvent)) return;
          event.preventDefault();
          if (value.trim()) onEnter();
        }}
      />
    </Field>
  );
}
