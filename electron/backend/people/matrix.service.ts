import { type Permission, type PermissionMatrix, permissionsOf } from '../../../shared/domain/people/permissions.ts';
import { type Role, roles } from '../../../shared/domain/people/roles.ts';
import { isDutyAct } from '../../../shared/domain/people/standing.ts';
import { UserError } from '../../../shared/errors/errors.ts';
import type { Actor } from '../session.ts';
import { matrixRepository } from './matrix.repository.ts';
import { matrixFrom, readMatrix, type VersionedMatrix } from './matrix.ts';
import type { PeopleDeps } from './people-deps.ts';
import { peopleRepository } from './people.repository.ts';

/** What an administrator does with the permission matrix. */
export function createMatrixService({ database, events, sessions }: PeopleDeps) {
  return {
    matrix: (): Promise<VersionedMatrix> => readMatrix(database.read),

    /** Takes effect in open sessions before it returns. Nobody may take the right to do this from himself. */
    async saveMatrix(
      actor: Actor,
      input: { readonly matrix: Readonly<Record<Role, readonly Permission[]>>; readonly version: number },
    ): Promise<void> {
      const matrix = matrixFrom((role) => input.matrix[role]);
      demandTraineesOffDuty(matrix);
      const keepsOwn = permissionsOf(actor.roles, matrix).has('people.administer');
      if (!keepsOwn || !matrix.administrator.includes('people.administer'))
        throw new UserError('people.matrixLocksOut');
      await database.write(async (tx) => {
        await peopleRepository.lock(tx);
        const before = await readMatrix(tx);
        const current = async () => before;
        await matrixRepository.save(tx, matrix, input.version, { code: 'people.matrixChanged', current });
        await events.append(tx, actor, [
          {
            type: 'people.matrixChanged',
            subject: { kind: 'matrix', id: 'permissionMatrix' },
            payload: { changes: differences(before.matrix, matrix) },
          },
        ]);
        tx.changed('account', 'matrix');
      });
      await sessions.refresh();
    },
  };
}

/** Each right that only people on duty have is refused at its cell (5.3.11). */
function demandTraineesOffDuty({ csTrainee }: PermissionMatrix): void {
  const code = 'standing.traineeCell';
  const issues = csTrainee.filter(isDutyAct).map((permission) => ({ path: `csTrainee.${permission}`, code }));
  if (issues.length > 0) throw new UserError(code, {}, issues);
}

function differences(before: PermissionMatrix, after: PermissionMatrix) {
  return roles.flatMap((role) => {
    const given = after[role].filter((permission) => !before[role].includes(permission));
    const taken = before[role].filter((permission) => !after[role].includes(permission));
    return given.length + taken.length > 0 ? [{ role, given, taken }] : [];
  });
}
