import { buildOnce } from '../helpers/browser-host.ts';
import { forgetPastDemos, makeDemoDatabase } from './demo-data.ts';

export default async function prepare(): Promise<void> {
  buildOnce();
  forgetPastDemos();
  await makeDemoDatabase();
}
