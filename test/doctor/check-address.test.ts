import { describe, expect, it } from 'vitest';
import { addressCheck } from '../../src/doctor/check-address.ts';
import { contentSecurityPolicy } from '../../src/pages/layout.ts';
import { configOf, real, saidBy, serving } from './asked.ts';

const said = (PUBLIC_URL?: string) =>
  saidBy(addressCheck(configOf({ ...real, ...(PUBLIC_URL !== undefined && { PUBLIC_URL }) })));

describe('the doctor looks at PUBLIC_URL', () => {
  it('asks for it beside a real Slack, and not in the local workspace', async () => {
    expect(await said()).toEqual([expect.stringMatching(/^wrong: not set/)]);
    expect(await saidBy(addressCheck(configOf({})))).toEqual([expect.stringMatching(/^off: not set/)]);
  });

  it('wants https, but for this machine', async () => {
    expect(await said('http://engawa.example.com')).toEqual([expect.stringContaining('use https')]);
  });

  it('finds Engawa there by its pages', async () => {
    const asked: (string | undefined)[] = [];
    const url = await serving((request, response) => {
      asked.push(request.url);
      response
        .writeHead(404, { 'content-security-policy': contentSecurityPolicy })
        .end('This link does not work');
    });
    expect(await said(url)).toEqual([`ok: Engawa answers at ${url}`]);
    expect(asked).toEqual(['/sign/doctor']);
  });

  it('tells somebody else from nobody', async () => {
    const url = await serving((_request, response) => response.writeHead(200).end('Welcome to nginx'));
    expect(await said(url)).toEqual([expect.stringMatching(/^wrong: something else .*status 200/)]);
    expect(await said('http://127.0.0.1:9')).toEqual([
      expect.stringMatching(/^wrong: nothing answers at http:\/\/127\.0\.0\.1:9 \(.+\) → start Engawa/),
    ]);
  });
});
