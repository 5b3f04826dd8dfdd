import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type SyntheticEvent, useEffect, useRef } from 'react';
import { queries } from '../../../api/client.ts';
import { enterThrough } from '../../../components/enter-through.ts';
import { useShortcut } from '../../../components/useShortcut.ts';
import styles from '../reception.module.css';
import type { FormPart } from './form-part.ts';
import { MoreSection, UsSection } from './UsSection.tsx';
import { WhenSection } from './WhenSection.tsx';
import { WhoSection } from './WhoSection.tsx';

interface VisitFieldsProps extends FormPart {
  /** The visit itself does not stand in its own way. */
  readonly id: string;
}

/** The form of a visit, for the first word and for every change after. */
export function VisitFields({ id, ...part }: VisitFieldsProps) {
  const box = useRef<HTMLFormElement>(null);
  const choices = useQuery(queries.reception.choices.queryOptions());
  const { day, from, to, roomId, hostId } = part.form;
  const input = { id, day, from, to, roomId, hostId };
  const look = useQuery(queries.reception.look.queryOptions({ input, placeholderData: keepPreviousData })).data;
  const focus = (section: number) =>
    box.current
      ?.querySelectorAll('section')
      [section]?.querySelector<HTMLElement>(':is(input, textarea, select)')
      ?.focus();
  useShortcut('alt+w', () => focus(0));
  useShortcut('alt+t', () => focus(1));
  useShortcut('alt+u', () => focus(2));
  useShortcut('alt+m', () => focus(3));
  useEffect(() => box.current?.querySelector<HTMLElement>('input')?.focus(), []);
  return (
    <form
      ref={box}
      className={styles['form']}
      onKeyDown={enterThrough}
      onSubmit={(event: SyntheticEvent) => event.preventDefault()}
    >
      <WhoSection {...part} />
      <WhenSection {...part} look={look} rooms={choices.data?.rooms ?? []} />
      <UsSection {...part} look={look} colleagues={choices.data?.colleagues ?? []} />
      <MoreSection {...part} look={look} />
    </form>
  );
}
