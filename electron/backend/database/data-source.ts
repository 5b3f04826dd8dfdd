import { DataSource, type DataSourceOptions } from 'typeorm';
import { migrations } from '../../../migrations/index.ts';
import type { DatabaseConfig } from '../config.ts';
import { entitiesToBuild, shareMetadata } from './metadata.ts';
import { HouseNaming } from './naming.ts';
import { int8AsNumber } from './pg-types.ts';
import { bindNumbers, preparedSqlite } from './prepared-sqlite.ts';

/**
 * Units of work write; all else reads, on connections that cannot write. With connections of their own, readers
 * never wait for a unit of work, which may itself be waiting for something to be read.
 */
export type DataSourceRole = 'writer' | 'reader';

export async function openDataSource(
  config: DatabaseConfig,
  role: DataSourceRole,
  application: string,
  steps: typeof migrations = migrations,
): Promise<DataSource> {
  const source = await new DataSource({ ...optionsOf(config, role, application), migrations: [...steps] }).initialize();
  shareMetadata(source, config);
  if (config.kind === 'sqlite' && role === 'reader') await source.query('PRAGMA query_only = 1');
  if (config.kind === 'sqlite') {
    bindNumbers(source);
    await source.query('PRAGMA synchronous = FULL');
    await source.query('PRAGMA cache_size = -32000');
  }
  return source;
}

function optionsOf(config: DatabaseConfig, role: DataSourceRole, application: string): DataSourceOptions {
  const common = {
    entities: entitiesToBuild(config),
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each' as const,
    namingStrategy: new HouseNaming(),
    synchronize: false,
    logging: false,
    // Without this a forgotten id would quietly match the first row.
    invalidWhereValuesBehavior: { null: 'throw' as const, undefined: 'throw' as const },
  };
  if (config.kind === 'sqlite') {
    return {
      ...common,
      type: 'sqlite',
      driver: preparedSqlite,
      database: config.file,
      enableWAL: true,
      busyTimeout: 5_000,
    };
  }
  return {
    ...common,
    type: 'postgres',
    url: config.url,
    ...(config.schema ? { schema: config.schema } : {}),
    applicationName: application.slice(0, 60),
    connectTimeoutMS: 5_000,
    poolErrorHandler: () => undefined,
    extra: {
      max: 6,
      keepAlive: true,
      statement_timeout: 30_000,
      idle_in_transaction_session_timeout: 60_000,
      types: int8AsNumber,
      options: [
        ...(config.schema ? [`-c search_path=${config.schema}`] : []),
        ...(role === 'reader' ? ['-c default_transaction_read_only=on'] : []),
      ].join(' '),
    },
  };
}
