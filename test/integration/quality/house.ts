import type { Api } from '../../../shared/contract/contract.ts';
import type { QualityCase } from '../../../shared/contract/quality-schemas.ts';
import { emptyReportForm, type ReportForm } from '../../../shared/domain/exceptionReports/form.ts';
import type { AnalysisContent } from '../../../shared/domain/quality/analysis.ts';
import type { AnalysisStep } from '../../../shared/domain/quality/values.ts';
import type { Role } from '../../../shared/domain/people/roles.ts';
import { clerkPassword, openCounter, type Window } from '../../helpers/counter.ts';
import type { OpenDatabase } from '../../helpers/databases.ts';

export const letter = {
  event: '货物外箱破损。',
  cause: '装载不当。',
  measures: '已补发。',
  prevention: '装车留存照片。',
};

/** What an analysis says that may be handed in. */
export const written = {
  course: '收货时发现两箱受压，职员qc 到场查验',
  cause: '上层货物过重',
  corrective: '重新装载',
  preventive: '装载培训',
  parts: ['department'],
  letterLanguage: 'zh-CN',
  letter: {
    'zh-CN': letter,
    en: { event: 'Crushed.', cause: 'Loading.', measures: 'Replaced.', prevention: 'Photos.' },
  },
} as const satisfies AnalysisContent;

/** A company with everybody whom an accident concerns, and a way to report one. */
export async function openQualityHouse(database: OpenDatabase, options: Parameters<typeof openCounter>[1] = {}) {
  const counter = await openCounter(database, options);
  const hire = (name: string, ...roles: readonly Role[]) => counter.hire(name, roles);
  const clerk = await hire('lina', 'csClerk');
  const qc = await hire('qc', 'qcManager');
  const qcTwo = await hire('qctwo', 'qcManager');
  const department = await hire('dm', 'departmentManager');
  const project = await hire('pm', 'projectManager');
  const director = await hire('director', 'csDirector');
  const deputy = await hire('deputy', 'deputyGm');
  const customer = await counter.customer();

  /** A report on KF-01 that was filed just now. */
  const report = async (given: Partial<ReportForm> = {}, by: Api = clerk.api) => {
    const form = { ...emptyReportForm, ...damage, customerId: given.orderId ? null : customer.id, ...given };
    const knownAt = counter.ports.clock.now();
    const token = counter.ports.ids.next();
    return (await by.exceptionReports.file({ id: null, version: 0, token, form, knownAt })).report;
  };
  /** Somebody at the counter again, after the window locked itself. */
  async function back(userName: string): Promise<Window> {
    const window = counter.window();
    await window.api.people.logIn({ userName, password: clerkPassword });
    return window;
  }
  return {
    counter,
    clerk,
    qc,
    qcTwo,
    department,
    project,
    director,
    deputy,
    customerId: customer.id,
    hire,
    report,
    back,
    close: () => counter.close(),
  };
}
export type QualityHouse = Awaited<ReturnType<typeof openQualityHouse>>;

const damage = {
  kind: 'damage',
  foundBy: 'complaint',
  severity: 'serious',
  person: '王先生',
  phone: '13800138000',
  channel: 'phone',
  goods: '显示器',
  pieces: '2',
  amount: '500',
  facts: '收货时发现两箱外箱破损',
  action: '已拍照，货物暂放',
} as const;

/** Signs the stage where a case stands. */
export function signStage(by: Api, { id, version, stage }: QualityCase, given: { readonly text?: string } = {}) {
  if (stage === 'followUp' || stage === 'closed') throw new Error(`Nothing is signed in ${stage}`);
  const found = stage === 'cause' ? ({ category: 'loading', party: 'internal' } as const) : {};
  return by.quality.sign({ id, version, stage, text: given.text ?? `${stage} 已查明`, ...found });
}

/** A case with a corrective and a preventive action of the department manager, both done. */
export async function withActionsDone(house: QualityHouse, reportId: string): Promise<QualityCase> {
  const { qc, department, counter } = house;
  let known = await qc.api.quality.open({ reportId });
  for (let stage = 0; stage < 3; stage += 1) known = await signStage(qc.api, known);
  const ownerId = department.session.user?.id ?? '';
  for (const kind of ['corrective', 'preventive'] as const) {
    const action = await qc.api.quality.actions.add({
      id: counter.ports.ids.next(),
      caseId: known.id,
      kind,
      text: kind === 'corrective' ? '重新装载并补发' : '装载规范培训',
      ownerId,
      dueDay: '2026-12-01',
    });
    await department.api.quality.actions.done({ id: action.id, version: action.version, result: '已完成' });
  }
  return qc.api.quality.get({ id: known.id });
}

/** The same, verified by quality control. */
export async function verified(house: QualityHouse, reportId: string): Promise<QualityCase> {
  const { qc } = house;
  let known = await signStage(qc.api, await withActionsDone(house, reportId));
  for (const { id, version } of known.actions) {
    await qc.api.quality.actions.verify({ id, version, works: true, how: '现场抽查合格' });
  }
  known = await qc.api.quality.get({ id: known.id });
  return signStage(qc.api, known);
}

/** An analysis of quality control's, handed in. */
export async function handedIn(house: QualityHouse, reportId: string, content: AnalysisContent = written) {
  const { qc } = house;
  const { id } = await qc.api.quality.open({ reportId });
  const begun = await qc.api.quality.analysis.begin({ id });
  const version = begun.analysisForm?.version ?? 0;
  const saved = await qc.api.quality.analysis.save({ id, version, content });
  return qc.api.quality.analysis.submit({ id, version: saved.version });
}

export function signAnalysis(by: Window, id: string, step: AnalysisStep, revision = 1) {
  return by.api.quality.analysis.decide({ id, revision, step, decision: 'signed' });
}

export async function approved(house: QualityHouse, reportId: string, content: AnalysisContent = written) {
  const { department, project, director, deputy } = house;
  const { id } = await handedIn(house, reportId, content);
  await signAnalysis(department, id, 'department');
  await signAnalysis(project, id, 'projectReview');
  await signAnalysis(director, id, 'csDirector');
  return signAnalysis(deputy, id, 'deputyGm');
}

/** Duties of a subject in a state, by name. */
export async function duties(by: Api, subjectId: string, state: 'open' | 'done' | 'cancelled' = 'open') {
  const tasks = await by.tasks.ofSubject({ subjectId });
  return tasks
    .filter(({ storedState }) => storedState === state)
    .map(({ ruleId }) => ruleId)
    .filter((id) => id.startsWith('quality.') || id.startsWith('claim.'))
    .toSorted();
}
