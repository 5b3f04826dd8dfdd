import { chmodSync, closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { shapeOf, type Sink } from './sink.ts';

interface Heap {
  readonly file: string;
  readonly descriptor: number;
  readonly into: string;
  text: string[];
}

const flushAt = 2_000;

/** Writes the rows to files that the server, on this machine, copies in. */
export async function fillPostgres(url: string, fill: (sink: Sink) => Promise<void>): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'counter-bench-copy-'));
  chmodSync(dir, 0o755);
  const heaps = new Map<string, Heap>();
  const client = new pg.Client(url);
  await client.connect();
  try {
    await fill(sinkInto(heaps, dir));
    await client.query("SET session_replication_role = 'replica'");
    for (const heap of heaps.values()) {
      flush(heap);
      closeSync(heap.descriptor);
      await client.query(`COPY ${heap.into} FROM '${heap.file}'`);
      rmSync(heap.file);
    }
    await client.query('VACUUM ANALYZE');
    await client.query('CHECKPOINT');
  } finally {
    await client.end();
    rmSync(dir, { recursive: true, force: true });
  }
}

function sinkInto(heaps: Map<string, Heap>, dir: string): Sink {
  function heapOf(table: string, columns: readonly string[]): Heap {
    const known = heaps.get(table);
    if (known) return known;
    const file = join(dir, `${table}.tsv`);
    const heap = { file, descriptor: openSync(file, 'w', 0o644), into: `"${table}" (${columns.join(', ')})`, text: [] };
    heaps.set(table, heap);
    return heap;
  }

  function write(heap: Heap, values: readonly unknown[]): void {
    heap.text.push(values.map(written).join('\t'));
    if (heap.text.length >= flushAt) flush(heap);
  }

  return {
    add(entity, rows) {
      const { table, columns, properties } = shapeOf(entity);
      const heap = heapOf(table, columns);
      for (const row of rows)
        write(
          heap,
          properties.map((name) => row[name]),
        );
    },
    addTokens(scope, refId, tokens) {
      const heap = heapOf('search_token', ['scope', 'token', 'ref_id']);
      for (const token of new Set(tokens)) write(heap, [scope, token, refId]);
    },
  };
}

function flush(heap: Heap): void {
  if (heap.text.length === 0) return;
  writeSync(heap.descriptor, `${heap.text.join('\n')}\n`);
  heap.text = [];
}

/** As PostgreSQL's COPY reads it. */
function written(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
}
