import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { text } from './texts.mjs';

const known = {
  host: { type: 'string' },
  data: { type: 'string' },
  port: { type: 'string' },
  database: { type: 'string' },
  'no-open': { type: 'boolean', default: false },
  demo: { type: 'boolean', default: false },
  'build-only': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
};

/** The options of `npm start`, or one sentence saying what is wrong with them. */
export function readOptions(argv, env) {
  let values;
  try {
    ({ values } = parseArgs({ args: argv, options: known, strict: true, allowPositionals: false }));
  } catch (error) {
    return { error: text('options.wrong', { reason: error.message }) };
  }
  const { host, port = '0', data, database = env.COUNTER_DATABASE_URL } = values;
  if (host !== undefined && host !== 'electron' && host !== 'browser') return { error: text('options.host', { host }) };
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) return { error: text('options.port', { port }) };
  if (data === '') return { error: text('options.data') };
  if (database && !/^postgres(ql)?:\/\//.test(database)) return { error: text('options.database') };
  return {
    options: {
      host,
      port,
      data: data === undefined ? undefined : resolve(data),
      database: database || undefined,
      open: !values['no-open'],
      demo: values.demo,
      buildOnly: values['build-only'],
      help: values.help,
    },
  };
}

export function helpText() {
  return text('help');
}
