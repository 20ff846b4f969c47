import type { Way } from '../../kernel/elsewhere.ts';
import type { Route } from '../../kernel/route.ts';

/** What a receipt says about the way a notice went: whose direct messages it stands in, and who is told beside it. */
export function routeInReceipt(route: Route): { direct?: string; also?: Way } {
  if (route.post === 'direct') return { direct: route.slackUserId };
  return route.post === 'channel' && route.also !== undefined ? { also: route.also.way } : {};
}
