import type { Guarded } from '../router/guard.ts';
import type { Services } from '../services.ts';

export function peopleProcedures(os: Guarded['people'], { people }: Pick<Services, 'people'>) {
  return {
    me: os.me.handler(({ context }) => people.me(context.session)),
    logIn: os.logIn.handler(({ context, input }) => people.logIn(context.session, input)),
    logOut: os.logOut.handler(({ context }) => people.logOut(context.session)),
    lock: os.lock.handler(({ context }) => people.lock(context.session)),
    unlock: os.unlock.handler(({ context, input }) => people.unlock(context.session, input)),
    switchTo: os.switchTo.handler(({ context, input }) => people.switchTo(context.session, input)),
    unlockByPin: os.unlockByPin.handler(({ context, input }) => people.unlockByPin(context.session, input)),
    switchByPin: os.switchByPin.handler(({ context, input }) => people.switchByPin(context.session, input)),
    pin: os.pin.handler(({ context }) => people.pin(context.session)),
    setPin: os.setPin.handler(({ context, input }) => people.setPin(context.session, context.actor, input)),
    removePin: os.removePin.handler(({ context }) => people.removePin(context.session, context.actor)),
    pinSettings: os.pinSettings.handler(() => people.pinSettings()),
    savePinSettings: os.savePinSettings.handler(({ context, input }) => people.savePinSettings(context.actor, input)),
    knownUsers: os.knownUsers.handler(({ context }) => people.knownUsers(context.session)),
    setLanguage: os.setLanguage.handler(({ context, input }) => people.setLanguage(context.actor, input)),
    changePassword: os.changePassword.handler(({ context, input }) =>
      people.changePassword(context.session, context.actor, input),
    ),
    owners: os.owners.handler(() => people.owners()),
    names: os.names.handler(() => people.names()),
    accounts: os.accounts.handler(() => people.accounts()),
    createAccount: os.createAccount.handler(({ context, input }) => people.createAccount(context.actor, input)),
    updateAccount: os.updateAccount.handler(({ context, input }) => people.updateAccount(context.actor, input)),
    resetPassword: os.resetPassword.handler(({ context, input }) => people.resetPassword(context.actor, input)),
    matrix: os.matrix.handler(() => people.matrix()),
    saveMatrix: os.saveMatrix.handler(({ context, input }) => people.saveMatrix(context.actor, input)),
  };
}
