import type { DocuSignWorld } from '../adapters/docusign/account.ts';
import { checkConnection } from '../adapters/docusign/check-connection.ts';
import type { Config } from '../config.ts';
import { docuSignAccountFrom } from '../docusign-variables.ts';
import { type Answer, type Check, off, ok, wrong } from './finding.ts';

/** Key, consent, account and webhook key of DocuSign, where it is connected. Nothing is created there. */
export function docuSignCheck(config: Config, world: Omit<DocuSignWorld, 'account'>): Check {
  return {
    about: 'DocuSign',
    async look(signal) {
      const account = docuSignAccountFrom(config);
      if (account === undefined)
        return [
          off('people sign on our own page (click-to-sign); docs/setup.md says how to connect DocuSign'),
        ];
      const found = await checkConnection({ account, ...world }, signal);
      if (found.state === 'consent-missing')
        return [wrong('it waits for consent', `open this address once as its user and agree: ${found.url}`)];
      if (found.state !== 'ok') return [wrong(found.problem)];
      const where = `${found.account === '' ? 'the account' : found.account} at ${new URL(found.basePath).host}`;
      return [
        ok(`the key is good and consent was given: ${where}`),
        hookAnswer(config),
        ...(config.signatureProvider === 'docusign'
          ? []
          : [off('new agreements are signed on our own page: SIGNATURE_PROVIDER is click-to-sign')]),
      ];
    },
  };
}

function hookAnswer({ DOCUSIGN_CONNECT_KEY, publicUrl }: Config): Answer {
  const slow = 'until then news is looked for each quarter of an hour';
  if (DOCUSIGN_CONNECT_KEY === undefined)
    return wrong(
      'DOCUSIGN_CONNECT_KEY is not set, so that its messages could not be trusted',
      `make an HMAC key under DocuSign, Settings, Connect, Connect Keys; ${slow}`,
    );
  if (publicUrl?.startsWith('https:') !== true)
    return wrong('DocuSign reports to an https address only', `set PUBLIC_URL to one; ${slow}`);
  return ok('it reports to /webhooks/docusign, and its messages are checked by the HMAC key');
}
