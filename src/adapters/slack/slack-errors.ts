import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import { InDoubt, NeedsAHuman, TryLater } from '../../kernel/effect.ts';

/** Slack's word for a refusal (`channel_not_found`), when the error is one. */
export function slackWordOf(error: unknown): string | undefined {
  return error instanceof WebAPIPlatformError ? error.data.error : undefined;
}

/** What a failed Web API call means for a promise: nothing done yet, a definite no, or nobody knows. */
export function whatItMeans(error: unknown, method: string): TryLater | NeedsAHuman | InDoubt {
  if (error instanceof TryLater || error instanceof NeedsAHuman || error instanceof InDoubt) return error;
  if (error instanceof WebAPIRateLimitedError) {
    return new TryLater(error.retryAfter * 1_000, `${method}: Slack asks to wait ${error.retryAfter} s`);
  }
  if (error instanceof WebAPIPlatformError) return fromPlatform(error, method);
  if (error instanceof WebAPIHTTPError) {
    const words = `${method}: HTTP ${error.statusCode}`;
    const certain = error.statusCode >= 400 && error.statusCode < 500 && error.statusCode !== 408;
    return certain ? new NeedsAHuman(words) : new InDoubt(words);
  }
  if (error instanceof WebAPIRequestError) {
    const words = `${method}: ${error.original.message}`;
    return neverSent(error.original) ? new TryLater(unreachableMs, words) : new InDoubt(words);
  }
  const words = error instanceof Error ? error.message : String(error);
  // The client has no class of its own for a 429 without a readable Retry-After.
  if (words.startsWith('Retry header did not contain'))
    return new TryLater(rateLimitedMs, `${method}: ${words}`);
  return new InDoubt(`${method}: ${words}`);
}

// About our token or the card, not about who was to read it: the next channel would hear the same.
const ours = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_expired',
  'token_revoked',
  'missing_scope',
  'no_permission',
  'not_allowed_token_type',
  'team_access_not_granted',
  'ekm_access_denied',
  'org_login_required',
  'invalid_blocks',
  'msg_blocks_too_long',
  'msg_too_long',
]);

/** Slack's no is about who was to read it: they left, were closed, or may not be written to from outside. */
export function isAboutReader(error: unknown): boolean {
  const word = slackWordOf(error);
  return word !== undefined && !ours.has(word) && whatItMeans(error, '') instanceof NeedsAHuman;
}

const unreachableMs = 5_000;
const rateLimitedMs = 30_000;

// Slack answered these after it may have done what it was asked.
const ambiguous = new Set([
  'fatal_error',
  'internal_error',
  'service_unavailable',
  'request_timeout',
  'unknown_error',
]);
const limits = new Set(['ratelimited', 'rate_limited', 'message_limit_exceeded']);

function fromPlatform(error: WebAPIPlatformError, method: string): TryLater | NeedsAHuman | InDoubt {
  const { error: word, response_metadata: metadata } = error.data;
  // A page in place of JSON (a proxy, a gateway) arrives here with its whole text as the word.
  if (!/^[a-z0-9_]+$/.test(word)) return new InDoubt(`${method}: an answer that is not Slack's`);
  if (ambiguous.has(word)) return new InDoubt(`${method}: ${word}`);
  if (limits.has(word)) {
    const seconds = metadata?.retryAfter;
    return new TryLater(seconds === undefined ? rateLimitedMs : seconds * 1_000, `${method}: ${word}`);
  }
  const details = metadata?.messages ?? [];
  return new NeedsAHuman(`${method}: ${[word, ...details].join(' · ')}`);
}

/** True when the connection was never made, so Slack can't have seen the request. */
function neverSent(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError) return error.errors.length > 0 && error.errors.every(neverSent);
  if ('code' in error && error.code === 'UND_ERR_CONNECT_TIMEOUT') return true;
  if ('syscall' in error && (error.syscall === 'connect' || error.syscall === 'getaddrinfo')) return true;
  return error.cause !== undefined && neverSent(error.cause);
}
