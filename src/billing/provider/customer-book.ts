import type { Visit } from '../../kernel/visit.ts';
import type { ProviderName } from '../payment-provider.ts';

/** Which client, at which provider, in which account of ours there. */
export interface WhoThere {
  readonly clientId: string;
  readonly provider: ProviderName;
  readonly account: string;
}

/** Who our clients are at a payment provider. */
export interface CustomerBook {
  find(who: WhoThere): Promise<string | undefined>;
  /** `replaces`: the one before, which is gone there. */
  keep(
    who: WhoThere & { readonly ref: string; readonly replaces: string | null },
    visit: Visit,
  ): Promise<void>;
}
