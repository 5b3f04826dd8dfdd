import { type DataSource, type EntityMetadata, EntitySchema } from 'typeorm';
import type { DatabaseConfig } from '../config.ts';
import { entitiesFor } from './entities/entities.ts';

interface Built {
  readonly schema: string | undefined;
  readonly entityMetadatas: readonly EntityMetadata[];
  readonly entityMetadatasMap: ReadonlyMap<unknown, EntityMetadata>;
}

const lastBuilt = new Map<DatabaseConfig['kind'], Built>();

/** What a data source has to build of its own: nothing where one of the same kind built it before. */
export function entitiesToBuild(config: DatabaseConfig): EntitySchema[] {
  return builtFor(config) ? [] : [...entitiesFor(config.kind)];
}

/**
 * What TypeORM works out about every table depends on the kind of database and the schema alone, and takes longer than
 * to open it: reader and writer share it.
 */
export function shareMetadata(source: DataSource, config: DatabaseConfig): void {
  const { entityMetadatas, entityMetadatasMap } = builtFor(config) ?? keep(source, config);
  Object.assign(source, { entityMetadatas, entityMetadatasMap });
}

function builtFor(config: DatabaseConfig): Built | undefined {
  const built = lastBuilt.get(config.kind);
  return built?.schema === schemaOf(config) ? built : undefined;
}

function keep({ entityMetadatas }: DataSource, config: DatabaseConfig): Built {
  const entityMetadatasMap = new ByEntity(entityMetadatas.map((metadata) => [metadata.target, metadata]));
  const built = { schema: schemaOf(config), entityMetadatas, entityMetadatasMap };
  lastBuilt.set(config.kind, built);
  return built;
}

/** TypeORM keeps it by the name and looks for it among all by the entity, several times for each statement. */
class ByEntity extends Map<unknown, EntityMetadata> {
  override get(entity: unknown): EntityMetadata | undefined {
    return super.get(entity instanceof EntitySchema ? entity.options.name : entity);
  }
}

function schemaOf(config: DatabaseConfig): string | undefined {
  return config.kind === 'postgres' ? config.schema : undefined;
}
