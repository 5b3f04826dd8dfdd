import { Input } from 'antd';
import { useId } from 'react';
import { Field } from '../../../components/FieldGrid.tsx';

interface TextLineProps {
  readonly label: string;
  readonly value: string;
  readonly most: number;
  /** Lines; one is a plain field. */
  readonly rows?: number;
  readonly required?: boolean;
  readonly error?: string | undefined;
  readonly span?: 1 | 2;
  readonly onType: (value: string) => void;
}

/** A typed field with what is wrong with it. */
export function TextLine({ label, value, most, rows = 1, required = false, error, span = 1, onType }: TextLineProps) {
  const id = useId();
  const props = {
    id,
    value,
    maxLength: most,
    status: error ? ('error' as const) : ('' as const),
    'aria-invalid': error ? true : undefined,
    'aria-describedby': `${id}-note`,
    onChange: (event: { readonly target: { readonly value: string } }) => onType(event.target.value),
  };
  return (
    <Field label={label} htmlFor={id} required={required} error={error} span={span}>
      {rows > 1 ? <Input.TextArea {...props} rows={rows} /> : <Input {...props} />}
    </Field>
  );
}
