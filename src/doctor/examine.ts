import { type Answer, type Check, type Finding, wrong } from './finding.ts';

/** However slow what it asks, one check ends. */
const LONGEST_MS = 15_000;

/** All checks beside each other, said in their order. A check that throws is one that found something wrong. */
export async function examine(
  checks: readonly Check[],
  secrets: readonly string[],
  longestMs = LONGEST_MS,
): Promise<readonly Finding[]> {
  const answered = await Promise.all(
    checks.map(async ({ about, look }) => {
      const signal = AbortSignal.timeout(longestMs);
      const answers = await Promise.race([look(signal), tooLate(signal)]).catch(
        (error: unknown): Answer[] => [wrong(error instanceof Error ? error.message : String(error))],
      );
      return answers.map((answer): Finding => ({ about, ...answer }));
    }),
  );
  return answered.flat().map((finding) => withoutSecrets(finding, secrets));
}

function tooLate(signal: AbortSignal): Promise<readonly Answer[]> {
  return new Promise((resolve) => {
    const end = (): void =>
      resolve([wrong('no answer in time', 'check the network between this machine and there')]);
    signal.addEventListener('abort', end, { once: true });
  });
}

/** Servers and libraries repeat what they were given; the doctor's words end up in tickets and chats. */
function withoutSecrets({ fix, ...finding }: Finding, secrets: readonly string[]): Finding {
  const clean = (text: string): string =>
    secrets.reduce((rest, secret) => (secret.length < 4 ? rest : rest.replaceAll(secret, '[secret]')), text);
  return { ...finding, said: clean(finding.said), ...(fix !== undefined && { fix: clean(fix) }) };
}
