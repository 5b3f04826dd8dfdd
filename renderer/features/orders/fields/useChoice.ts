import { type KeyboardEvent, useRef } from 'react';
import { type Choice, choiceByDigit, choiceByLetters, typingPause } from '../form/choice-typing.ts';

/** Keys of a field that offers a few choices: digits, first letters or pinyin, arrows, Delete. */
export function useChoiceKeys<T extends string>(
  choices: readonly Choice<T>[],
  chosen: T | '',
  choose: (value: T | '') => void,
  clearable: boolean,
): (event: KeyboardEvent) => void {
  const typed = useRef({ letters: '', at: 0 });
  return (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const picked = pick(event, choices, chosen, typed.current);
    if (picked) {
      event.preventDefault();
      choose(picked.value);
    } else if (clearable && (event.key === 'Delete' || event.key === 'Backspace')) {
      event.preventDefault();
      choose('');
    }
  };
}

function pick<T extends string>(
  event: KeyboardEvent,
  choices: readonly Choice<T>[],
  chosen: T | '',
  typed: { letters: string; at: number },
): Choice<T> | undefined {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (step) {
    const here = choices.findIndex((choice) => choice.value === chosen);
    const next = here < 0 ? (step > 0 ? 0 : choices.length - 1) : here + step;
    return choices[Math.min(Math.max(next, 0), choices.length - 1)];
  }
  const byDigit = choiceByDigit(choices, event.key);
  if (byDigit) return byDigit;
  if (!/^[a-z]$/i.test(event.key)) return undefined;
  typed.letters = event.timeStamp - typed.at < typingPause ? typed.letters + event.key : event.key;
  typed.at = event.timeStamp;
  return choiceByLetters(choices, typed.letters, chosen);
}
