const names: Readonly<Record<string, string>> = {
  ctrl: 'Ctrl',
  mod: 'Ctrl',
  alt: 'Alt',
  shift: 'Shift',
  enter: 'Enter',
  esc: 'Esc',
  escape: 'Esc',
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  space: 'Space',
  tab: 'Tab',
  delete: 'Del',
  backspace: '⌫',
};

/** `ctrl+enter` -> `['Ctrl', 'Enter']`; of several ways only the first is shown. */
export function keyNames(keys: string): readonly string[] {
  const first = keys.split(',')[0] ?? '';
  return first
    .trim()
    .split('+')
    .map((key) => names[key.toLowerCase()] ?? key.toUpperCase());
}
