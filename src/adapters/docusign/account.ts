/** Whose envelopes these are, and where DocuSign is reached. Bases come without a slash at the end. */
export interface DocuSignAccount {
  readonly integrationKey: string;
  readonly userId: string;
  readonly accountId: string;
  /** RSA, as PEM. */
  readonly privateKey: string;
  /** Such as https://account-d.docusign.com (demo). */
  readonly oauthBase: string;
  /** Such as https://demo.docusign.net/restapi; left out: DocuSign is asked where the account is. */
  readonly basePath?: string;
}

/** The account and what every call to it needs of the world. */
export interface DocuSignWorld {
  readonly account: DocuSignAccount;
  /** The wall's time, whatever the house's clock says: DocuSign checks it. */
  readonly realMs: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

/** Registered with the integration key; DocuSign's own page that says that consent was given. */
export const CONSENT_REDIRECT = 'https://developers.docusign.com/platform/auth/consent';

export const SCOPES = 'signature impersonation';

/** Where a person gives consent once, in the name of the user that the key acts for. */
export function consentUrl({ oauthBase, integrationKey }: DocuSignAccount): string {
  const query = new URLSearchParams({
    response_type: 'code',
    scope: SCOPES,
    client_id: integrationKey,
    redirect_uri: CONSENT_REDIRECT,
  });
  // DocuSign reads a plus sign as a plus sign here.
  return `${oauthBase}/oauth/auth?${query.toString().replaceAll('+', '%20')}`;
}
