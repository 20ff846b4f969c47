import { lookup } from 'node:dns/promises';
import { type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { LookUp } from '../../surface/desk.ts';
import { isPrivate } from './private-networks.ts';

export interface LookUpOptions {
  /** For all addresses together: somebody sits before the form, and Slack waits three seconds. */
  readonly deadlineMs?: number;
  /** Which addresses nobody asks; tests ask their own machine. */
  readonly isForbidden?: (address: string) => boolean;
}

const MOST_LINKS = 20;
const MOST_REDIRECTS = 3;

/** An address is dead when nobody answers, when the answer is that nothing is there, or when it leads into a private network. */
export function createLookUp({ deadlineMs = 1_500, isForbidden = isPrivate }: LookUpOptions = {}): LookUp {
  return async (urls) => {
    const signal = AbortSignal.timeout(deadlineMs);
    const asked = [...new Set(urls)].slice(0, MOST_LINKS);
    const answers = await Promise.all(
      asked.map(async (url) => ((await answersAt(url, { signal, isForbidden }, 0)) ? [] : [url])),
    );
    return answers.flat();
  };
}

interface Asking {
  readonly signal: AbortSignal;
  readonly isForbidden: (address: string) => boolean;
}

async function answersAt(address: string, asking: Asking, redirects: number): Promise<boolean> {
  try {
    const url = new URL(address);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return false;
    const { status, location } = await ask(url, 'HEAD', asking);
    if (status >= 300 && status < 400 && location !== undefined && status !== 304)
      return redirects < MOST_REDIRECTS && answersAt(new URL(location, url).href, asking, redirects + 1);
    // Some refuse to be asked this way; only what a reader would get counts.
    if (status === 404 || status === 405 || status === 501)
      return lives((await ask(url, 'GET', asking)).status);
    return lives(status);
  } catch {
    return false;
  }
}

/** A page behind a login is there; one that is not found or whose server fails is not. */
const lives = (status: number): boolean => status < 500 && status !== 404 && status !== 410;

function ask(
  url: URL,
  method: 'HEAD' | 'GET',
  { signal, isForbidden }: Asking,
): Promise<{ readonly status: number; readonly location: string | undefined }> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && isForbidden(host)) return Promise.reject(new Error('a private address'));
  return new Promise((resolve, reject) => {
    const open = url.protocol === 'https:' ? overHttps : overHttp;
    const answered = ({ statusCode = 0, headers }: IncomingMessage): void => {
      resolve({ status: statusCode, location: headers.location });
      asked.destroy();
    };
    const asked = open(
      url,
      { method, signal, agent: false, lookup: publicOnly(isForbidden), headers: { 'user-agent': 'Engawa' } },
      answered,
    );
    // After an answer the rest is thrown away, which ends in an error that nobody needs.
    asked.on('error', reject);
    asked.end();
  });
}

/** Checked where the connection is made, so that a name cannot lead elsewhere the second time it is looked up. */
const publicOnly =
  (isForbidden: (address: string) => boolean): LookupFunction =>
  (host, options, done) => {
    lookup(host, { ...options, all: true }).then(
      (found) => {
        const [first] = found;
        if (first === undefined || found.some(({ address }) => isForbidden(address)))
          done(new Error(`${host} is not on the public internet`), '', 0);
        else if (options.all === true) done(null, found);
        else done(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => done(error, '', 0),
    );
  };
