import { useTranslation } from 'react-i18next';
import type { Trouble } from '../../../../shared/contract/exceptions.ts';
import { Time, useTimeText } from '../../../components/Time.tsx';
import { useTranslate } from '../../../i18n/useLanguage.ts';
import styles from './trouble.module.css';

/** All that was told of an exception and all who were told of it, the newest first. */
export function CallLog({ history }: { readonly history: Trouble['history'] }) {
  const { t } = useTranslation('exceptions');
  const sentence = useSentence();
  const calls = history.filter(({ type }) => type === 'exception.informed').length;
  return (
    <details className={styles['log']} open={calls > 0 && calls < 4}>
      <summary>{t('panel.history', { count: history.length })}</summary>
      <ol>
        {history.toReversed().map((entry) => (
          <li key={entry.seq}>
            <Time at={entry.at} show="near" />
            <span>
              {sentence(entry)}
              <small>{entry.actorName}</small>
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** The timeline's own words, with what was said. */
function useSentence() {
  const translate = useTranslate();
  const timeText = useTimeText();
  return ({ type, payload }: Trouble['history'][number]): string => {
    const text = (key: string) => (typeof payload[key] === 'string' ? payload[key] : '');
    const at = payload['contactAt'];
    const title = translate(`orders:event.${type}`, {
      kindName: translate(`exceptions:kind.${text('exceptionKind')}`),
      cause: text('cause'),
      person: text('person'),
      linkedNumber: text('linkedNumber'),
      whomName: text('whom') && translate(`exceptions:whom.${text('whom')}`),
      contactWayName: text('contactWay') && translate(`tasks:way.${text('contactWay')}`),
      contactTime: typeof at === 'number' ? timeText(at, 'near') : '',
      linkName: text('link') && translate(`exceptions:link.${text('link')}`),
    });
    const said = [text('what'), text('note'), text('place'), text('reason'), text('result')].filter(Boolean);
    return [title, ...said].join(' · ');
  };
}
