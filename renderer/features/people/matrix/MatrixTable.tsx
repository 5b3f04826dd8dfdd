import { Fragment, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { permissionGroups, permissionsIn } from '../../../../shared/domain/people/permission-groups.ts';
import type { Permission } from '../../../../shared/domain/people/permissions.ts';
import { isDutyAct } from '../../../../shared/domain/people/standing.ts';
import { type Role, roles } from '../../../../shared/domain/people/roles.ts';
import type { Matrix } from './matrix.ts';
import styles from './Matrix.module.css';

interface MatrixTableProps {
  readonly matrix: Matrix;
  /** As stored: changed cells are marked. */
  readonly base: Matrix;
  readonly onToggle: (role: Role, permission: Permission) => void;
}

/** Rights down, roles across; arrows walk through the cells, Space turns one over. */
export function MatrixTable({ matrix, base, onToggle }: MatrixTableProps) {
  const { t } = useTranslation('people');
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']} onKeyDown={walk}>
        <thead>
          <tr>
            <th scope="col" className={styles['corner']}>
              {t('matrix.right')}
            </th>
            {roles.map((role) => (
              <th key={role} scope="col">
                <span>{t(`role.${role}`)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {permissionGroups
            .filter((group) => permissionsIn(group).length > 0)
            .map((group) => (
              <Fragment key={group}>
                <tr className={styles['group']}>
                  <th scope="rowgroup" colSpan={roles.length + 1}>
                    {t(`permissionGroup.${group}`)}
                  </th>
                </tr>
                {permissionsIn(group).map((permission) => (
                  <MatrixRow key={permission} {...{ permission, matrix, base, onToggle }} />
                ))}
              </Fragment>
            ))}
        </tbody>
      </table>
    </div>
  );
}

interface MatrixRowProps extends MatrixTableProps {
  readonly permission: Permission;
}

function MatrixRow({ permission, matrix, base, onToggle }: MatrixRowProps) {
  const { t } = useTranslation('people');
  const name = t(`permission.${permission}`);
  return (
    <tr>
      <th scope="row">{name}</th>
      {roles.map((role) => {
        const held = matrix[role].includes(permission);
        const locked = role === 'csTrainee' && isDutyAct(permission);
        return (
          <td
            key={role}
            data-changed={held === base[role].includes(permission) ? undefined : ''}
            data-locked={locked ? '' : undefined}
            title={locked ? t('matrix.locked') : undefined}
          >
            <input
              type="checkbox"
              checked={held}
              aria-disabled={locked}
              onChange={() => !locked && onToggle(role, permission)}
              aria-label={[
                t('matrix.cell', { role: t(`role.${role}`), permission: name }),
                ...(locked ? [t('matrix.locked')] : []),
              ].join(' · ')}
            />
          </td>
        );
      })}
    </tr>
  );
}

const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowLeft: -1,
  ArrowDown: roles.length,
  ArrowUp: -roles.length,
};

function walk(event: KeyboardEvent<HTMLTableElement>): void {
  const step = steps[event.key];
  if (step === undefined || !(event.target instanceof HTMLInputElement)) return;
  event.preventDefault();
  const cells = [...event.currentTarget.querySelectorAll('input')];
  cells[cells.indexOf(event.target) + step]?.focus();
}
