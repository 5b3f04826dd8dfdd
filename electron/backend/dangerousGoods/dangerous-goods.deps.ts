import type { Company } from '../../../shared/contract/company.ts';
import type { Attachment } from '../../../shared/contract/attachments.ts';
import type { NewAttachment, KeptFile } from '../attachments/attachments.service.ts';
import type { Database } from '../database/database.ts';
import type { ReadContext, WriteContext } from '../database/unit-of-work.ts';
import type { Events } from '../events/events.ts';
import type { HostPorts } from '../ports.ts';
import type { Actor } from '../session.ts';
import type { NoticeOrder } from '../../../shared/domain/dangerousGoods/notice.ts';

/** What the gate at confirmation asks of the house. */
export interface GoodsGateDeps extends Pick<DangerousGoodsDeps, 'database' | 'now'> {
  readonly company: Pick<DangerousGoodsDeps['company'], 'zone'>;
}

/** What this area asks of the house. */
export interface DangerousGoodsDeps {
  readonly database: Database;
  readonly events: Events;
  readonly ports: Pick<HostPorts, 'ids' | 'pdf'>;
  readonly now: () => number;
  readonly company: {
    zone(): Promise<string>;
    status(session: { readonly workstation: string }): Promise<{ readonly company: Company | null }>;
  };
  readonly customers: {
    forOrder(at: ReadContext, id: string): Promise<{ readonly id: string; readonly nameZh: string } | null>;
    /** Throws `customers.notFound`. */
    get(id: string): Promise<{ readonly code: string; readonly nameZh: string; readonly nameEn: string }>;
  };
  readonly attachments: {
    keep(given: { readonly name: string; readonly content: Uint8Array }): Promise<KeptFile>;
    add(tx: WriteContext, actor: Actor, input: NewAttachment): Promise<Attachment>;
  };
  /** What a draft or an order says, for its notice; throws when there is neither. */
  readonly orderForNotice: (id: string) => Promise<NoticeOrder>;
}
