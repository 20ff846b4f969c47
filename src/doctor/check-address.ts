import type { Config } from '../config.ts';
import { type Check, off, ok, wrong } from './finding.ts';

/** No link of ours: whoever runs there answers it with a page that says so. */
const NO_LINK = '/sign/doctor';
/** Every page of ours bears it. */
const OURS = 'frame-ancestors';

/** Whether others reach us where our links lead. */
export function addressCheck({ publicUrl, slack }: Config): Check {
  return {
    about: 'PUBLIC_URL',
    async look(signal) {
      if (publicUrl === undefined) {
        const said = 'not set: links open on this machine only';
        return [slack.kind === 'local' ? off(said) : wrong(said, 'set it to the address others reach us at')];
      }
      const { protocol, hostname } = new URL(publicUrl);
      if (protocol !== 'https:' && !isThisMachine(hostname))
        return [
          wrong(
            'it begins with http://',
            'use https: what people sign must not be read or changed on the way',
          ),
        ];
      let answer: Response;
      try {
        answer = await fetch(`${publicUrl}${NO_LINK}`, { redirect: 'manual', signal });
      } catch (error) {
        return [
          wrong(
            `nothing answers at ${publicUrl} (${reasonOf(error)})`,
            'start Engawa, and check DNS, the certificate and the proxy in front of it',
          ),
        ];
      }
      await answer.body?.cancel();
      const isOurs = answer.headers.get('content-security-policy')?.includes(OURS) === true;
      return isOurs
        ? [ok(`Engawa answers at ${publicUrl}`)]
        : [
            wrong(
              `something else than Engawa answers at ${publicUrl} (status ${answer.status})`,
              'start Engawa, and let the proxy pass every path on to its port',
            ),
          ];
    },
  };
}

const isThisMachine = (host: string): boolean => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(host);

/** `fetch failed` hides what the system said. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return String(cause);
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message;
}
