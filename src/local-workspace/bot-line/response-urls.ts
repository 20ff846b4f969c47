export interface ResponseTarget {
  user: string;
  channel: string;
  thread_ts?: string;
  /** the message with the pressed button, or the private answer to a command */
  original?: { kind: 'message' | 'ephemeral'; ts: string };
}

export type ResponseRefusal = 'expired_url' | 'used_url' | 'invalid_url';

export interface ResponseUrls {
  issue(target: ResponseTarget): string;
  /** Counts a use; a refused body has used the address, too. */
  take(ticket: string): ResponseTarget | ResponseRefusal;
  /** A command's private answer becomes the original that a later response may replace. */
  rememberOriginal(url: string, ts: string): void;
}

const lifeMs = 30 * 60 * 1000;
const maxUses = 5;

export function responseUrls(clock: {
  wallNow: () => number;
  random: () => string;
  origin: () => string;
}): ResponseUrls {
  const issued = new Map<string, { target: ResponseTarget; at: number; uses: number }>();
  const ticketOf = (url: string): string => url.slice(url.lastIndexOf('/') + 1);
  return {
    issue(target) {
      const ticket = `${issued.size + 1}-${clock.random().replaceAll(/[^a-zA-Z0-9]/g, '')}`;
      issued.set(ticket, { target, at: clock.wallNow(), uses: 0 });
      return `${clock.origin()}/response/${ticket}`;
    },
    take(ticket) {
      const found = issued.get(ticket);
      if (!found) return 'invalid_url';
      if (clock.wallNow() - found.at > lifeMs) return 'expired_url';
      if (found.uses >= maxUses) return 'used_url';
      found.uses += 1;
      return found.target;
    },
    rememberOriginal(url, ts) {
      const found = issued.get(ticketOf(url));
      if (found) found.target.original = { kind: 'ephemeral', ts };
    },
  };
}
