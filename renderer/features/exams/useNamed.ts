import { clauseNumber } from '../../../shared/sop/clause.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';

interface Named {
  readonly zh: string;
  readonly en: string;
}

/** A text that is kept in both languages, in that of the screen. */
export function useNamed(): (named: Named) => string {
  const language = useLanguage();
  return ({ zh, en }) => (language === 'en' ? en || zh : zh || en);
}

/** Clauses as people know them, each once. */
export function clausesText(clauses: readonly string[]): string {
  return [...new Set(clauses.map(clauseNumber))].join(' ');
}

/** The name of a topic by its id. */
export function useTopicName(topics: readonly (Named & { readonly id: string })[]): (id: string) => string {
  const named = useNamed();
  return (id) => {
    const topic = topics.find((one) => one.id === id);
    return topic ? named(topic) : id;
  };
}
