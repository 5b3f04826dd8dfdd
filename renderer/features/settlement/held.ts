import type { UseMutationOptions } from '@tanstack/react-query';
import { useState } from 'react';
import { useHeldBefore, useHold } from '../../api/held.ts';
import { type Read, usePanelForm } from '../../components/usePanelForm.ts';

/** A small form whose text waits for its person when the panel is closed over it, until it is sent. */
export function useHeldForm<Values extends Readonly<Record<string, string>>, Input, Output>(
  name: string,
  start: () => Values,
  read: (values: Values) => Read<Input>,
  options: UseMutationOptions<Output, Error, Input>,
) {
  const before = useHeldBefore<Values>(name);
  const [begun] = useState(start);
  const form = usePanelForm<Values, Input, Output>(before ?? begun, read, {
    ...options,
    onSuccess: (...answer) => {
      letGo();
      return options.onSuccess?.(...answer);
    },
  });
  const dirty = Object.keys(begun).some((key) => form.values[key] !== begun[key]);
  const letGo = useHold(name, form.values, dirty);
  return form;
}

/** The same of anything else that is typed, as rows; `letGo` once it is sent. */
export function useHeldState<Value>(name: string, start: () => Value) {
  const before = useHeldBefore<Value>(name);
  const [begun] = useState(start);
  const [value, setValue] = useState(before ?? begun);
  const letGo = useHold(name, value, value !== begun);
  return { value, setValue, letGo };
}
