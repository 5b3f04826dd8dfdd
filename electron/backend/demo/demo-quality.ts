import { emptyReportForm, type ReportForm } from '../../../shared/domain/exceptionReports/form.ts';
import type { Role } from '../../../shared/domain/people/roles.ts';
import type { QualityCase } from '../../../shared/contract/quality-schemas.ts';
import { addDays, wallTime } from '../../../shared/lib/dates.ts';
import type { Actor } from '../session.ts';
import { demoScan } from './demo-scan.ts';
import { demoAccidents } from './demo-accidents.ts';
import { demoRepository } from './demo.repository.ts';
import type { DemoHouse } from './take-orders.ts';

const second = 1_000;

type By = (role: Role) => Actor;

/**
 * Two accidents: a small damage that was settled on the spot and whose actions are under way, and a large one that became
 * a claim and whose analysis waits for the director.
 */
export async function followAccidents(house: DemoHouse, staff: readonly Actor[]): Promise<void> {
  const by: By = (role) => {
    const actor = staff.find(({ roles }) => roles.includes(role));
    if (!actor) throw new Error(`The demonstration has no ${role}`);
    return actor;
  };
  // The first three are lost, mis-sent and late already.
  const { pieces } = demoAccidents.large.form;
  const many = await house.database.write((tx) => demoRepository.onTheWay(tx, Number(pieces)));
  const [small, ...others] = (await house.database.write((tx) => demoRepository.onTheWay(tx))).slice(3);
  const large = others.find((id) => many.includes(id));
  if (small) await settleSmall(house, by, small);
  if (large) await claimLarge(house, by, large);
}

async function settleSmall(house: DemoHouse, by: By, orderId: string): Promise<void> {
  const { services, now } = house;
  const { form, consignee, note, signed, actions } = demoAccidents.small;
  const reportId = await report(house, by, { ...form, orderId });
  pass(house);
  const receipt = { name: '赔付收据.pdf', mediaType: 'application/pdf', base64: demoScan };
  const agreed = { consignee, agreedBy: 'onPaper', agreedAt: now(), note, receipt } as const;
  await services.claims.settle(by('csClerk'), { id: newId(house), reportId, amount: 15_000, ...agreed });
  const known = await signTo(house, by, reportId, signed);
  await act(house, by, known, actions);
}

async function claimLarge(house: DemoHouse, by: By, orderId: string): Promise<void> {
  const { services } = house;
  const { form, consignee, note, signed, actions, decision } = demoAccidents.large;
  const reportId = await report(house, by, { ...form, orderId });
  pass(house);
  const raised = { id: newId(house), reportId, asked: 480_000, consignee, note };
  const [claim] = (await services.claims.raise(by('csClerk'), raised)).claims;
  const known = await signTo(house, by, reportId, signed);
  await act(house, by, known, actions);
  pass(house);
  if (claim) {
    await services.claims.decide(by('qcManager'), {
      id: claim.id,
      version: claim.version,
      kind: 'compensation',
      compensation: 480_000,
      penalty: 0,
      party: 'carrier',
      shares: [
        { bearer: 'carrier', name: demoAccidents.large.carrier, fen: 330_000 },
        { bearer: 'company', name: '', fen: 150_000 },
      ],
      text: decision,
    });
  }
  await sendRound(house, by, known.id);
}

/** The analysis is handed in by quality control and waits for the director's signature. */
async function sendRound(house: DemoHouse, by: By, id: string): Promise<void> {
  const { analysis } = house.services.quality;
  const { content } = demoAccidents;
  const begun = await analysis.begin(by('qcManager'), id);
  pass(house);
  const form = begun.analysisForm;
  if (!form) return;
  const filled = { ...form.content, ...content, letterLanguage: 'both' } as const;
  const { version } = await analysis.save(by('qcManager'), { id, version: form.version, content: filled });
  await analysis.submit(by('qcManager'), { id, version });
  for (const [step, role] of [
    ['department', 'departmentManager'],
    ['projectReview', 'projectManager'],
  ] as const) {
    pass(house);
    await analysis.decide(by(role), { id, revision: form.revision, step, decision: 'signed', reason: '' });
  }
}

async function report(house: DemoHouse, by: By, given: Partial<ReportForm>): Promise<string> {
  pass(house);
  const form = { ...emptyReportForm, ...given };
  const drafted = { id: null, version: 0, token: newId(house), form, knownAt: house.now(), noteId: null };
  return (await house.services.exceptionReports.file(by('csClerk'), drafted)).report.id;
}

/** Quality control signs investigation, cause and decision. */
async function signTo(
  house: DemoHouse,
  by: By,
  reportId: string,
  texts: readonly [investigation: string, cause: string, decision: string],
): Promise<QualityCase> {
  const { quality } = house.services;
  const qc = by('qcManager');
  let known = await quality.open(qc, reportId);
  for (const [at, stage] of (['investigation', 'cause', 'decision'] as const).entries()) {
    pass(house);
    const found =
      stage === 'cause' ? ({ category: 'loading', party: 'carrier' } as const) : { category: null, party: null };
    known = await quality.sign(qc, { id: known.id, version: known.version, stage, text: texts[at] ?? '', ...found });
  }
  return known;
}

/** A corrective action that is done, and a preventive one under way. */
async function act(
  house: DemoHouse,
  by: By,
  { id: caseId }: QualityCase,
  texts: readonly [corrective: string, preventive: string],
): Promise<void> {
  const { actions } = house.services.quality;
  const owner = by('departmentManager');
  const { day } = wallTime(house.now(), 'Asia/Shanghai');
  for (const [at, kind] of (['corrective', 'preventive'] as const).entries()) {
    pass(house);
    const dueDay = addDays(day, 3 + at * 7);
    const wanted = { id: newId(house), caseId, kind, text: texts[at] ?? '', ownerId: owner.userId, dueDay };
    const { id, version } = await actions.add(by('qcManager'), wanted);
    if (kind === 'corrective') await actions.done(owner, { id, version, result: demoAccidents.done });
  }
}

/** Time passes, but little: all this is of today. */
function pass({ moveTo, now }: DemoHouse): void {
  moveTo(now() + 2 * second);
}

function newId({ ids }: DemoHouse): string {
  return ids.next();
}
