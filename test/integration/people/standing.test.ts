import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actorOf } from '../../../electron/backend/people/sessions.ts';
import { createServices } from '../../../electron/backend/services.ts';
import { openDatabase } from '../../../electron/backend/database/database.ts';
import type { Api } from '../../../shared/contract/contract.ts';
import type { Role } from '../../../shared/domain/people/roles.ts';
import { cityForm } from '../../fixtures/order-forms.ts';
import { type Counter, openCounter, type Window } from '../../helpers/counter.ts';
import { databases, type OpenDatabase } from '../../helpers/databases.ts';
import { confirmWithCustomer } from '../../helpers/intake.ts';
import { testPorts } from '../../helpers/ports.ts';
import { issuesOf, problemOf } from '../../helpers/problems.ts';
import { backendConfig } from '../../helpers/test-database.ts';

const day = 86_400_000;

describe.each(databases)('who may go on duty, on $name', ({ open }) => {
  let database: OpenDatabase;
  let counter: Counter;
  let admin: Api;
  let director: Window;
  let clerk: Window;
  let customerId: string;
  const closing: (() => Promise<void>)[] = [];

  beforeEach(async () => {
    database = await open();
    counter = await openCounter(database);
    admin = await counter.admin();
    director = await counter.hire('zhao', ['csDirector']);
    clerk = await counter.hire('lina', ['csClerk']);
    customerId = (await counter.customer()).id;
  });
  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
    await counter.close();
    await database.dispose();
  });

  const draft = async (by: Api = clerk.api) => {
    const { id, version } = await by.orders.drafts.create({ form: { ...cityForm, customerId } });
    await confirmWithCustomer(by, id);
    return { draftId: id, version };
  };
  const idOf = ({ session }: Window) => session.user?.id ?? '';
  const rowOf = async (who: Window) => {
    const row = (await director.api.standing.list()).find(({ userId }) => userId === idOf(who));
    if (!row) throw new Error('nobody of the counter');
    return row;
  };
  const decision = async (who: Window, reason = '连续漏报') => {
    return { userId: idOf(who), version: (await rowOf(who)).version, reason };
  };
  /** What another area does in its own unit of work. */
  const services = async () => {
    const config = backendConfig({ database: database.config, dataDir: counter.dataDir });
    const ports = testPorts({ clock: counter.ports.clock });
    const opened = await openDatabase(config, ports.logger);
    closing.push(() => opened.close());
    const { people } = createServices(ports, config, opened);
    const sitting = { sittingId: '', examName: '上岗考试' };
    const by = (who: Window) => {
      if (!who.session.user) throw new Error('nobody is signed in');
      return actorOf(who.session.user, 'counter-1');
    };
    return {
      standing: people.standing,
      read: opened.read,
      pass: (who: Window, validUntil: number | null) =>
        opened.write((tx) => people.standing.passed(tx, by(director), { ...sitting, userId: idOf(who), validUntil })),
      demand: (who: Window) => opened.write((tx) => people.standing.demandOnDuty(tx, { userId: idOf(who) })),
      fail: (who: Window) =>
        opened.write((tx) => people.standing.failed(tx, by(director), { ...sitting, userId: idOf(who) })),
    };
  };

  it('[5.3.11] a trainee drafts and is told why he does not confirm; having passed he does', async () => {
    const trainee = await counter.hire('xiaoming', ['csTrainee']);
    const order = await draft(trainee.api);
    const refusal = await problemOf(trainee.api.orders.confirm(order));
    expect(refusal).toMatchObject({
      kind: 'FORBIDDEN',
      data: { permission: 'orders.confirm', standing: 'inTraining' },
    });
    const exam = await services();
    await exam.pass(trainee, null);
    await trainee.api.people.logIn({ userName: 'xiaoming', password: 'Rain-over-Hill-8' });
    expect(trainee.session.user).toMatchObject({ roles: ['csClerk'], standing: { state: 'onDuty' } });
    await trainee.api.orders.confirm(order);
    const [latest] = await director.api.standing.history({ userId: idOf(trainee) });
    expect(latest).toMatchObject({ what: 'passed', text: '上岗考试', by: '职员zhao' });
  });

  it('[5.3.11] a term ends on the very call after it, in an open window, and no clock that is set back lengthens it', async () => {
    const exam = await services();
    const end = counter.ports.clock.now() + 30 * day;
    await exam.pass(clerk, end);
    await clerk.api.people.logIn({ userName: 'lina', password: 'Rain-over-Hill-8' });
    const [first, second] = [await draft(), await draft()];
    await clerk.api.orders.confirm(first);
    counter.ports.clock.advance(30 * day);
    // The lock for idleness is another matter: the window is opened again and its person is judged by now.
    await clerk.api.people.logIn({ userName: 'lina', password: 'Rain-over-Hill-8' });
    expect(await problemOf(clerk.api.orders.confirm(second))).toMatchObject({ data: { standing: 'expired' } });
    await exam.standing.noteEnded();
    await exam.standing.noteEnded();
    counter.ports.clock.set(end - day);
    await director.api.people.logIn({ userName: 'zhao', password: 'Rain-over-Hill-8' });
    expect(await exam.standing.of(exam.read, idOf(clerk))).toMatchObject({ state: 'expired', until: end });
    const whats = (await director.api.standing.history({ userId: idOf(clerk) })).map(({ what }) => what);
    expect(whats).toEqual(['expired', 'passed', 'takenOver']);
  });

  it('[5.3.11] a window left open is judged anew without a word from the database', async () => {
    const exam = await services();
    await exam.pass(clerk, counter.ports.clock.now() + 60_000);
    await clerk.api.people.logIn({ userName: 'lina', password: 'Rain-over-Hill-8' });
    const order = await draft();
    expect(clerk.session.user?.permissions.has('orders.confirm')).toBe(true);
    counter.ports.clock.advance(60_000);
    expect(await problemOf(clerk.api.orders.confirm(order))).toMatchObject({ data: { standing: 'expired' } });
    expect(clerk.session.user?.roles).toEqual(['csTrainee']);
  });

  it('[5.3.11] a failed re-certification takes a clerk back to drafting, a passed one lets him act again', async () => {
    const exam = await services();
    await exam.fail(clerk);
    expect(await exam.standing.of(exam.read, idOf(clerk))).toMatchObject({ state: 'failed', reason: '上岗考试' });
    await exam.pass(clerk, null);
    expect((await exam.standing.all(exam.read)).get(idOf(clerk))).toMatchObject({ state: 'onDuty', until: null });
  });

  it('[5.3.11] the director suspends with a reason, which holds at once; his drafts stay, and resuming gives all back', async () => {
    const order = await draft();
    await director.api.standing.suspend(await decision(clerk));
    expect(clerk.session.user?.roles).toEqual(['csTrainee']);
    expect(await problemOf(clerk.api.orders.confirm(order))).toMatchObject({ data: { standing: 'suspended' } });
    expect((await clerk.api.orders.drafts.get({ id: order.draftId })).version).toBe(order.version);
    expect((await clerk.api.people.me()).user?.standing).toMatchObject({ state: 'suspended', reason: '连续漏报' });
    await director.api.standing.resume(await decision(clerk, '已谈话'));
    await clerk.api.orders.confirm(order);
    const history = await director.api.standing.history({ userId: idOf(clerk) });
    expect(history.map(({ what, text }) => [what, text])).toEqual([
      ['resumed', '已谈话'],
      ['suspended', '连续漏报'],
      ['takenOver', '老员工'],
    ]);
  });

  it('[5.3.11] a suspension that another window writes in the middle of confirming is seen by the confirming itself', async () => {
    const [first, second] = [await draft(), await draft()];
    const [confirmed, suspended] = await Promise.allSettled([
      clerk.api.orders.confirm(first),
      director.api.standing.suspend(await decision(clerk)),
    ]);
    expect(suspended.status).toBe('fulfilled');
    expect(['fulfilled', 'rejected']).toContain(confirmed.status);
    expect(await problemOf(clerk.api.orders.confirm(second))).toMatchObject({ data: { standing: 'suspended' } });
    // Another workstation, whose windows have not heard of it yet: the act asks for itself.
    const { demand } = await services();
    await expect(demand(clerk)).rejects.toMatchObject({ code: 'standing.suspended' });
  });

  it('[5.3.11] two superiors at once: the second is shown what the first decided', async () => {
    const seen = await decision(clerk);
    await director.api.standing.suspend(seen);
    expect(await problemOf(admin.standing.suspend(seen))).toMatchObject({ kind: 'CONFLICT', code: 'standing.changed' });
    const now = await decision(clerk);
    expect(await problemOf(admin.standing.suspend(now))).toMatchObject({ code: 'standing.alreadySuspended' });
    expect(await problemOf(admin.standing.takeOver(now))).toMatchObject({ code: 'standing.suspendedFirst' });
  });

  it('[5.3.11] nobody decides about himself, and the last director stays', async () => {
    expect(await problemOf(director.api.standing.suspend(await decision(director)))).toMatchObject({
      code: 'standing.notOneself',
    });
    // The customer of long standing came in with a second director.
    const others = (await director.api.standing.list()).filter(
      ({ roles, userId }) => roles.includes('csDirector') && userId !== idOf(director),
    );
    for (const { userId, version } of others) await admin.standing.suspend({ userId, version, reason: '调离' });
    expect(await problemOf(admin.standing.suspend(await decision(director)))).toMatchObject({
      code: 'standing.lastDirector',
    });
  });

  it('[5.3.11] a suspended director directs nobody, however his window was left open', async () => {
    const second = await counter.hire('qian', ['csDirector']);
    await director.api.standing.suspend(await decision(second));
    expect(second.session.user?.roles).toEqual(['csTrainee']);
    const call = second.api.standing.resume(await decision(second));
    expect(await problemOf(call)).toMatchObject({ kind: 'FORBIDDEN', data: { permission: 'standing.decide' } });
  });

  it('[5.3.11] the clerk’s role is given only with what qualified him, and nobody says so of himself', async () => {
    const input = {
      userName: 'newman',
      nameZh: '新人',
      nameEn: '',
      language: 'zh-CN',
      password: 'First-by-Admin-1',
    } as const;
    const roles: Role[] = ['csClerk'];
    const refusal = await problemOf(admin.people.createAccount({ ...input, roles }));
    expect(issuesOf(refusal)).toEqual(['experience standing.notQualified']);
    const blank = await problemOf(admin.people.createAccount({ ...input, roles, experience: '  ' }));
    expect(issuesOf(blank)).toEqual(['experience standing.notQualified']);
    const self = (await admin.people.accounts()).find(({ userName }) => userName === 'admin');
    if (!self) throw new Error('no administrator');
    const { lockedUntil: _l, lastLoginAt: _a, qualified: _q, ...own } = self;
    const givesHimself = { ...own, roles: ['csClerk', 'administrator'] as Role[], experience: '我会' };
    expect(issuesOf(await problemOf(admin.people.updateAccount(givesHimself)))).toEqual([
      'experience standing.notOneself',
    ]);
  });

  it('[5.3.11] taken over as experienced, a trainee becomes a clerk on that word', async () => {
    const trainee = await counter.hire('xiaoming', ['csTrainee']);
    await director.api.standing.takeOver(await decision(trainee, '在分公司做过三年'));
    expect(trainee.session.user?.roles).toEqual(['csClerk']);
    expect(await rowOf(trainee)).toMatchObject({ ground: 'experienced', standing: { reason: '在分公司做过三年' } });
    expect(await problemOf(admin.standing.takeOver(await decision(trainee)))).toMatchObject({
      code: 'standing.alreadyOnDuty',
    });
  });

  it('[5.3.11] the matrix gives trainees no act of duty, refused at its cell; another role beside it gives none either', async () => {
    const { matrix, version } = await admin.people.matrix();
    const given = { ...matrix, csTrainee: [...(matrix.csTrainee ?? []), 'orders.confirm' as const] };
    expect(issuesOf(await problemOf(admin.people.saveMatrix({ matrix: given, version })))).toEqual([
      'csTrainee.orders.confirm standing.traineeCell',
    ]);
    const both = await counter.hire('both', ['csTrainee', 'csDirector']);
    expect(both.session.user?.permissions.has('orders.confirm')).toBe(false);
    expect(both.session.user?.permissions.has('tasks.team')).toBe(true);
  });
});
