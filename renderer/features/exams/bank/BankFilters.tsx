import { useTranslation } from 'react-i18next';
import type { TopicFigures } from '../../../../shared/contract/exam-bank.ts';
import { questionKinds } from '../../../../shared/domain/exams/question.ts';
import filters from '../../../components/filters/filters.module.css';
import { SearchBox } from '../../../components/filters/SearchBox.tsx';
import { Chip } from '../../../components/Popup.tsx';
import styles from '../exams.module.css';
import type { BankSearch } from '../search.ts';
import { useNamed } from '../useNamed.ts';

interface BankFiltersProps {
  readonly search: BankSearch;
  readonly topics: readonly TopicFigures[];
  readonly onShow: (search: BankSearch) => void;
}

/** Words, topic, kind, clause; they live in the address. */
export function BankFilters({ search, topics, onShow }: BankFiltersProps) {
  const { t } = useTranslation('exams');
  const named = useNamed();
  return (
    <div className={filters['filters']}>
      <SearchBox
        label={t('bank.search')}
        narrow
        text={search.text ?? ''}
        onText={(text) => onShow({ text: text || undefined })}
        onLeave={() => document.querySelector<HTMLElement>('[data-row]')?.focus()}
      />
      <select
        className={styles['select']}
        aria-label={t('head.topic')}
        value={search.topic ?? ''}
        onChange={({ target }) => onShow({ topic: target.value || undefined })}
      >
        <option value="">{t('bank.allTopics')}</option>
        {topics.map((topic) => (
          <option key={topic.id} value={topic.id}>
            {named(topic)}
          </option>
        ))}
      </select>
      <input
        className={styles['clause']}
        aria-label={t('bank.clause')}
        placeholder={t('bank.clause')}
        maxLength={20}
        value={search.clause ?? ''}
        onChange={({ target }) => onShow({ clause: target.value.trim() || undefined })}
      />
      {questionKinds.map((kind) => (
        <Chip
          key={kind}
          label={t(`kind.${kind}`)}
          active={search.kind === kind}
          onToggle={(on) => onShow({ kind: on ? kind : undefined })}
        />
      ))}
      <Chip
        label={t('bank.retiredToo')}
        active={search.retired === true}
        onToggle={(on) => onShow({ retired: on ? true : undefined })}
      />
    </div>
  );
}
