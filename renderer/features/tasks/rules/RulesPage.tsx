import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskRuleView } from '../../../../shared/contract/task-schemas.ts';
import { api, queries } from '../../../api/client.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ExcelAct } from '../../../components/ExcelAct.tsx';
import filters from '../../../components/filters/filters.module.css';
import { SearchBox } from '../../../components/filters/SearchBox.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { Chip } from '../../../components/Popup.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SkeletonRows } from '../../../components/SkeletonRows.tsx';
import { QuietSection } from '../quiet/QuietSection.tsx';
import { RulePanel } from './RulePanel.tsx';
import { RuleTable } from './RuleTable.tsx';
import type { RulesSearch } from './rules-search.ts';
import { chapterOf, rulesShown } from './rules-shown.ts';
import { useRuleWords } from './useRuleWords.ts';

/** All that the manual asks for, by clause, as this company has it. */
export function RulesPage() {
  const { t } = useTranslation('duties');
  const search: RulesSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const words = useRuleWords();
  const table = useRef<HTMLTableElement>(null);
  const read = useQuery(queries.tasks.rules.list.queryOptions());
  const go = (change: RulesSearch) =>
    void navigate({ to: '/settings/duties', search: { ...search, ...change }, replace: true });
  const wordsOf = (rule: TaskRuleView) =>
    [rule.clause, words.name(rule), words.manual(rule), words.owner(rule), ...words.steps(rule)].join(' ');
  const rules = read.data ?? [];
  const shown = rulesShown(rules, search, wordsOf);
  const open = rules.find(({ id }) => id === search.rule);
  return (
    <>
      <PageHeader
        title={t('rules.title')}
        sub={read.data && t('rules.count', { count: shown.length })}
        actions={<ExcelAct file={() => api.lists.taskRules({ ids: shown.map(({ id }) => id) })} />}
      />
      <p className="faint">{t('rules.intro')}</p>
      <RuleFilters rules={rules} search={search} onChange={go} onLeave={() => focusFirst(table.current)} />
      <ProblemNote error={read.error} onRetry={() => void read.refetch()} />
      {read.isPending && <SkeletonRows rows={12} columns={6} />}
      {shown.length > 0 && <RuleTable ref={table} rules={shown} onOpen={(rule) => go({ rule })} />}
      {read.data && shown.length === 0 && <EmptyState title={t('rules.none')} text={t('rules.noneText')} />}
      <QuietSection />
      {open && <RulePanel key={open.id} rule={open} onClose={() => go({ rule: undefined })} />}
    </>
  );
}

interface RuleFiltersProps {
  readonly rules: readonly TaskRuleView[];
  readonly search: RulesSearch;
  readonly onChange: (change: RulesSearch) => void;
  readonly onLeave: () => void;
}

function RuleFilters({ rules, search, onChange, onLeave }: RuleFiltersProps) {
  const { t } = useTranslation('duties');
  const chapters = [...new Set(rules.map(chapterOf))].toSorted((one, other) => one - other);
  const filtered = search.text !== undefined || search.chapter !== undefined || search.changed !== undefined;
  return (
    <div className={filters['filters']} role="search">
      <SearchBox
        label={t('rules.search')}
        text={search.text ?? ''}
        onText={(text) => onChange({ text: text || undefined })}
        onLeave={onLeave}
      />
      {chapters.map((number) => (
        <Chip
          key={number}
          label={t('rules.chapter', { number })}
          active={search.chapter === number}
          onToggle={(on) => onChange({ chapter: on ? number : undefined })}
        />
      ))}
      <Chip
        label={t('rules.changedOnly')}
        active={search.changed === true}
        onToggle={(on) => onChange({ changed: on || undefined })}
      />
      {filtered && (
        <button
          type="button"
          className={filters['clear']}
          onClick={() => onChange({ text: undefined, chapter: undefined, changed: undefined })}
        >
          {t('rules.clear')}
        </button>
      )}
    </div>
  );
}

function focusFirst(table: HTMLTableElement | null): void {
  table?.querySelector<HTMLElement>('tbody button')?.focus();
}
