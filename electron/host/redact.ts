const secretName = /password|passphrase|secret|token|cookie|authorization|^pin$|pinCode|credential|privateKey/i;
const secretInAddress = /(\w+:\/\/[^\s:/@]+:)[^\s@/]+@/g;
const deepest = 6;
const longestText = 2_000;

/**
 * A copy fit for the log: values of secret names hidden at any depth, passwords in addresses
 * (`postgres://user:...@host`) hidden, errors spelled out, long texts cut.
 */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redactText(value);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= deepest) return '[deep]';
  if (value instanceof Error) return redactError(value, depth);
  if (value instanceof Date) return value.toISOString();
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  if (Array.isArray(value)) return value.slice(0, 100).map((item) => redact(item, depth + 1));
  return redactFields(Object.entries(value), depth);
}

function redactFields(fields: readonly (readonly [string, unknown])[], depth: number): Record<string, unknown> {
  return Object.fromEntries(
    fields.map(([name, value]) => [
      name,
      secretName.test(name) && value != null ? '[hidden]' : redact(value, depth + 1),
    ]),
  );
}

function redactError(error: Error, depth: number): Record<string, unknown> {
  return {
    type: error.name,
    message: redactText(error.message),
    stack: error.stack === undefined ? undefined : redactText(error.stack),
    ...redactFields(Object.entries(error), depth),
    ...(error.cause === undefined ? {} : { cause: redact(error.cause, depth + 1) }),
  };
}

function redactText(text: string): string {
  const hidden = text.replace(secretInAddress, '$1[hidden]@');
  return hidden.length > longestText ? `${hidden.slice(0, longestText)}[...]` : hidden;
}
