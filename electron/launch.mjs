// npm start: installs what is missing, builds what is stale, opens the app. Plain Node 20, nothing but Node itself.
import { appNode, ensureInstalled } from './install.mjs';
import { ensureBuilt } from './launch/build.mjs';
import { chooseHost } from './launch/choose-host.mjs';
import { helpText, readOptions } from './launch/options.mjs';
import { runHost } from './launch/run-host.mjs';
import { text } from './launch/texts.mjs';

const say = (line) => process.stderr.write(`${line}\n`);

async function launch(argv) {
  const { options, error } = readOptions(argv, process.env);
  if (error !== undefined) {
    say(error);
    return 2;
  }
  if (options.help) {
    process.stdout.write(`${helpText()}\n`);
    return 0;
  }
  ensureInstalled(say);
  const node = appNode();
  if (options.buildOnly) {
    await ensureBuilt(['renderer', 'browser', 'electron', 'fonts'], node, say);
    return 0;
  }
  const { host, reason } = await chooseHost(options.host, say);
  if (reason !== undefined) say(reason);
  await ensureBuilt(['renderer', host, 'fonts'], node, say);
  return runHost(host, options, node);
}

launch(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    say(text('failed', { reason: error.message }));
    process.exitCode = 1;
  },
);
