export interface RateLimitSettings {
  /** chat.postMessage: this many a second into one channel, after a burst */
  postsPerChannel?: { perSecond: number; burst: number };
  /** other methods: calls a minute, by name */
  perMinute?: Record<string, number>;
}

export const slackRateLimits: RateLimitSettings = { postsPerChannel: { perSecond: 1, burst: 3 } };

export interface RateLimits {
  /** Seconds to wait, or undefined when the call may pass. */
  ask(method: string, channel: string | undefined, at: number): number | undefined;
}

interface Bucket {
  tokens: number;
  at: number;
}

export function rateLimits(settings: RateLimitSettings): RateLimits {
  const buckets = new Map<string, Bucket>();
  const take = (key: string, perSecond: number, burst: number, at: number): number | undefined => {
    const before = buckets.get(key) ?? { tokens: burst, at };
    const tokens = Math.min(burst, before.tokens + ((at - before.at) / 1000) * perSecond);
    const passes = tokens >= 1;
    buckets.set(key, { tokens: passes ? tokens - 1 : tokens, at });
    return passes ? undefined : Math.max(1, Math.ceil((1 - tokens) / perSecond));
  };
  return {
    ask(method, channel, at) {
      const posts = settings.postsPerChannel;
      if (method === 'chat.postMessage' && posts) {
        return take(`${method}:${channel ?? ''}`, posts.perSecond, posts.burst, at);
      }
      const perMinute = settings.perMinute?.[method];
      return perMinute === undefined ? undefined : take(method, perMinute / 60, perMinute, at);
    },
  };
}
