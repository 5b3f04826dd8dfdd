import type { RefObject } from 'react';
import { useShortcut } from '../../../components/useShortcut.ts';
import { useFormSession } from './form-context.ts';
import { goToField, pathOf } from './form-keys.ts';
import { sections } from './form-sections.ts';
import { type RowList, rowOf } from './paths.ts';
import { closeRow, openRow, stepRow } from './useFormKeys.ts';

interface FormActs {
  readonly openLookup: (text: string) => void;
  readonly review: () => void;
  readonly repeatLast: () => void;
}

/** Every key of the form; each is also shown where it acts. */
export function useFormShortcuts(root: RefObject<HTMLElement | null>, acts: FormActs): void {
  const { store, keeper } = useFormSession();
  const within = (act: (form: HTMLElement) => void) => () => {
    if (root.current) act(root.current);
  };
  useShortcut('f9', () => acts.openLookup(''));
  useShortcut('ctrl+enter', acts.review);
  useShortcut('ctrl+s', () => void keeper.flush());
  useShortcut('alt+r', acts.repeatLast);
  useShortcut(sections.map((section) => `alt+${section.letter}`).join(','), (event) => {
    const section = sections.find(({ letter }) => event.code === `Key${letter.toUpperCase()}`);
    if (section && root.current) goToField(root.current, section.first);
  });
  useShortcut(
    'alt+n',
    within((form) => {
      const row = rowOf(pathOf(document.activeElement) ?? '');
      openRow(form, store, row?.list ?? 'goods', row?.index);
    }),
  );
  useShortcut(
    'alt+backspace',
    within((form) => closeRow(form, store)),
  );
  useShortcut(
    'alt+up',
    within((form) => stepRow(form, -1)),
  );
  useShortcut(
    'alt+down',
    within((form) => stepRow(form, 1)),
  );
}

/** A new row from the mouse. */
export function addRowTo(
  root: RefObject<HTMLElement | null>,
  store: Parameters<typeof openRow>[1],
  list: RowList,
): void {
  if (root.current) openRow(root.current, store, list);
}
