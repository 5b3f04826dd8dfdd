import { createHash } from 'node:crypto';
import type { RuleChange, TaskRule } from '../../../shared/domain/tasks/rule.ts';
import type { TaskRuleChangeRow } from '../database/entities/tasks.ts';
import { createKnown } from '../database/known.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import { rulesRepository } from './rules.repository.ts';
import type { TasksDeps } from './tasks.deps.ts';

/** A rule as it holds in this company now. */
export interface RuleInForce {
  readonly rule: TaskRule;
  /** As it came with the app. */
  readonly original: TaskRule;
  readonly change: RuleChange;
  readonly hash: string;
  /** 0 while the company has changed nothing. */
  readonly version: number;
  readonly updatedAt: number | null;
  readonly updatedByName: string;
}

export type RuleBook = ReturnType<typeof createRuleBook>;

/** The rules of the manual with the company's changes; asks no database while they are known. */
export function createRuleBook({ database, rules, now }: Pick<TasksDeps, 'database' | 'rules' | 'now'>) {
  const known = createKnown(database, ['taskRule'], async (at) => inForce(rules, await rulesRepository.changes(at)));
  const snapshots = new Map<string, TaskRule>();
  const kept = new Set<string>();

  return {
    async all(): Promise<ReadonlyMap<string, RuleInForce>> {
      return (await known()) ?? inForce(rules, []);
    },

    /** Inside the unit of work that may just have changed them. */
    async read(at: ReadContext): Promise<ReadonlyMap<string, RuleInForce>> {
      return inForce(rules, await rulesRepository.changes(at));
    },

    /** Writes down once what tasks begin with. */
    async keep(tx: WriteContext, used: readonly RuleInForce[]): Promise<void> {
      const fresh = new Map(used.filter(({ hash }) => !kept.has(hash)).map((one) => [one.hash, one]));
      if (fresh.size === 0) return;
      const rows = [...fresh.values()].map(({ hash, rule }) => ({ hash, ruleId: rule.id, rule, keptAt: now() }));
      await rulesRepository.keep(tx, rows);
      tx.afterCommit(() => {
        for (const { hash } of rows) kept.add(hash);
      });
    },

    /** The rule that a task began with. */
    async ofHash(at: ReadContext, hash: string): Promise<TaskRule> {
      const found = snapshots.get(hash) ?? (await rulesRepository.snapshot(at, hash))?.rule;
      if (!found) throw new Error(`No rule was kept as ${hash}`);
      snapshots.set(hash, found);
      return found;
    },
  };
}

function inForce(rules: readonly TaskRule[], changes: readonly TaskRuleChangeRow[]): ReadonlyMap<string, RuleInForce> {
  const changed = new Map(changes.map((row) => [row.ruleId, row]));
  return new Map(rules.map((original) => [original.id, withChange(original, changed.get(original.id))]));
}

export function withChange(original: TaskRule, row: TaskRuleChangeRow | undefined): RuleInForce {
  const change = row?.change ?? {};
  const rule = { ...original, ...change };
  return {
    rule,
    original,
    change,
    hash: createHash('sha256').update(JSON.stringify(rule)).digest('hex'),
    version: row?.version ?? 0,
    updatedAt: row?.updatedAt ?? null,
    updatedByName: row?.updatedByName ?? '',
  };
}
