import { useState } from 'react';
import { isMonth, type MonthText } from '../../../../shared/lib/month.ts';

interface MonthInputProps {
  readonly label: string;
  readonly month: MonthText;
  readonly onMonth: (month: MonthText) => void;
}

/** A month as `2026-11`, the same in both languages; what is no month yet is kept as it is typed. */
export function MonthInput({ label, month, onMonth }: MonthInputProps) {
  const [typed, setTyped] = useState({ text: month, month });
  // Another month from elsewhere, as from the arrows beside it, takes the place of what was typed.
  const shown = typed.month === month ? typed.text : month;
  const take = (text: string) => {
    const whole = isMonth(text);
    setTyped({ text, month: whole ? text : month });
    if (whole && text !== month) onMonth(text);
  };
  return (
    <input
      className="num"
      aria-label={label}
      aria-invalid={!isMonth(shown)}
      inputMode="numeric"
      maxLength={7}
      size={8}
      autoComplete="off"
      value={shown}
      onChange={({ target }) => take(target.value)}
    />
  );
}
