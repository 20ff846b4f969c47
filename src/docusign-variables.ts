import type { Variables } from './config-values.ts';

type DocuSignVariables = Pick<
  Variables,
  | 'DOCUSIGN_INTEGRATION_KEY'
  | 'DOCUSIGN_USER_ID'
  | 'DOCUSIGN_ACCOUNT_ID'
  | 'DOCUSIGN_PRIVATE_KEY'
  | 'DOCUSIGN_OAUTH_BASE'
  | 'DOCUSIGN_BASE_PATH'
>;

const fixes = {
  DOCUSIGN_INTEGRATION_KEY: 'copy the integration key (a GUID) from DocuSign, Apps and Keys',
  DOCUSIGN_USER_ID: 'copy the API user id (a GUID) from DocuSign, Apps and Keys',
  DOCUSIGN_ACCOUNT_ID: 'copy the API account id (a GUID) from DocuSign, Apps and Keys',
  DOCUSIGN_PRIVATE_KEY: 'generate an RSA key pair for the integration key and paste its private key as PEM',
} as const;

/** Everything that DocuSign can't be reached without and that is not there, each with where it is found. */
export function missingForDocuSign(variables: DocuSignVariables): string[] {
  const instead = '(or set SIGNATURE_PROVIDER=click-to-sign to sign without DocuSign)';
  const missing: string[] = [];
  const { DOCUSIGN_INTEGRATION_KEY: key, DOCUSIGN_USER_ID: user } = variables;
  const { DOCUSIGN_ACCOUNT_ID: account, DOCUSIGN_PRIVATE_KEY: secret } = variables;
  if (key === undefined) missing.push('DOCUSIGN_INTEGRATION_KEY');
  if (user === undefined) missing.push('DOCUSIGN_USER_ID');
  if (account === undefined) missing.push('DOCUSIGN_ACCOUNT_ID');
  if (secret === undefined) missing.push('DOCUSIGN_PRIVATE_KEY');
  return Object.entries(fixes).flatMap(([name, fix]) =>
    missing.includes(name) ? [`${name}: ${fix} ${instead}`] : [],
  );
}

/** Where access is asked for: as told, or where the REST base belongs to; production, as DocuSign's own SDK has it. */
export function oauthBaseOf({
  DOCUSIGN_OAUTH_BASE: oauth,
  DOCUSIGN_BASE_PATH: rest,
}: Pick<DocuSignVariables, 'DOCUSIGN_OAUTH_BASE' | 'DOCUSIGN_BASE_PATH'>): string {
  if (oauth !== undefined) return oauth;
  const isDemo = rest !== undefined && new URL(rest).host.startsWith('demo.');
  return isDemo ? 'https://account-d.docusign.com' : 'https://account.docusign.com';
}

/** What makes an account, where all of it is there. */
export function docuSignAccountFrom(variables: DocuSignVariables) {
  const { DOCUSIGN_INTEGRATION_KEY: integrationKey, DOCUSIGN_USER_ID: userId } = variables;
  const { DOCUSIGN_ACCOUNT_ID: accountId, DOCUSIGN_PRIVATE_KEY: key } = variables;
  if (integrationKey === undefined || userId === undefined) return undefined;
  if (accountId === undefined || key === undefined) return undefined;
  const { DOCUSIGN_BASE_PATH: basePath } = variables;
  return {
    integrationKey,
    userId,
    accountId,
    privateKey: key.reveal(),
    oauthBase: oauthBaseOf(variables),
    ...(basePath !== undefined && { basePath }),
  };
}
