import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { roles } from '../../../../shared/domain/people/roles.ts';
import { evidenceKinds } from '../../../../shared/domain/tasks/rule.ts';
import { FieldGrid } from '../../../components/FieldGrid.tsx';
import { ChoiceField } from './fields.tsx';
import styles from './rules.module.css';
import type { RuleForm } from './useRuleForm.ts';

export interface RuleFieldsProps {
  readonly form: RuleForm;
  readonly may: boolean;
}

/** Whether the duty is asked for at all, of whom, and what proves it. */
export function DutyFields({ form: { typed, put, wrong }, may }: RuleFieldsProps) {
  const { t } = useTranslation(['duties', 'people']);
  const owners = [
    ...(['orderOwner', 'actor'] as const).map((value) => ({ value, label: t(`duties:rule.ownerOf.${value}`) })),
    ...roles.map((value) => ({ value, label: t(`people:role.${value}`) })),
  ];
  const evidence = evidenceKinds.map((value) => ({ value, label: t(`duties:rule.evidenceOf.${value}`) }));
  return (
    <section className={styles['part']}>
      <Checkbox checked={typed.active} onChange={(event) => put({ active: event.target.checked })}>
        {t('duties:rule.active')}
      </Checkbox>
      {!typed.active && <p className="faint">{t('duties:rule.inactiveHint')}</p>}
      <FieldGrid columns={2}>
        <ChoiceField
          label={t('duties:rule.owner')}
          value={typed.owner}
          options={owners}
          error={wrong('owner.role')}
          disabled={!may}
          onChange={(owner) => put({ owner })}
        />
        <ChoiceField
          label={t('duties:rule.evidence')}
          value={typed.evidence}
          options={evidence}
          error={wrong('evidence')}
          disabled={!may}
          onChange={(kind) => put({ evidence: kind })}
        />
      </FieldGrid>
    </section>
  );
}
