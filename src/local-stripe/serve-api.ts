import type { IncomingHttpHeaders } from 'node:http';
import { type Answer, createKeys } from './keys.ts';
import { errorBody, Refused } from './refused.ts';
import { type Asked, answer, type Parts } from './routes.ts';

/** The only one that is spoken here; test/local-stripe/stand-in.test.ts holds ours to it. */
export const API_VERSION = '2026-10-28.endive';

/** What becomes of the next request whose method and path begin like this. */
export interface Fault {
  readonly on: string;
  /** Whether it is carried out before the fault. */
  readonly acted: boolean;
  /** `broken`: a 500 that is kept under the key; `gateway`: a 502 that is not; `reset`: cut off; `silence`: no answer. */
  readonly how: 'broken' | 'gateway' | 'reset' | 'silence' | 'rate-limit';
  left: number;
}

interface Needs {
  readonly parts: Parts;
  readonly nowMs: () => number;
  readonly accepts: () => string;
  /** A request that Stripe would never have understood. */
  readonly mistake: (words: string) => void;
}

/** Each request: who asks, under which key, and what comes of it. */
export function createApi(needs: Needs) {
  const keys = createKeys(needs.nowMs);
  return {
    forget: keys.forget,
    async serve(asked: Asked, headers: IncomingHttpHeaders, fault: Fault | undefined): Promise<Answer> {
      const given = headers['idempotency-key'];
      const key = asked.method === 'POST' && typeof given === 'string' ? given : undefined;
      return (
        early(needs, headers, fault) ??
        (await keys.under(key, `${asked.path} ${asked.text}`, async () => carryOut(needs, asked, fault)))
      );
    },
  };
}

/** Said before a key is looked at. */
function early(
  { accepts, mistake }: Needs,
  headers: IncomingHttpHeaders,
  fault: Fault | undefined,
): Answer | undefined {
  const key = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? '';
  if (key !== accepts())
    return {
      status: 401,
      body: errorBody(new Refused(`Invalid API Key provided: ${key}`, { status: 401 })),
    };
  if (headers['stripe-version'] !== API_VERSION) mistake(`version ${headers['stripe-version']}`);
  if (headers['x-stripe-client-telemetry'] !== undefined) mistake('telemetry');
  if (fault?.how === 'rate-limit')
    return {
      status: 429,
      body: errorBody(new Refused('Request rate limit exceeded.', { status: 429, code: 'rate_limit' })),
    };
  return undefined;
}

type Carried = Answer & { readonly isKept: boolean };

function carryOut(needs: Needs, asked: Asked, fault: Fault | undefined): Carried {
  const broken = {
    status: 500,
    body: { error: { type: 'api_error', message: 'An unknown error occurred' } },
  };
  const acts = fault === undefined || fault.acted;
  const done = acts ? carried(needs, asked) : { ...broken, isKept: false };
  if (fault?.how === 'broken') return { ...broken, isKept: true };
  if (fault?.how === 'gateway')
    return { ...done, status: 502, body: { error: { type: 'api_error', message: 'Bad gateway' } } };
  return done;
}

function carried({ parts, mistake }: Needs, asked: Asked): Carried {
  try {
    const found = answer(parts, asked);
    if (found !== undefined) return { status: 200, body: found, isKept: true };
    mistake(`${asked.method} ${asked.path}`);
    return {
      status: 404,
      body: errorBody(new Refused('Unrecognized request URL', { status: 404 })),
      isKept: false,
    };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.isValidation && error.status === 400)
      mistake(`${asked.method} ${asked.path}: ${error.message}`);
    return { status: error.status, body: errorBody(error), isKept: !error.isValidation };
  }
}
