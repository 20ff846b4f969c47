import { until } from './deadline.ts';
import { NoAnswer, refusalFrom } from './failure.ts';

const neverSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

/** The system's word for a connection that failed, from wherever a library has put it. */
export function systemCode(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause === undefined ? '' : systemCode(error.cause);
}

export const noAnswerFrom = (error: unknown): NoAnswer => {
  const code = systemCode(error);
  return new NoAnswer(!neverSent.has(code), code === '' ? 'the connection was cut' : code);
};

/** One request whose body is read to its end within the deadline, which the SDK can't promise. */
export async function askHttp(
  url: string,
  init: Omit<RequestInit, 'signal'>,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  let status: number;
  let body: Uint8Array<ArrayBuffer>;
  try {
    const response = await fetch(url, { ...init, redirect: 'error', signal: until(signal) });
    status = response.status;
    body = new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    throw noAnswerFrom(error);
  }
  if (status >= 200 && status < 300) return body;
  throw refusalFrom(status, jsonOf(body));
}

export function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'));
  } catch {
    return undefined;
  }
}
