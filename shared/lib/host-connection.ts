/**
 * What renderer, preload and hosts must agree on before the contract can speak.
 */

/** Where the browser host answers the contract. */
export const rpcPath = '/rpc';

/** Message by which the renderer hands its end of a port to the preload script, and that one to Electron's main process. */
export const connectMessage = 'counter:connect';

/** `<meta name="csp-nonce" content="...">` of the page: the only styles that may be added at run time carry it. */
export const nonceMetaName = 'csp-nonce';

/** Origin of the app's page in Electron. */
export const appOrigin = 'app://bundle';
