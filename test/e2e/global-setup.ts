import { buildOnce } from '../helpers/browser-host.ts';
import { makeDemoDatabase } from './demo-data.ts';

export default async function prepare(): Promise<void> {
  buildOnce();
  await makeDemoDatabase();
}
