import type { UseMutationOptions } from '@tanstack/react-query';
import { memo, type ReactNode, useMemo } from 'react';
import type { Issue } from '../../../../shared/errors/errors.ts';
import { useZone } from '../../../api/session.ts';
import { enterThrough } from '../../../components/enter-through.ts';
import { FieldGrid } from '../../../components/FieldGrid.tsx';
import { ChoiceInput, PanelForm, TextInput } from '../../../components/PanelForm.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { useHeldForm } from '../held.ts';
import { issuesOf, type ReadFields, readFields, startOf, type TypedField } from './typed-fields.ts';

interface FieldsPanelProps<Input, Output> {
  /** Under which what is typed waits for its person, the act and what it is done with, where the title does not say it. */
  readonly name?: string;
  readonly title: string;
  /** What the act means. */
  readonly intro?: ReactNode;
  /** The word on the button. */
  readonly act: string;
  readonly fields: readonly TypedField[];
  readonly toInput: (read: ReadFields) => Input;
  readonly options: UseMutationOptions<Output, Error, Input>;
  /** What else is missing, and stands below the fields. */
  readonly more?: (read: ReadFields) => readonly Issue[];
  readonly children?: (wrong: (path: string) => string | undefined) => ReactNode;
  readonly onClose: () => void;
}

/** An act that asks for a few things: typed, checked, sent with Ctrl+Enter; what was typed stays until it is through. */
export function FieldsPanel<Input, Output>(props: FieldsPanelProps<Input, Output>) {
  return (
    <SidePanel title={props.title} onClose={props.onClose}>
      <FieldsForm {...props} />
    </SidePanel>
  );
}

function FieldsForm<Input, Output>(props: FieldsPanelProps<Input, Output>) {
  const { title, name = title, intro, act, fields, toInput, options, more, children } = props;
  const zone = useZone();
  const { values, put, leave, wrong, submit, busy, error } = useHeldForm(
    `settlement ${name}`,
    (): Readonly<Record<string, string>> => startOf(fields, { now: Date.now(), zone }),
    (typed: Readonly<Record<string, string>>) => {
      const clock = { now: Date.now(), zone };
      const issues = issuesOf(fields, typed, clock);
      const read = readFields(typed, clock);
      const others = more?.(read) ?? [];
      return issues.length + others.length > 0 ? { issues: [...issues, ...others] } : { input: toInput(read) };
    },
    options,
  );
  const short = fields.filter(({ kind }) => kind !== 'text');
  const long = fields.filter(({ kind }) => kind === 'text');
  const input = (field: TypedField) => (
    <FieldInput
      key={field.name}
      field={field}
      value={values[field.name] ?? ''}
      wrong={wrong(field.name)}
      onValue={(value) => put({ [field.name]: value })}
      onLeave={() => leave(field.name)}
    />
  );
  return (
    <PanelForm act={act} busy={busy} error={error} onSubmit={submit} onKeyDown={enterThrough}>
      {intro}
      {short.length > 0 && <FieldGrid columns={2}>{short.map(input)}</FieldGrid>}
      {long.map(input)}
      {children?.(wrong)}
    </PanelForm>
  );
}

const none: NonNullable<TypedField['choices']> = [];

interface FieldInputProps {
  readonly field: TypedField;
  readonly value: string;
  readonly wrong: string | undefined;
  readonly onValue: (value: string) => void;
  readonly onLeave: () => void;
}

/** Drawn again only when it is typed into: a choice may be among the ten thousand orders of a statement. */
const FieldInput = memo(DrawnField, (before, { field, value, wrong }) => {
  return before.field === field && before.value === value && before.wrong === wrong;
});

function DrawnField({ field, value, wrong, onValue }: FieldInputProps) {
  const { label, kind, optional = false, most = 120, hint, choices = none } = field;
  const names = useMemo(() => new Map(choices.map((choice) => [choice.value, choice.label])), [choices]);
  if (kind === 'choice') {
    return (
      <ChoiceInput
        label={label}
        value={value}
        names={[...names.keys()]}
        text={(name) => names.get(name) ?? name}
        required={!optional}
        wrong={wrong}
        onValue={onValue}
      />
    );
  }
  return (
    <TextInput
      label={label}
      value={value}
      most={kind === 'text' ? Math.max(most, 500) : most}
      rows={kind === 'text' ? 3 : 1}
      required={!optional}
      wrong={wrong}
      {...(hint === undefined ? {} : { hint })}
      onValue={onValue}
    />
  );
}
