import type { WebClient } from '@slack/web-api';

const freshMs = 30_000;

/** Health checks come every few seconds from several sides; Slack is asked at most twice a minute. */
export function createReadiness(client: WebClient, realMs: () => number): () => Promise<boolean> {
  let asked: { readonly at: number; readonly answer: Promise<boolean> } | undefined;
  return () => {
    const at = realMs();
    if (asked === undefined || at - asked.at > freshMs) {
      const answer = client.auth.test().then(
        () => true,
        () => false,
      );
      asked = { at, answer };
    }
    return asked.answer;
  };
}
