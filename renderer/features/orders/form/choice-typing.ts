/** A choice with the words by which it is found: its label, its pinyin, its initials. */
export interface Choice<T extends string = string> {
  readonly value: T;
  readonly label: string;
  readonly words: readonly string[];
}

/** How long letters typed after one another belong together, ms. */
export const typingPause = 900;

/** The place of the choice that a digit names: `1` is the first, `0` the tenth. */
export function choiceByDigit<T extends string>(choices: readonly Choice<T>[], key: string): Choice<T> | undefined {
  if (!/^\d$/.test(key)) return undefined;
  return choices[key === '0' ? 9 : Number(key) - 1];
}

/** The first choice that begins like the letters typed so far; behind the chosen one first when one letter is repeated. */
export function choiceByLetters<T extends string>(
  choices: readonly Choice<T>[],
  letters: string,
  chosen: string,
): Choice<T> | undefined {
  const typed = letters.toLowerCase();
  const repeated = typed.length > 1 && [...typed].every((letter) => letter === typed[0]);
  const exact = choices.find((choice) => begins(choice, typed));
  if (exact && !(typed.length === 1 && exact.value === chosen)) return exact;
  const letter = repeated || typed.length === 1 ? (typed[0] ?? '') : '';
  if (!letter) return exact;
  const from = choices.findIndex((choice) => choice.value === chosen) + 1;
  return [...choices.slice(from), ...choices.slice(0, from)].find((choice) => begins(choice, letter)) ?? exact;
}

function begins(choice: Choice, typed: string): boolean {
  return [choice.label, ...choice.words].some((word) => word.toLowerCase().startsWith(typed));
}
