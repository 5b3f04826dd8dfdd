import { buildOnce } from '../helpers/browser-host.ts';

export default buildOnce;
