import type { ReportItem } from '../../../shared/domain/reports/counted.ts';
import { rowTag } from '../../../shared/domain/reports/figures.ts';
import { clauseNumber } from '../../../shared/sop/clause.ts';
import { managerOf, type ReadContext } from '../database/unit-of-work.ts';
import { itemOf, ofOrder, type RawItem, type Scope, statement, type Statement, whole, whose } from './sql.ts';

/** Of what was sent back the answer is kept, and is none any more. */
const waiting = "q.state IN ('asked', 'acknowledged')";

/** What went wrong, what was asked of others, and duties that were not kept. */
export const matterItemsRepository = {
  async exceptions(at: ReadContext, scope: Scope): Promise<readonly ReportItem[]> {
    const rows = await read(
      at,
      ({
        put,
        ...rest
      }) => `SELECT ${ofOrder}, COALESCE(NULLIF(e.result, ''), NULLIF(e.remedy_reason, ''), e.note) AS detail,
        e.flagged_at AS at, e.new_expected_at AS "dueAt", e.closed_at AS "doneAt", e.kind AS part, e.id AS other
        FROM order_exception e JOIN work_order o ON o.id = e.order_id
        WHERE e.flagged_at < ${put(scope.end)} AND (e.closed_at IS NULL OR e.closed_at >= ${put(scope.from)})
        ${whose(scope, { put, ...rest }, { person: 'o.owner_id', customer: 'o.customer_id' })} ORDER BY e.flagged_at, e.id`,
    );
    return rows.map((row) => {
      const doneAt = whole(row.doneAt);
      const closed = doneAt !== null && doneAt < scope.end;
      const opened = Number(row.at) >= scope.from;
      const tags = [...(opened ? ['opened'] : []), closed ? 'closed' : 'stillOpen'];
      return { ...itemOf('exception', row, tags, `exceptions:kind.${row.part ?? ''}`), id: row.other ?? row.id };
    });
  },

  /** Reports KF-01 that became known in the period: complaints, and by what quality control found to be the cause. */
  async reports(at: ReadContext, scope: Scope): Promise<readonly ReportItem[]> {
    const rows = await read(
      at,
      ({ put, ...rest }) => `SELECT r.id AS id, r.order_id AS "orderId", COALESCE(r.number, '') AS label,
        r.customer_name AS "customerName", r.order_number AS detail, r.known_at AS at, NULL AS "dueAt", r.closed_at AS "doneAt",
        r.kind AS part, CASE WHEN r.found_by = 'complaint' THEN 'complaint:' ELSE ':' END || COALESCE(q.category, '') AS other
        FROM exception_report r LEFT JOIN quality_case q ON q.report_id = r.id
        WHERE r.filed_at IS NOT NULL AND r.known_at >= ${put(scope.from)} AND r.known_at < ${put(scope.end)}
        ${whose(scope, { put, ...rest }, { person: 'r.author_id', customer: 'r.customer_id' })} ORDER BY r.known_at, r.id`,
    );
    return rows.map((row) => {
      const [way = '', cause = ''] = (row.other ?? '').split(':');
      const tags = [
        'reports',
        ...(way === 'complaint' ? ['complaints'] : []),
        ...(cause === '' ? [] : [rowTag('causes', cause)]),
      ];
      return itemOf('report', row, tags, `exceptionReports:kind.${row.part ?? 'other'}`);
    });
  },

  /**
   * Requests to departments, as the month's summary judges them: withdrawn ones are none, sent back they wait for another
   * answer, and what was handed to the leaders is due at once and has no time to be kept.
   */
  async requests(at: ReadContext, scope: Scope): Promise<readonly ReportItem[]> {
    const rows = await read(
      at,
      ({
        put,
        ...rest
      }) => `SELECT q.id AS id, q.order_id AS "orderId", q.to_name AS label, q.customer_name AS "customerName",
        CASE WHEN ${waiting} THEN q.text ELSE q.answer END AS detail, q.asked_at AS at, q.due_at AS "dueAt",
        CASE WHEN ${waiting} THEN NULL ELSE q.answered_at END AS "doneAt", q.to_role AS part, NULL AS other
        FROM department_request q WHERE q.kind = 'request' AND q.state <> 'withdrawn'
        AND q.asked_at < ${put(scope.end)} AND (q.asked_at >= ${put(scope.from)} OR q.answered_at >= ${put(scope.from)} OR ${waiting})
        ${whose(scope, { put, ...rest }, { person: 'q.from_id', customer: 'q.customer_id' })} ORDER BY q.asked_at, q.id`,
    );
    return rows.map((row) => {
      const doneAt = whole(row.doneAt);
      const inside = (moment: number | null) => moment !== null && moment >= scope.from && moment < scope.end;
      const waits = (doneAt === null || doneAt >= scope.end) && Number(row.dueAt) < scope.end;
      const tags = [
        ...(inside(Number(row.at)) ? ['asked'] : []),
        ...(inside(doneAt) ? ['answered'] : []),
        ...(waits ? ['unanswered'] : []),
      ];
      return itemOf('request', row, tags, row.part ? `people:role.${row.part}` : '');
    });
  },

  /** Numbers of faxed orders that were laid beside the client's (1.2.3). */
  async faxes(at: ReadContext, scope: Scope): Promise<readonly ReportItem[]> {
    const rows = await read(
      at,
      ({ put, ...rest }) => `SELECT c.id AS id, NULL AS "orderId", c.name_zh AS label, c.name_zh AS "customerName",
        f.reason AS detail, COALESCE(d.closed_at, f.updated_at) AS at, NULL AS "dueAt", d.closed_at AS "doneAt",
        CASE WHEN f.their_count <> f.orders_at_close THEN 'differs' ELSE '' END AS part, f.day AS other
        FROM fax_count f JOIN fax_day d ON d.day = f.day JOIN customer c ON c.id = f.customer_id
        WHERE f.day >= ${put(scope.days[0])} AND f.day <= ${put(scope.days[1])}
        ${whose(scope, { put, ...rest }, { person: 'f.owner_id', customer: 'f.customer_id' })} ORDER BY f.day, c.name_zh, c.id`,
    );
    return rows.map((row) =>
      itemOf(
        'fax',
        row,
        row.doneAt === null ? ['faxOpen'] : ['faxCounted', ...(row.part === 'differs' ? ['faxDiffers'] : [])],
      ),
    );
  },

  /** Links that failed the customer: duties that fell due and were done late or not yet, by clause and whose they were. */
  async failedDuties(at: ReadContext, scope: Scope): Promise<readonly ReportItem[]> {
    const rows = await read(
      at,
      ({ put, ...rest }) => `SELECT t.id AS id, CASE WHEN t.subject_kind = 'order' THEN t.subject_id END AS "orderId",
        t.subject_label AS label, t.customer_name AS "customerName", t.rule_id AS detail, t.opened_at AS at, t.due_at AS "dueAt",
        t.closed_at AS "doneAt", t.clause AS part, COALESCE(t.owner_role,
          (SELECT MIN(u.role) FROM user_role u WHERE u.user_id = t.owner_id), '') AS other
        FROM task t WHERE t.state IN ('open', 'done') AND t.due_at >= ${put(scope.from)} AND t.due_at < ${put(scope.end)}
        AND ((t.state = 'done' AND t.closed_at > t.due_at) OR t.state = 'open')
        ${whose(scope, { put, ...rest }, { person: 't.owner_id', customer: 't.customer_id' })} ORDER BY t.due_at, t.id`,
    );
    return rows.map(({ detail, ...row }) => {
      // A clause that asks several things is one link: as people know it.
      const clause = clauseNumber(row.part ?? '');
      const tags = [row.doneAt === null ? 'openDuty' : 'lateDuty', rowTag('links', `${clause}|${row.other ?? ''}`)];
      return itemOf('task', { ...row, detail: clause }, tags, `tasks:rule.${detail ?? ''}.name`);
    });
  },
};

async function read(at: ReadContext, write: (given: Statement) => string): Promise<readonly RawItem[]> {
  const given = statement();
  const sql = write(given);
  return managerOf(at).query<RawItem[]>(sql, given.values);
}
